using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>tidu db migrate: creates an empty database, or brings an existing one to the program's version.</summary>
public static class DatabaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options) =>
        CommandOptions.Group("db", "db", options.Command("migrate", "db.migrate", MigrateAsync));

    private static async Task<int> MigrateAsync(CommandContext context, CancellationToken cancel)
    {
        var target = context.Settings.Database;
        DataFolder.Ensure(context.Settings.DataFolder);
        using var held = DataFolder.Take(context.Settings.DataFolder, "setup");
        await using var database = CommandDatabase.Open(context.Settings, context.Parts);
        var applied = await DatabaseUpgrade.RunAsync(database.Db, target, context.Settings.DataFolder, cancel);
        var isNew = await MarkAsync(database, cancel);
        await NewPacks.LoadAsync(database, await database.Db.Set<DatabaseOrigin>().SingleAsync(cancel), context.Error, cancel);
        if (context.Json)
        {
            context.WriteJson(new { database = DatabaseUpgrade.Describe(target), applied });
            return 0;
        }

        var key = isNew ? "db.created" : applied.Count > 0 ? "db.upgraded" : "db.current";
        context.Output.WriteLine(Texts.Of(key, ("database", DatabaseUpgrade.Describe(target)), ("count", applied.Count)));
        return 0;
    }

    private static async Task<bool> MarkAsync(CommandDatabase database, CancellationToken cancel)
    {
        if (await database.Db.Set<DatabaseOrigin>().AnyAsync(cancel))
        {
            return false;
        }

        var clock = database.Services.GetRequiredService<TimeProvider>();
        database.Services.GetRequiredService<AuditTrail>().Add(AuditActions.Database, "database", "create");
        database.Db.Add(new DatabaseOrigin { Kind = OriginKind.Empty, CreatedAt = clock.GetUtcNow() });
        await database.Db.SaveChangesAsync(cancel);
        return true;
    }
}
