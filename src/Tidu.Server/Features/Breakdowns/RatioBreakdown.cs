using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>Breakdowns of what does not add up over units, as percentages and intensities: the same value for all, a floor for all, or by hand; no sum. Pure.</summary>
internal static class RatioBreakdown
{
    public static bool IsAdditive(Indicator indicator) => indicator.OverUnits == UnitAggregation.Sum;

    /// <summary>True where the method is made for the indicator.</summary>
    public static bool Suits(Indicator indicator, BreakdownMethod method) =>
        method == BreakdownMethod.ByHand || IsAdditive(indicator) == (method is BreakdownMethod.ShareOfBase or BreakdownMethod.GrowthFactor);

    /// <summary>The smallest difference that is shown: 0.01 % for a percentage with two decimals.</summary>
    public static decimal StepOf(Indicator indicator)
    {
        var step = indicator.DisplayUnits is [var unit, ..] ? unit.Factor : 1;
        for (var i = 0; i < indicator.Decimals; i++)
        {
            step /= 10;
        }

        return Math.Max(step, SetupRules.SmallestStep);
    }

    /// <summary>Cells set by hand stay; a year without a target stays empty and is named.</summary>
    public static Allocation Of(TargetBreakdown breakdown, ParentTargets parent)
    {
        var pinned = breakdown.Cells.Where(cell => cell.ByHand).ToDictionary(cell => (cell.UnitId, cell.Year), cell => cell.Value);
        var units = WorkOut.Ordered(breakdown);
        var years = parent.Years.Select(year => new AllocatedYear(
            year.Year, null, null, [.. units.Select(unit => pinned.TryGetValue((unit.UnitId, year.Year), out var value) ? value : Value(breakdown.Method, year.Target, unit.Base, parent.IsDown))])).ToList();
        var problems = breakdown.Method == BreakdownMethod.ByHand ? [] : parent.Years.Where(year => year.Target is null).Select(year => new AllocationProblem(AllocationObstacle.NoTarget, year.Year)).ToList();
        return new Allocation(years, problems);
    }

    /// <summary>Every unit at the target or better is enough for the whole. One that is worse may be made up for by others, but only the weighted mean would tell, and its denominators are not known here.</summary>
    public static IEnumerable<BreakdownRemark> RemarksOf(OpenBreakdown open, IReadOnlyList<AllocatedYear> years)
    {
        var units = WorkOut.Ordered(open.Breakdown);
        foreach (var (year, parent) in years.Zip(open.Parent.Years).Where(pair => pair.Second.Target is not null))
        {
            var target = parent.Target!.Value;
            var worse = units.Zip(year.Values).Where(pair => pair.Second is { } value && (open.Parent.IsDown ? value > target : value < target)).ToList();
            foreach (var (unit, value) in worse)
            {
                yield return new BreakdownRemark("worse-than-target", year.Year, unit.UnitId, BuildBreakdown.UnitOf(open, unit.UnitId).Name, Math.Abs(target - value!.Value));
            }

            if (worse.Count > 0)
            {
                yield return new BreakdownRemark("mean-unknown", year.Year, null, null, null);
            }
        }
    }

    private static decimal? Value(BreakdownMethod method, decimal? target, decimal? start, bool isDown) => method switch
    {
        BreakdownMethod.SameValue => target,
        BreakdownMethod.Floor when target is { } floor => start is { } known ? (isDown ? Math.Min(floor, known) : Math.Max(floor, known)) : floor,
        _ => null,
    };
}
