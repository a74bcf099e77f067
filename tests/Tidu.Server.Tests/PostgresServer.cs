using Npgsql;
using Tidu.Server.Data;

namespace Tidu.Server.Tests;

/// <summary>The server that TIDU_TEST_POSTGRES names ("Host=…;Username=…"); its user may create databases. Every database made here is dropped again.</summary>
public sealed class PostgresServer : ITestDatabaseServer
{
    public static readonly PostgresServer Instance = new();

    private static readonly string? Server = Environment.GetEnvironmentVariable("TIDU_TEST_POSTGRES");

    public bool IsAvailable => !string.IsNullOrWhiteSpace(Server);

    public string HowToSetUp => "TIDU_TEST_POSTGRES is not set: give it the connection string of a PostgreSQL server.";

    public DatabaseTarget NewTarget(string dataFolder) =>
        DatabaseTarget.For(dataFolder, new NpgsqlConnectionStringBuilder(Server) { Database = $"tidu_test_{Guid.NewGuid():N}", MaxPoolSize = 20 }.ToString());

    public async Task<DatabaseTarget> CopyAsync(DatabaseTarget source, string dataFolder)
    {
        await ClosePoolAsync(source);
        var target = NewTarget(dataFolder);
        await RunAsync($"CREATE DATABASE \"{NameOf(target)}\" TEMPLATE \"{NameOf(source)}\"");
        return target;
    }

    /// <summary>Creates an empty database.</summary>
    public static Task CreateAsync(DatabaseTarget target) => RunAsync($"CREATE DATABASE \"{NameOf(target)}\"");

    public async Task DropAsync(DatabaseTarget target)
    {
        await ClosePoolAsync(target);
        await RunAsync($"DROP DATABASE IF EXISTS \"{NameOf(target)}\" WITH (FORCE)");
    }

    private static string NameOf(DatabaseTarget target) => new NpgsqlConnectionStringBuilder(target.ConnectionString).Database!;

    private static async Task ClosePoolAsync(DatabaseTarget target)
    {
        await using var pool = new NpgsqlConnection(target.ConnectionString);
        NpgsqlConnection.ClearPool(pool);
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
