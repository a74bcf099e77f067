using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Demo;

/// <summary>Fills a demonstration database with values where nothing is published, each marked as demonstration.</summary>
internal static class LoadDemoObservations
{
    private const string BatchLabel = "demo";

    public static async Task RunAsync(DemoContext demo, CancellationToken cancel)
    {
        var db = demo.Db;
        var input = await InputAsync(db, demo.Packs, cancel);
        var batch = db.Add(new ImportBatch
        {
            Label = BatchLabel,
            EnteredBy = CurrentUser.LocalOperatorName,
            EnteredAt = demo.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
        }).Entity;
        var real = await db.Set<Observation>().Select(row => new { row.IndicatorCode, row.UnitId, row.PeriodEnd }).ToListAsync(cancel);
        var taken = real.Select(row => (row.IndicatorCode, row.UnitId, row.PeriodEnd)).ToHashSet();
        db.AddRange(DemoProgrammes.Make(input).Where(value => !taken.Contains((value.IndicatorCode, value.UnitId, value.PeriodEnd))).Select(value => new Observation
        {
            IndicatorCode = value.IndicatorCode,
            UnitId = value.UnitId,
            Period = value.Period,
            PeriodEnd = value.PeriodEnd,
            Value = value.Value,
            State = ObservationState.Estimate,
            Source = SourceKind.Demo,
            SourceText = MonitoringTexts.DemoSource,
            Used = true,
            Batch = batch,
        }));
        await db.TouchAsync(LoadObservations.Stamp, cancel);
    }

    private static async Task<DemoInput> InputAsync(TiduDb db, PackSet packs, CancellationToken cancel)
    {
        var plans = await db.Set<ActionPlan>().AsNoTracking().AsSplitQuery()
            .Include(plan => plan.Targets).Include(plan => plan.Addends).Include(plan => plan.Tables)
            .OrderBy(plan => plan.Id).ToListAsync(cancel);
        var indicators = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(indicator => indicator.Code, cancel);
        var used = await db.Set<Observation>().AsNoTracking().Where(observation => observation.Used).ToListAsync(cancel);
        var tree = await ReadOrganizations.ReadAsync(db, cancel);
        return new DemoInput(
            plans,
            indicators,
            used.ToLookup(observation => (observation.IndicatorCode, observation.UnitId)),
            indicators.Values.ToDictionary(indicator => indicator.Code, indicator => StepOf(indicator, plans)),
            city => DistrictsOf(tree, plans, city));
    }

    /// <summary>One digit in the last decimal shown, or one of the unit an annex prints where that is smaller; base units.</summary>
    private static decimal StepOf(Indicator indicator, List<ActionPlan> plans)
    {
        var step = FactorOf(indicator, indicator.MeasureUnit);
        for (var digit = 0; digit < indicator.Decimals; digit++)
        {
            step /= 10;
        }

        var printed = plans.SelectMany(plan => plan.Tables)
            .Where(table => table.IndicatorCode == indicator.Code && table.MeasureUnit is not null)
            .Select(table => FactorOf(indicator, table.MeasureUnit!));
        return printed.Append(step).Min();
    }

    private static decimal FactorOf(Indicator indicator, string measureUnit) =>
        indicator.DisplayUnits.FirstOrDefault(unit => unit.Name == measureUnit)?.Factor ?? 1;

    /// <summary>The districts a city's areas join, weighted by their area's share of the last target.</summary>
    private static List<DemoDistrict> DistrictsOf(OrganizationTree tree, List<ActionPlan> plans, string city)
    {
        var plan = plans.First(plan => plan.UnitId == city && plan.Addends.Count > 0);
        var districts = new List<DemoDistrict>();
        foreach (var area in plan.Addends.Select(addend => addend.UnitId).Distinct())
        {
            var members = tree.MembersOf(area, plan.Issued);
            var target = plan.Targets.Where(target => target.UnitId == area).OrderBy(target => target.IndicatorCode, StringComparer.Ordinal).First();
            districts.AddRange(members.Select(member => new DemoDistrict(
                member.Id,
                (double)(target.Value ?? 1) / members.Count,
                member.To,
                tree.Changes.FirstOrDefault(change => change.Kind == UnitChangeKind.Merge && change.From.Contains(member.Id))?.To.FirstOrDefault())));
        }

        return districts;
    }
}
