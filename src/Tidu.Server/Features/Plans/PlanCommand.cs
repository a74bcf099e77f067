using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>tidu plan export ID and tidu plan load ID|FILE: plans as data files, out and in.</summary>
public static class PlanCommand
{
    private static readonly Argument<string> PlanId = new("ID") { Description = Texts.Of("plan.id") };
    private static readonly Argument<string> IdOrFile = new("ID|FILE") { Description = Texts.Of("plan.id-or-file") };
    private static readonly Option<string?> Out = new("--out") { Description = Texts.Of("plan.out"), HelpName = "FILE" };

    public static Command Create(CommandOptions options) => CommandOptions.Group(
        "plan", "plan", options.Command("export", "plan.export", ExportAsync, PlanId, Out), options.Command("load", "plan.load", LoadAsync, IdOrFile));

    private static async Task<int> ExportAsync(CommandContext context, CancellationToken cancel)
    {
        await using var open = await context.OpenDatabaseAsync(cancel);
        var planId = context.Value(PlanId)!;
        if (!await open.Db.Set<ActionPlan>().AnyAsync(plan => plan.Id == planId, cancel))
        {
            throw CommandException.Usage("plan-not-found", ("id", planId));
        }

        var writes = open.Services.GetRequiredService<PlanWrites>();
        var yaml = ExportPack.Write(planId, await writes.ReadPacksAsync(cancel), writes.Shipped);
        await writes.Audit.RecordDoneAsync(AuditActions.Export, "plan-pack", planId);
        if (context.Value(Out) is { } file)
        {
            await WriteAsync(file, yaml, cancel);
            context.Hint("plan.exported", ("file", file));
        }
        else
        {
            await context.Output.WriteAsync(yaml);
        }

        return 0;
    }

    private static async Task<int> LoadAsync(CommandContext context, CancellationToken cancel)
    {
        var asked = context.Value(IdOrFile)!;
        var file = File.Exists(asked) ? new PackFile(Path.GetFileName(asked), await File.ReadAllBytesAsync(asked, cancel)) : null;
        await using var open = await context.OpenDatabaseAsync(cancel);
        var shipped = open.Services.GetRequiredService<ShippedPacks>().Packs;
        var plan = file is null ? new PlanFile(shipped.FindPlan(asked) ?? throw CommandException.Usage("plan-not-found", ("id", asked)), shipped) : Read(file, shipped);
        var content = file?.Content.ToArray() ?? await File.ReadAllBytesAsync(Path.Combine(open.Settings.PacksFolder, plan.Plan.File), cancel);
        var written = await open.Db.InTransactionAsync(() => LoadAsync(open, plan, content, cancel), cancel);
        if (context.Json)
        {
            context.WriteJson(new { plan = plan.Plan.Id, written });
        }
        else
        {
            context.Output.WriteLine(Texts.Of(written ? "plan.loaded" : "plan.unchanged", ("id", plan.Plan.Id), ("title", plan.Plan.Title)));
        }

        return 0;
    }

    private static async Task<bool> LoadAsync(CommandDatabase open, PlanFile plan, byte[] content, CancellationToken cancel)
    {
        var (db, audit) = (open.Db, open.Services.GetRequiredService<AuditTrail>());
        audit.Add(AuditActions.LoadPacks, "plan", plan.Plan.Id);
        await LoadDivisions.LoadAsync(db, [.. plan.Packs.Divisions.Where(division => division.File == plan.Plan.File)], cancel);
        await LoadIndicators.LoadAsync(db, plan.Packs, cancel);
        await db.SaveChangesAsync(cancel);
        var written = await LoadPlans.LoadAsync(db, StoredPacks.With(plan.Packs, [plan.Plan]), _ => content, cancel);
        await db.SaveChangesAsync(cancel);
        return written.Count > 0;
    }

    /// <exception cref="CommandException">packs-have-problems, exit code 1; no-packs-found, exit code 2</exception>
    private static PlanFile Read(PackFile file, PackSet shipped)
    {
        var reading = PackReader.Read([file], shipped);
        if (reading.Problems is [var first, ..])
        {
            throw CommandException.Input("packs-have-problems", ("count", reading.Problems.Count), ("first", $"{first.File}:{first.Line}:{first.Column} {first.Message}"));
        }

        return reading.Packs.Plans.FirstOrDefault(plan => plan.File == file.Path) is { } plan
            ? new PlanFile(plan, reading.Packs)
            : throw CommandException.Usage("no-packs-found", ("path", file.Path));
    }

    private static async Task WriteAsync(string file, string yaml, CancellationToken cancel)
    {
        try
        {
            await File.WriteAllTextAsync(file, yaml, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-writable", ("path", file), ("detail", exception.Message));
        }
    }

    private sealed record PlanFile(PlanPack Plan, PackSet Packs);
}
