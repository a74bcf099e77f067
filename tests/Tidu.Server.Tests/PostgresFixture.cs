namespace Tidu.Server.Tests;

/// <summary>On PostgreSQL where TIDU_TEST_POSTGRES names a server, else skipped.</summary>
public sealed class PostgresFixture() : AppFixture(PostgresServer.Instance);
