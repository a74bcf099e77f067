using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data.Backups;

/// <summary>Holds the tables that a backup says it has against those of its schema: none may be missing, none may be another's.</summary>
internal static class RestoredTables
{
    private const string OfSqlite = "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";
    private const string OfPostgres = "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_EF%'";

    /// <summary>After the schema was brought to the backup's version.</summary>
    /// <exception cref="BackupException">backup-damaged, naming the table.</exception>
    public static async Task RequireAsync(TiduDb db, BackupManifest manifest, CancellationToken cancel)
    {
        var there = await db.Database.SqlQueryRaw<string>(db.Database.IsNpgsql() ? OfPostgres : OfSqlite).ToListAsync(cancel);
        var wanted = there.Where(name => !StoredTables.IsLeftOut(name)).ToHashSet(StringComparer.Ordinal);
        var odd = manifest.Tables.Select(table => table.Name).FirstOrDefault(name => !wanted.Remove(name)) ?? wanted.FirstOrDefault();
        if (odd is not null)
        {
            throw BackupException.Damaged(odd);
        }

        var newest = db.Database.GetMigrations().Last();
        if (WriteBackup.NameOf(newest) == manifest.Migration && FindOtherShape(StoredTables.Of(db), manifest) is { } other)
        {
            throw BackupException.Damaged(other);
        }
    }

    /// <summary>The first table whose columns are not those of the program; null where all are.</summary>
    private static string? FindOtherShape(IReadOnlyList<BackupTable> tables, BackupManifest manifest)
    {
        var known = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        return manifest.Tables.FirstOrDefault(table => !table.Columns.ToHashSet().SetEquals(known[table.Name].Columns) || !table.Key.SequenceEqual(known[table.Name].Key))?.Name;
    }
}
