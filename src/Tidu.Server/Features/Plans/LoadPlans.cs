using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Findings;
using Tidu.Server.Data;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>Loads plan packs into the database. What users edited wins over a newer pack; the pack's value is kept beside it.</summary>
internal static class LoadPlans
{
    /// <summary>Stamp of everything this slice stores.</summary>
    public const string Stamp = "plans";

    /// <summary>Loads every plan of the set that is new or newer than what is stored; an older or unchanged one changes nothing.</summary>
    /// <remarks>Findings compare plans with each other and with published values, so those of an unchanged plan may change, too.</remarks>
    /// <returns>Ids of the plans written.</returns>
    public static async Task<IReadOnlyList<string>> LoadAsync(TiduDb db, Pack.PackSet packs, Func<string, byte[]> contentOf, CancellationToken cancel)
    {
        var findings = PlanFindings.Find(packs).ToLookup(finding => finding.Plan);
        var written = new List<string>();
        var touched = false;
        foreach (var pack in packs.Plans)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(contentOf(pack.File)));
            var plan = await StoredAsync(db, pack.Id, cancel);
            if (plan?.PackVersion > pack.Version)
            {
                continue;
            }

            if (plan?.PackHash != hash)
            {
                plan ??= db.Add(NewPlan(pack)).Entity;
                Update(db, plan, pack, hash);
                written.Add(pack.Id);
            }

            touched |= ReplaceFindings(db, plan, findings[pack.Id]) || written.Contains(pack.Id);
        }

        if (touched)
        {
            await db.TouchAsync(Stamp, cancel);
        }

        return written;
    }

    private static Task<ActionPlan?> StoredAsync(TiduDb db, string id, CancellationToken cancel) =>
        db.Set<ActionPlan>().WithContent().SingleOrDefaultAsync(plan => plan.Id == id, cancel);

    /// <summary>A published document counts as formally assigned on the day it was issued.</summary>
    private static ActionPlan NewPlan(Pack.PlanPack pack) => new()
    {
        Id = pack.Id,
        Title = pack.Title,
        ShortTitle = pack.ShortTitle,
        UnitId = pack.UnitId,
        Issuer = pack.Issuer,
        BandScale = pack.BandScale ?? "default",
        PackHash = "",
        Assignment = AssignmentState.Assigned,
        AssignedOn = pack.Issued,
    };

    private static void Update(TiduDb db, ActionPlan plan, Pack.PlanPack pack, string hash)
    {
        plan.PackVersion = pack.Version;
        plan.PackHash = hash;
        plan.Title = pack.Title;
        plan.ShortTitle = pack.ShortTitle;
        plan.Level = pack.Level == Pack.PlanLevel.City ? PlanLevel.City : PlanLevel.District;
        plan.UnitId = pack.UnitId;
        plan.Issuer = pack.Issuer;
        plan.Number = pack.Number;
        plan.Issued = pack.Issued;
        plan.From = pack.From;
        plan.To = pack.To;
        plan.BaseDate = pack.BaseDate;
        plan.Follows = pack.Follows;
        plan.BandScale = pack.BandScale ?? "default";
        ReplaceTables(db, plan, pack);
        Replace(db, plan.Tasks, PlanPackContent.Tasks(pack));
        Replace(db, plan.Mechanisms, PlanPackContent.Mechanisms(pack));
        MergeTargets(db, plan, PlanPackContent.Targets(pack));
    }

    /// <summary>Tables of the document are replaced; those that a breakdown's assignment made stay, with their bases and, where the pack has none for the indicator, their units as addends.</summary>
    private static void ReplaceTables(TiduDb db, ActionPlan plan, Pack.PlanPack pack)
    {
        var addends = plan.Addends.ToList();
        Replace(db, plan.Tables, PlanPackContent.Tables(pack), table => table.BreakdownId is not null);
        Replace(db, plan.Baselines, PlanPackContent.Baselines(pack), IsOfBreakdown);
        Replace(db, plan.Addends, PlanPackContent.Addends(pack));
        var broken = plan.Tables.Where(table => table.BreakdownId is not null).Select(table => table.IndicatorCode).Except(plan.Addends.Select(addend => addend.IndicatorCode)).ToList();
        plan.Addends.AddRange(addends.Where(addend => broken.Contains(addend.IndicatorCode)).Select(addend => new PlanAddend
        {
            IndicatorCode = addend.IndicatorCode,
            UnitId = addend.UnitId,
            Printed = addend.Printed,
            TargetOnly = addend.TargetOnly,
            SortOrder = addend.SortOrder,
        }));
    }

    private static bool IsOfBreakdown(Baseline baseline) => baseline.TableId?.StartsWith(PlanTable.OfBreakdown, StringComparison.Ordinal) ?? false;

    /// <summary>Targets are paired by key. An edited value stays; only its <see cref="Target.PackValue"/> follows the pack. What a breakdown assigned is none of the pack's business.</summary>
    private static void MergeTargets(TiduDb db, ActionPlan plan, List<Target> incoming)
    {
        var stored = plan.Targets.Where(target => target.TableId?.StartsWith(PlanTable.OfBreakdown, StringComparison.Ordinal) != true).ToDictionary(target => target.Key);
        foreach (var target in incoming)
        {
            if (!stored.Remove(target.Key, out var old))
            {
                plan.Targets.Add(target);
                continue;
            }

            old.TakeFrom(target);
        }

        foreach (var gone in stored.Values)
        {
            if (gone.Edited)
            {
                gone.PackValue = null;
            }
            else
            {
                plan.Targets.Remove(gone);
                db.Remove(gone);
            }
        }
    }

    /// <returns>True where they differ from the stored ones.</returns>
    private static bool ReplaceFindings(TiduDb db, ActionPlan plan, IEnumerable<Finding> findings)
    {
        var incoming = findings.Select(RowOf).ToList();
        if (plan.Findings.OrderBy(row => row.SortOrder).Select(ContentOf).SequenceEqual(incoming.Select(ContentOf)))
        {
            return false;
        }

        Replace(db, plan.Findings, incoming);
        return true;
    }

    private static (string, FindingSeverity, string, string) ContentOf(PlanFinding row) => (row.Code, row.Severity, row.Places, row.Message);

    private static PlanFinding RowOf(Finding finding, int position) => new()
    {
        Code = finding.Code,
        Severity = finding.Severity,
        IndicatorCode = finding.Indicator,
        TableId = finding.Table,
        Year = finding.Year,
        Stated = finding.Stated,
        Computed = finding.Computed,
        Places = JsonSerializer.Serialize(finding.Places, JsonSerializerOptions.Web),
        Message = finding.Message,
        SortOrder = position,
    };

    /// <param name="keep">Rows that are not the pack's; null where all are.</param>
    private static void Replace<T>(TiduDb db, List<T> stored, IEnumerable<T> incoming, Func<T, bool>? keep = null)
        where T : class
    {
        var gone = stored.Where(row => keep?.Invoke(row) != true).ToHashSet();
        db.RemoveRange(gone.Where(row => db.Entry(row).State != EntityState.Added));
        stored.RemoveAll(gone.Contains);
        stored.AddRange(incoming);
    }
}
