using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Observations.Demo;

/// <summary>What demonstration values are made from: everything real that is known.</summary>
/// <param name="Steps">Smallest difference between two values by indicator, base units.</param>
/// <param name="Districts">Units of a city that report to it at the given day, and whether they count as large.</param>
internal sealed record DemoInput(
    IReadOnlyList<ActionPlan> Plans,
    IReadOnlyDictionary<string, Indicator> Indicators,
    ILookup<(string Indicator, string Unit), Observation> Used,
    IReadOnlyDictionary<string, decimal> Steps,
    Func<string, IReadOnlyList<DemoDistrict>> Districts);

/// <summary>A district in the demonstration of a city's plan.</summary>
/// <param name="Weight">Its share of the city before noise, any positive scale.</param>
/// <param name="ValidTo">Last day it exists; null while it does.</param>
/// <param name="Successor">The unit that carries it on; null without one.</param>
internal sealed record DemoDistrict(string UnitId, double Weight, DateOnly? ValidTo, string? Successor);

/// <summary>Makes the demonstration values, also where a real one stands, which must then be kept: addends of every plan, then what they sum to, then single units, then a city's districts.</summary>
internal static class DemoProgrammes
{
    public static IReadOnlyList<DemoValue> Make(DemoInput input)
    {
        var made = new Dictionary<(string, string, DateOnly), DemoValue>();
        foreach (var plan in input.Plans.Where(plan => plan.Level == PlanLevel.District))
        {
            foreach (var addends in plan.Addends.GroupBy(addend => addend.IndicatorCode))
            {
                AddFamily(input, plan, addends.Key, [.. addends.Where(addend => !addend.TargetOnly)], made);
            }
        }

        foreach (var plan in input.Plans)
        {
            AddSingles(input, plan, made);
        }

        foreach (var plan in input.Plans.Where(plan => plan.Level == PlanLevel.City))
        {
            foreach (var indicator in plan.Addends.Select(addend => addend.IndicatorCode).Distinct())
            {
                CityFamily.Add(input, plan, indicator, made);
            }
        }

        return [.. made.Values];
    }

    /// <summary>What is real and what is planned for one row, over all plans.</summary>
    public static DemoNeed Need(DemoInput input, string indicatorCode, string unitId, DateOnly firstDay)
    {
        var indicator = input.Indicators[indicatorCode];
        var targets = input.Plans.SelectMany(plan => plan.Targets)
            .Where(target => target.IndicatorCode == indicatorCode && target.UnitId == unitId && target is { Scope: null, Value: not null, Year: not null })
            .ToList();
        var byQuarter = indicator.Kind == IndicatorKind.Stock || indicator is { Kind: IndicatorKind.Flow, OverTime: TimeAggregation.YearToDate };
        return new DemoNeed(
            indicatorCode,
            unitId,
            indicator.Kind,
            byQuarter,
            [.. input.Used[(indicatorCode, unitId)].OrderBy(real => real.PeriodEnd).Select(real => (real.PeriodEnd, real.Value))],
            [.. targets.GroupBy(target => target.Year!.Value).OrderBy(year => year.Key).SelectMany(year => PathOf(input, year.OrderBy(target => target.Origin).First()))],
            input.Steps[indicatorCode],
            firstDay,
            indicator.Kind == IndicatorKind.Stock && targets.Any(target => target.Kind == TargetKind.Cumulative));
    }

    /// <summary>A target as points of a path: a yearly floor or a sum over the plan stands for each of its years.</summary>
    private static IEnumerable<(int Year, decimal Value)> PathOf(DemoInput input, Target target)
    {
        var plan = input.Plans.First(plan => plan.Id == target.PlanId);
        var years = Enumerable.Range(plan.From.Year, target.Year!.Value - plan.From.Year + 1).ToList();
        return (target.Kind, input.Indicators[target.IndicatorCode].Kind) switch
        {
            (TargetKind.Level, _) => [(target.Year.Value, target.Value!.Value)],
            (TargetKind.MinimumPerYear, _) => years.Select(year => (year, target.Value!.Value)),
            (TargetKind.Cumulative or TargetKind.Increment, IndicatorKind.Flow) => years.Select(year => (year, target.Value!.Value / years.Count)),
            (TargetKind.Cumulative, _) => [(target.Year.Value, target.Value!.Value)],
            _ => [],
        };
    }

