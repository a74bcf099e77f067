using System.CommandLine;
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
        await using var database = CommandDatabase.Open(context.Settings, context.Parts);
        var (isNew, applied) = await EmptyDatabase.EnsureAsync(database, context.Error, cancel);
        if (context.Json)
        {
            context.WriteJson(new { database = DatabaseUpgrade.Describe(target), applied });
            return 0;
        }

        var key = isNew ? "db.created" : applied.Count > 0 ? "db.upgraded" : "db.current";
        context.Output.WriteLine(Texts.Of(key, ("database", DatabaseUpgrade.Describe(target)), ("count", applied.Count)));
        return 0;
    }
}
