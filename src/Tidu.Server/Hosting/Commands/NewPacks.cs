using Tidu.Server.Data;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Brings packs that have changed since the last start into an existing database: all of them into a demonstration one, into every other one units, dictionary and the plans that were chosen. What users edited stays.</summary>
internal static class NewPacks
{
    /// <summary>Runs the steps that follow the packs, in one transaction; nothing where the packs are the same.</summary>
    /// <exception cref="CommandException">packs-have-problems, exit code 1: the database keeps what it has.</exception>
    public static async Task LoadAsync(CommandDatabase open, DatabaseOrigin origin, TextWriter hints, CancellationToken cancel)
    {
        var hash = PackFolder.HashOf(open.Settings.PacksFolder);
        if (origin.PacksHash == hash)
        {
            return;
        }

        var isDemo = origin.Kind == OriginKind.Demo;
        await hints.WriteLineAsync(Texts.Of(isDemo ? "packs.changed" : "packs.reference"));
        var context = new DemoContext(open.Services, open.Settings, PackFolder.Read(open.Settings.PacksFolder));
        var audit = open.Services.GetRequiredService<AuditTrail>();
        await open.Db.InTransactionAsync(
            async () =>
            {
                foreach (var step in isDemo ? open.Parts.DemoSteps.Where(step => step.OnNewPacks) : open.Parts.ReferenceSteps)
                {
                    audit.Add(AuditActions.LoadPacks, "packs", step.Name, origin.PacksHash, hash);
                    await step.RunAsync(context, cancel);
                    await open.Db.SaveChangesAsync(cancel);
                }

                origin.PacksHash = hash;
                await open.Db.SaveChangesAsync(cancel);
            },
            cancel);
    }
}
