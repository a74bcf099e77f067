namespace Tidu.Server.Tests;

/// <summary>On a real SQLite file, always.</summary>
public sealed class SqliteFixture() : AppFixture(SqliteFiles.Instance);
