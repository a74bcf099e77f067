using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>What is broken down: the unit's own targets by year, and the bases of those that share them.</summary>
/// <param name="Kind">What the values count.</param>
/// <param name="Base">The unit's own value at the end of the base year; null where none is known.</param>
/// <param name="BaseSource">Where the base comes from; null without one.</param>
internal sealed record ParentTargets(TargetKind Kind, decimal? Base, string? BaseSource, IReadOnlyList<ParentYear> Years)
{
    /// <summary>False for percentages and intensities: units' values make no sum.</summary>
    public bool IsAdditive { get; init; } = true;

    /// <summary>Less is better.</summary>
    public bool IsDown { get; init; }

    /// <summary>How the units' own targets are held: not more, about or exactly as the target says it; what the units are to reach together, each reaches at least.</summary>
    public Comparator ForUnits => Years.Select(year => year.Comparator).FirstOrDefault(code => code is "<=" or "~" or "=") switch
    {
        "<=" => Comparator.AtMost,
        "~" => Comparator.About,
        "=" => Comparator.Equal,
        _ => Comparator.AtLeast,
    };

    /// <summary>Reads a unit's targets for the years; with <paramref name="fill"/> years between two known ones get values on the straight line between them, rounded to a step.</summary>
    public static ParentTargets Of(Programmes programmes, ActionPlan plan, Indicator indicator, string unitId, IReadOnlyList<int> years, int baseYear, decimal step, bool fill)
    {
        var (start, source) = BaseOf(programmes, plan, indicator, unitId, baseYear);
        var measured = new MeasuredTargets(plan, programmes.TargetsOf(plan.Id, indicator.Code, unitId), null);
        var kind = measured.Series.Kind;
        var stated = measured.Series.Stated.ToDictionary(target => target.On.Year, target => target.Value);
        var known = new SortedDictionary<int, decimal>(stated);
        var origin = kind is TargetKind.Cumulative or TargetKind.Increment ? 0 : start;
        if (origin is { } from && kind != TargetKind.MinimumPerYear)
        {
            known.TryAdd(baseYear, from);
        }

        return new ParentTargets(kind, start, start is null ? null : source, [.. years.Select(YearOf)])
        {
            IsAdditive = RatioBreakdown.IsAdditive(indicator),
            IsDown = indicator.Direction == Direction.Down,
        };

        ParentYear YearOf(int year)
        {
            if (stated.TryGetValue(year, out var value))
            {
                var target = measured.At(new DateOnly(year, 12, 31));
                return new ParentYear(year, value, target.Comparator?.Code(), "stated", target.Printed);
            }

            return fill && Between(known, year, step) is { } filled
                ? new ParentYear(year, filled, null, "filled", null)
                : new ParentYear(year, null, null, "unknown", null);
        }
    }

    /// <summary>A unit's value at the end of the base year: what the plan states, else the value in use; with where it comes from.</summary>
    public static (decimal? Value, string? Source) BaseOf(Programmes programmes, ActionPlan plan, Indicator indicator, string unitId, int baseYear)
    {
        var day = new DateOnly(baseYear, 12, 31);
        var stated = plan.Baselines.FirstOrDefault(baseline => baseline.IndicatorCode == indicator.Code && baseline.UnitId == unitId && baseline.On == day && baseline.Value is not null);
        if (stated is not null)
        {
            return (stated.Value, stated.Clause);
        }

        var series = unitId == plan.UnitId ? programmes.TotalOf(plan, indicator.Code) : programmes.SeriesOf(indicator.Code, unitId, plan.Issued);
        return series.On(day) is { } actual ? (actual.Value, actual.SourceText) : (null, null);
    }

    private static decimal? Between(SortedDictionary<int, decimal> known, int year, decimal step)
    {
        var before = known.LastOrDefault(point => point.Key < year);
        var after = known.FirstOrDefault(point => point.Key > year);
        if (before.Key == 0 || after.Key == 0)
        {
            return null;
        }

        var value = before.Value + ((after.Value - before.Value) * (year - before.Key) / (after.Key - before.Key));
        return Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }
}
