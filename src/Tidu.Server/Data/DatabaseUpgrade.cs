using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data.Backups;

namespace Tidu.Server.Data;

/// <summary>Brings a database to the program's version. The caller holds the data folder's lock, so that no two processes upgrade at once.</summary>
public static class DatabaseUpgrade
{
    /// <summary>Creates or upgrades the database. Before an existing one is upgraded a copy is kept: of a SQLite file beside it, of PostgreSQL as a backup file in the data folder, which <c>tidu restore</c> reads.</summary>
    /// <returns>The migrations that were applied now, in order.</returns>
    /// <exception cref="EnvironmentException">database-newer: it has migrations this program does not know.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(TiduDb db, DatabaseTarget target, string dataFolder, CancellationToken cancel)
    {
        var applied = await ReadAppliedAsync(db, target, cancel);
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).LastOrDefault() is { } unknown)
        {
            throw new EnvironmentException("database-newer", new Dictionary<string, object?> { ["migration"] = unknown, ["database"] = Describe(target) });
        }

        var pending = known.Except(applied).ToList();
        if (pending.Count == 0)
        {
            return pending;
        }

        if (applied.Count > 0)
        {
            await KeepCopyAsync(db, target, dataFolder, pending[0], cancel);
        }

        await db.Database.MigrateAsync(cancel);
        KeepToOwner(target);
        return pending;
    }

    private static async Task KeepCopyAsync(TiduDb db, DatabaseTarget target, string dataFolder, string migration, CancellationToken cancel)
    {
        if (target.SqliteFile is { } file)
        {
            await CopyAsync(target, $"{file}.before-{migration}", cancel);
            await ReleaseLeftLockAsync(db, cancel);
            return;
        }

        var copy = Path.Combine(dataFolder, $"postgres.before-{migration}.backup");
        File.Delete(copy);
        await WriteBackup.RunAsync(db, await OlderTables.ReadAsync(db, cancel), copy, "before-upgrade", TimeProvider.System.GetUtcNow(), cancel);
    }

    /// <summary>The database file is for its owner alone, also in a folder that others may read; SQLite gives its side files the same mode.</summary>
    private static void KeepToOwner(DatabaseTarget target)
    {
        if (target.SqliteFile is not { } file || OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var path in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>True where any migration was ever applied; does not create a file.</summary>
    public static async Task<bool> ExistsAsync(TiduDb db, DatabaseTarget target, CancellationToken cancel) =>
        (await ReadAppliedAsync(db, target, cancel)).Count > 0;

    /// <summary>Names the database for people: a path, or host and database name without the password.</summary>
    public static string Describe(DatabaseTarget target)
    {
        if (target.SqliteFile is { } file)
        {
            return file;
        }

        var text = new Npgsql.NpgsqlConnectionStringBuilder(target.ConnectionString);
        return $"{text.Host}/{text.Database}";
    }

    private static async Task<IReadOnlyList<string>> ReadAppliedAsync(TiduDb db, DatabaseTarget target, CancellationToken cancel)
    {
        // Asking an absent SQLite file would create an empty one.
        if (target.SqliteFile is { } file && !File.Exists(file))
        {
            return [];
        }

        return await db.Database.CanConnectAsync(cancel) ? [.. await db.Database.GetAppliedMigrationsAsync(cancel)] : [];
    }

    private static async Task CopyAsync(DatabaseTarget target, string copy, CancellationToken cancel)
    {
        var unfinished = copy + ".tmp";
        File.Delete(unfinished);
        await using (var connection = new SqliteConnection(target.ConnectionString))
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", unfinished);
            await command.ExecuteNonQueryAsync(cancel);
        }

        File.Move(unfinished, copy, overwrite: true);
    }

    // A killed upgrade leaves its lock row behind and EF would wait for it forever; the data folder's lock says that nobody else is at work.
    private static async Task ReleaseLeftLockAsync(TiduDb db, CancellationToken cancel)
    {
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToListAsync(cancel);
        if (tables.Count > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
        }
    }
}
