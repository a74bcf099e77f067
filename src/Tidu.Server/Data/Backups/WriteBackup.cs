using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data.Backups;

/// <summary>Writes the whole database to one file, as it is at one moment; others may go on working meanwhile.</summary>
public static class WriteBackup
{
    /// <summary>Name of the manifest within the file.</summary>
    internal const string ManifestEntry = "manifest.json";

    /// <summary>Writes beside the target first and renames when all is written and on disk: a file by this name is always a whole backup.</summary>
    /// <param name="db">Of the program's version.</param>
    /// <param name="file">Must not exist; its folder must.</param>
    /// <param name="program">The program's version.</param>
    /// <param name="now">The moment to write into the manifest.</param>
    /// <param name="cancel">Leaves no file.</param>
    public static Task<BackupManifest> RunAsync(TiduDb db, string file, string program, DateTimeOffset now, CancellationToken cancel) =>
        RunAsync(db, StoredTables.Of(db), file, program, now, cancel);

    /// <summary>The same for tables that are not those of the program's version.</summary>
    internal static async Task<BackupManifest> RunAsync(
        TiduDb db, IReadOnlyList<BackupTable> tables, string file, string program, DateTimeOffset now, CancellationToken cancel)
    {
        var unfinished = $"{file}.{Guid.NewGuid():N}.unfinished";
        try
        {
            await using (var stream = DataFolder.CreateOwnerOnly(unfinished))
            {
                var manifest = await WriteAsync(db, tables, stream, program, now, cancel);
                stream.Flush(flushToDisk: true);
                await stream.DisposeAsync();
                File.Move(unfinished, file, overwrite: false);
                return manifest;
            }
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<BackupManifest> WriteAsync(
        TiduDb db, IReadOnlyList<BackupTable> stored, Stream stream, string program, DateTimeOffset now, CancellationToken cancel)
    {
        var postgres = db.Database.IsNpgsql();
        var migrations = await db.Database.GetAppliedMigrationsAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = db.Database.GetDbConnection();

            // One moment for all tables. SQLite reads a snapshot in any transaction; asking for more would keep writers out.
            await using var transaction = postgres
                ? await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel)
                : ((Microsoft.Data.Sqlite.SqliteConnection)connection).BeginTransaction(deferred: true);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            var tables = new List<BackupTable>();
            foreach (var table in stored)
            {
                await using var entry = zip.CreateEntry(EntryOf(table), CompressionLevel.Fastest).Open();
                tables.Add(await TableLines.WriteAsync(connection, transaction, table, postgres, entry, cancel));
            }

            var manifest = new BackupManifest(
                BackupManifest.CurrentFormat, program, postgres ? "PostgreSQL" : "SQLite", NameOf(migrations.Last()), now, tables);
            await using var last = zip.CreateEntry(ManifestEntry, CompressionLevel.Optimal).Open();
            await JsonSerializer.SerializeAsync(last, manifest, BackupJson.Options, cancel);
            return manifest;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Where a table's lines are within the file.</summary>
    internal static string EntryOf(BackupTable table) => $"tables/{table.Name}.jsonl";

    /// <summary>A migration's name without its time stamp.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
