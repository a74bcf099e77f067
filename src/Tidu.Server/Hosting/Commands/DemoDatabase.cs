using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Creates the demonstration database, whole or not at all.</summary>
public static class DemoDatabase
{
    /// <summary>Name of the account list in the data folder.</summary>
    public const string AccountsFile = "demo-accounts.txt";

    /// <summary>Makes sure that there is a finished database of the program's version; creates the demonstration one where there is none, and says so on stderr.</summary>
    /// <param name="open">Settings and database.</param>
    /// <param name="hints">Told what is done.</param>
    /// <param name="createDemo">True where a missing database is created.</param>
    /// <param name="cancel">Takes back what is not finished.</param>
    /// <param name="wholeCity">True where a new one gets the enterprises of the whole city.</param>
    /// <returns>The accounts with their passwords where it was created now, else an empty list.</returns>
    public static async Task<IReadOnlyList<DemoAccount>> EnsureAsync(
        CommandDatabase open, TextWriter hints, bool createDemo, CancellationToken cancel, bool wholeCity = false)
    {
        var settings = open.Settings;
        DataFolder.Ensure(settings.DataFolder);
        using var held = await DataFolder.WaitAsync(settings.DataFolder, "setup", cancel);
        var db = open.Db;
        var database = DatabaseUpgrade.Describe(settings.Database);
        if (!createDemo && !await DatabaseUpgrade.ExistsAsync(db, settings.Database, cancel))
        {
            throw new EnvironmentException("database-missing", new Dictionary<string, object?> { ["database"] = database });
        }

        await DatabaseUpgrade.RunAsync(db, settings.Database, settings.DataFolder, cancel);
        if (await db.Set<DatabaseOrigin>().SingleOrDefaultAsync(cancel) is { } origin)
        {
            await NewPacks.LoadAsync(open, origin, hints, cancel);
            return [];
        }

        if (await db.Set<User>().AnyAsync(cancel))
        {
            throw new EnvironmentException("database-unfinished", new Dictionary<string, object?> { ["database"] = database });
        }

        await hints.WriteLineAsync(Texts.Of("demo.creating", ("database", database)));
        var demo = new DemoContext(open.Services, settings, PackFolder.Read(settings.PacksFolder)) { WholeCity = wholeCity };
        await db.InTransactionAsync(() => FillAsync(demo, open.Parts.DemoSteps, hints, cancel), cancel);
        return [.. demo.Accounts];
    }

    /// <summary>True where the database is a finished demonstration database.</summary>
    public static async Task<bool> IsDemoAsync(TiduDb db, CancellationToken cancel) =>
        await db.Set<DatabaseOrigin>().AnyAsync(origin => origin.Kind == OriginKind.Demo, cancel);

    /// <summary>Deletes the demonstration database and its account list. Refuses any other finished database.</summary>
    public static async Task ResetAsync(CommandDatabase open, CancellationToken cancel)
    {
        var settings = open.Settings;
        DataFolder.Ensure(settings.DataFolder);
        using var held = DataFolder.Take(settings.DataFolder, "server");
        if (await IsEmptyOriginAsync(open.Db, settings.Database, cancel))
        {
            throw NotDemo(settings.Database);
        }

        await open.Db.Database.EnsureDeletedAsync(cancel);
        foreach (var file in settings.Database.SqliteFile is { } main ? (string[])[main, main + "-wal", main + "-shm"] : [])
        {
            File.Delete(file);
        }

        File.Delete(Path.Combine(settings.DataFolder, AccountsFile));
    }

    /// <summary>database-not-demo</summary>
    public static EnvironmentException NotDemo(DatabaseTarget target) =>
        new("database-not-demo", new Dictionary<string, object?> { ["database"] = DatabaseUpgrade.Describe(target) });

    private static async Task FillAsync(DemoContext demo, IReadOnlyList<DemoStep> steps, TextWriter hints, CancellationToken cancel)
    {
        var audit = demo.Services.GetRequiredService<AuditTrail>();
        foreach (var step in steps)
        {
            await hints.WriteLineAsync(Texts.Of("demo.step", ("step", step.Name)));
            audit.Add(AuditActions.LoadPacks, "demo-step", step.Name);
            await step.RunAsync(demo, cancel);
            await demo.Db.SaveChangesAsync(cancel);
        }

        demo.Db.Add(new DatabaseOrigin
        {
            Kind = OriginKind.Demo,
            CreatedAt = demo.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Steps = [.. steps.Select(step => step.Name)],
            PacksHash = PackFolder.HashOf(demo.Settings.PacksFolder),
        });
        await demo.Db.SaveChangesAsync(cancel);

        // Before the commit: passwords that nobody can read any more would be worth nothing.
        await DataFolder.WriteOwnerOnlyAsync(Path.Combine(demo.Settings.DataFolder, AccountsFile), List(demo.Accounts), cancel);
    }

    private static string List(IEnumerable<DemoAccount> accounts) =>
        Texts.Of("demo.accounts-head") + string.Concat(accounts.Select(account =>
            $"{account.UserName}\t{account.Password}\t{account.DisplayName}\t{Texts.Of($"role.{account.Role}")}\n"));

    private static async Task<bool> IsEmptyOriginAsync(TiduDb db, DatabaseTarget target, CancellationToken cancel) =>
        await DatabaseUpgrade.ExistsAsync(db, target, cancel) && await db.Set<DatabaseOrigin>().AnyAsync(origin => origin.Kind == OriginKind.Empty, cancel);
}