    private static void AddSingles(DemoInput input, ActionPlan plan, Dictionary<(string, string, DateOnly), DemoValue> made)
    {
        var split = plan.Addends.Select(addend => addend.IndicatorCode).ToHashSet();
        var indicators = plan.Targets
            .Where(target => target.UnitId == plan.UnitId && target is { Scope: null, Value: not null } && target.Kind is TargetKind.Level or TargetKind.MinimumPerYear or TargetKind.Cumulative)
            .Select(target => target.IndicatorCode)
            .Where(code => !split.Contains(code) && !input.Indicators[code].YesNo)
            .Distinct();
        foreach (var code in indicators)
        {
            var need = Need(input, code, plan.UnitId, FirstDay(input, code, plan));
            foreach (var value in DemoCurve.Periods(need, DemoCurve.YearEnds(need)))
            {
                made.TryAdd((code, plan.UnitId, value.PeriodEnd), value);
            }
        }
    }

    /// <summary>A row that stands in several plans starts with the earliest of them.</summary>
    private static DateOnly FirstDay(DemoInput input, string code, ActionPlan plan) =>
        input.Plans.Where(other => other.UnitId == plan.UnitId && other.Targets.Any(target => target.IndicatorCode == code)).Min(other => other.BaseDate);

    private static void AddFamily(DemoInput input, ActionPlan plan, string indicator, IReadOnlyList<PlanAddend> addends, Dictionary<(string, string, DateOnly), DemoValue> made)
    {
        var needs = addends.Select(addend => Need(input, indicator, addend.UnitId, plan.BaseDate)).ToList();
        var curves = needs.Select(DemoCurve.YearEnds).ToList();
        foreach (var published in input.Used[(indicator, plan.UnitId)].Where(real => real.PeriodEnd > plan.BaseDate && real.PeriodEnd is { Month: 12, Day: 31 }))
        {
            ScaleTo(published.Value, published.PeriodEnd.Year, needs, curves);
        }

        var values = needs.Zip(curves).SelectMany(row => DemoCurve.Periods(row.First, row.Second)).ToList();
        foreach (var value in values)
        {
            made[(indicator, value.UnitId, value.PeriodEnd)] = value;
        }

        foreach (var sum in values.GroupBy(value => (value.Period, value.PeriodEnd)).Where(sum => sum.Count() == needs.Count))
        {
            made[(indicator, plan.UnitId, sum.Key.PeriodEnd)] = new DemoValue(indicator, plan.UnitId, sum.Key.Period, sum.Key.PeriodEnd, sum.Sum(value => value.Value));
        }
    }

    /// <summary>Scales one year's values so that they sum to what is published for the whole, and lifts later years that would fall below.</summary>
    private static void ScaleTo(decimal published, int year, IReadOnlyList<DemoNeed> needs, IReadOnlyList<SortedDictionary<int, decimal>> curves)
    {
        var before = curves.Select(curve => curve.GetValueOrDefault(year - 1)).ToArray();
        var growth = published - before.Sum();
        var weights = curves.Select((curve, i) => (double)Math.Max(0, curve[year] - before[i])).ToArray();
        if (growth < 0 || weights.Sum() <= 0)
        {
            return;
        }

        var steps = Apportion.LargestRemainder(weights, growth, needs[0].Step);
        for (var i = 0; i < curves.Count; i++)
        {
            curves[i][year] = before[i] + steps[i];
            for (var later = year + 1; curves[i].ContainsKey(later) && needs[i].Kind == IndicatorKind.Stock; later++)
            {
                curves[i][later] = Math.Max(curves[i][later], curves[i][later - 1]);
            }
        }
    }
}
