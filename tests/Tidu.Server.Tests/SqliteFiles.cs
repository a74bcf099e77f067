using Microsoft.Data.Sqlite;
using Tidu.Server.Data;

namespace Tidu.Server.Tests;

public sealed class SqliteFiles : ITestDatabaseServer
{
    public static readonly SqliteFiles Instance = new();

    public bool IsAvailable => true;

    public string HowToSetUp => string.Empty;

    public DatabaseTarget NewTarget(string dataFolder) => DatabaseTarget.For(dataFolder, null);

    public Task<DatabaseTarget> CopyAsync(DatabaseTarget source, string dataFolder)
    {
        using var pool = new SqliteConnection(source.ConnectionString);
        SqliteConnection.ClearPool(pool);
        var target = NewTarget(dataFolder);
        File.Copy(source.SqliteFile!, target.SqliteFile!);
        return Task.FromResult(target);
    }

    public Task DropAsync(DatabaseTarget target)
    {
        using var pool = new SqliteConnection(target.ConnectionString);
        SqliteConnection.ClearPool(pool);
        return Task.CompletedTask;
    }
}
