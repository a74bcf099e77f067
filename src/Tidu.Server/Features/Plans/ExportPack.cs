using System.Text;
using Tidu.Engine.Packs;
using Tidu.Server.Hosting;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>GET /api/plans/{planId}/pack: the plan as a data file, with the indicators and units that the program's own files do not have.</summary>
internal static class ExportPack
{
    public const string ContentType = "application/yaml";

    public static async Task<IResult> Handle(string planId, PlanWrites writes, CancellationToken cancel)
    {
        var scope = await writes.OpenAsync(cancel);
        if (await writes.FindAsync(scope, planId, cancel) is null)
        {
            return await writes.NotFoundAsync(planId, cancel);
        }

        var yaml = Write(planId, await writes.ReadPacksAsync(cancel), writes.Shipped);
        await writes.Audit.RecordDoneAsync(AuditActions.Export, "plan-pack", planId);
        return Results.File(Encoding.UTF8.GetBytes(yaml), $"{ContentType}; charset=utf-8", PlainText.FileName($"{planId}.yaml"));
    }

    /// <param name="packs">The database's plans, units and dictionary.</param>
    /// <param name="shipped">What whoever reads the file has already.</param>
    public static string Write(string planId, PackSet packs, PackSet shipped)
    {
        var plan = PlanNames.Readable(packs.FindPlan(planId)!, packs);
        var indicators = IndicatorsOf(plan).Where(code => shipped.FindIndicator(code) is null).Select(packs.FindIndicator).OfType<IndicatorDefinition>().ToList();
        return PackWriter.Write(plan, indicators, OwnUnits(plan, packs, shipped));
    }

    private static IEnumerable<string> IndicatorsOf(Pack.PlanPack plan) =>
        plan.Tables.Select(table => table.Indicator)
            .Concat(plan.Panels.SelectMany(panel => panel.Rows.SelectMany(row => new[] { row.Indicator, row.PartOf })).OfType<string>())
            .Concat(plan.Baselines.Select(baseline => baseline.Indicator))
            .Concat(plan.Targets.SelectMany(target => new[] { target.Indicator, target.PartOf }).OfType<string>())
            .Concat(plan.Addends.Select(addends => addends.Indicator))
            .Concat(plan.Claims.SelectMany(claim => new[] { (claim as DoublingClaim)?.Indicator, (claim as ChangeClaim)?.Indicator }).OfType<string>())
            .Distinct(StringComparer.Ordinal);

    /// <summary>Units named in the plan and those above and in them, parents before children.</summary>
    private static List<UnitDefinition> OwnUnits(Pack.PlanPack plan, PackSet packs, PackSet shipped)
    {
        var found = new List<UnitDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Take(string unitId)
        {
            if (shipped.FindUnit(unitId) is not null || packs.FindUnit(unitId) is not { } unit || !seen.Add(unitId))
            {
                return;
            }

            foreach (var other in unit.Parents.Concat(unit.Members))
            {
                Take(other.UnitId);
            }

            found.Add(unit);
        }

        foreach (var unitId in UnitsOf(plan))
        {
            Take(unitId);
        }

        return found;
    }

    private static IEnumerable<string> UnitsOf(Pack.PlanPack plan) =>
        plan.Tables.SelectMany(table => table.Rows.Select(row => row.Unit.UnitId))
            .Prepend(plan.UnitId)
            .Concat(plan.Panels.Select(panel => panel.UnitId))
            .Concat(plan.Baselines.Select(baseline => baseline.UnitId))
            .Concat(plan.Targets.Select(target => target.UnitId))
            .Concat(plan.Addends.SelectMany(addends => addends.Units).Select(unit => unit.UnitId))
            .Concat(plan.Tasks.SelectMany(task => task.Lead.Concat(task.Responsible)).Select(unit => unit.UnitId))
            .Concat(plan.Mechanisms.SelectMany(mechanism => mechanism.Units).Select(unit => unit.UnitId));
}
