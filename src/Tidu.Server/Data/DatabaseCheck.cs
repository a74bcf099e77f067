using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data;

/// <summary>Whether a database file is whole, before anybody works on it: a file copied without its -wal, cut short or changed is noticed at the start, not in the middle of a year's work.</summary>
public static class DatabaseCheck
{
    /// <summary>Reads every page of a SQLite file; PostgreSQL checks its own.</summary>
    /// <exception cref="EnvironmentException">database-damaged</exception>
    public static async Task RunAsync(TiduDb db, DatabaseTarget target, CancellationToken cancel)
    {
        if (target.SqliteFile is null)
        {
            return;
        }

        var found = await db.Database.SqlQueryRaw<string>("SELECT quick_check AS \"Value\" FROM pragma_quick_check LIMIT 5").ToListAsync(cancel);
        if (found is not ["ok"])
        {
            throw new EnvironmentException(
                "database-damaged", new Dictionary<string, object?> { ["database"] = DatabaseUpgrade.Describe(target), ["detail"] = string.Join("; ", found) });
        }
    }
}
