extern alias server;

using Npgsql;
using server::Tidu.Server.Hosting.Commands;

namespace Tidu.Benchmarks;

/// <summary>Fresh copies of a demonstration database.</summary>
public interface IDatabaseCopies
{
    Task PrepareAsync();

    /// <summary>A data folder, and a connection string that is empty for SQLite.</summary>
    Task<(string Data, string Database)> NextAsync();
}

/// <summary>A file each.</summary>
public sealed class SqliteCopies(string folder) : IDatabaseCopies
{
    private int _count;

    public async Task PrepareAsync()
    {
        if (await CommandLine.RunAsync(server::Program.Parts, ["board", "--plan", "yongchuan-2023-663", "--indicator", "hnte", "--on", "2024-12-31", "--data", Path.Combine(folder, "origin")], TextWriter.Null, Console.Error, CancellationToken.None) != 0)
        {
            throw new InvalidOperationException("The demonstration database could not be made.");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public Task<(string Data, string Database)> NextAsync()
    {
        var data = Path.Combine(folder, $"copy-{++_count}");
        Directory.CreateDirectory(data);
        File.Copy(Path.Combine(folder, "origin", "tidu.db"), Path.Combine(data, "tidu.db"));
        return Task.FromResult((data, string.Empty));
    }
}

/// <summary>A database each, dropped at the end.</summary>
public sealed class PostgresCopies(string folder, string server) : IDatabaseCopies, IAsyncDisposable
{
    private readonly List<string> _names = [];

    public async Task PrepareAsync()
    {
        var (data, database) = await CreateAsync(null);
        if (await CommandLine.RunAsync(server::Program.Parts, ["board", "--plan", "yongchuan-2023-663", "--indicator", "hnte", "--on", "2024-12-31", "--data", data, "--database", database], TextWriter.Null, Console.Error, CancellationToken.None) != 0)
        {
            throw new InvalidOperationException("The demonstration database could not be made.");
        }

        NpgsqlConnection.ClearAllPools();
    }

    public Task<(string Data, string Database)> NextAsync() => CreateAsync(_names[0]);

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _names)
        {
            await RunAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        }
    }

    private async Task<(string Data, string Database)> CreateAsync(string? template)
    {
        var name = $"tidu_bench_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE \"{name}\"" + (template is null ? string.Empty : $" TEMPLATE \"{template}\""));
        _names.Add(name);
        return (Directory.CreateDirectory(Path.Combine(folder, name)).FullName, new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString());
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
