using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Creates a database without plans, values and accounts, or brings an existing one to the program's version.</summary>
public static class EmptyDatabase
{
    /// <summary>Makes sure that there is a finished database of the program's version, with the units and the dictionary of the packs.</summary>
    /// <returns>Whether it was created now, and the upgrades applied.</returns>
    /// <exception cref="EnvironmentException">database-newer, or database-unfinished where the making of a demonstration database was broken off</exception>
    public static async Task<(bool IsNew, IReadOnlyList<string> Applied)> EnsureAsync(CommandDatabase open, TextWriter hints, CancellationToken cancel)
    {
        var settings = open.Settings;
        DataFolder.Ensure(settings.DataFolder);
        using var held = await DataFolder.WaitAsync(settings.DataFolder, "setup", cancel);
        var applied = await DatabaseUpgrade.RunAsync(open.Db, settings.Database, settings.DataFolder, cancel);
        var isNew = await MarkAsync(open, cancel);
        await NewPacks.LoadAsync(open, await open.Db.Set<DatabaseOrigin>().SingleAsync(cancel), hints, cancel);
        return (isNew, applied);
    }

    private static async Task<bool> MarkAsync(CommandDatabase open, CancellationToken cancel)
    {
        if (await open.Db.Set<DatabaseOrigin>().AnyAsync(cancel))
        {
            return false;
        }

        if (await open.Db.Set<User>().AnyAsync(cancel))
        {
            throw new EnvironmentException("database-unfinished", new Dictionary<string, object?> { ["database"] = DatabaseUpgrade.Describe(open.Settings.Database) });
        }

        var clock = open.Services.GetRequiredService<TimeProvider>();
        open.Services.GetRequiredService<AuditTrail>().Add(AuditActions.Database, "database", "create");
        open.Db.Add(new DatabaseOrigin { Kind = OriginKind.Empty, CreatedAt = clock.GetUtcNow() });
        await open.Db.SaveChangesAsync(cancel);
        return true;
    }
}
