using Tidu.Engine.Periods;

namespace Tidu.Engine.Indicators;

/// <summary>Makes the value of a parent unit from its units, and of a longer period from shorter ones.</summary>
public static class RollUp
{
    /// <summary>The parent's value.</summary>
    /// <param name="aggregation">How.</param>
    /// <param name="units">The disjoint units. A unit counts as missing when what the aggregation reads of it is missing.</param>
    /// <returns>
    /// For <see cref="UnitAggregation.RatioOfSums"/> null also when the denominators sum to zero; for <see cref="UnitAggregation.None"/>
    /// always null, with the units counted.
    /// </returns>
    public static Aggregate OverUnits(UnitAggregation aggregation, IEnumerable<UnitValue> units)
    {
        var all = units.ToList();
        var ratio = aggregation == UnitAggregation.RatioOfSums;
        var present = all.Where(unit => ratio ? unit is { Numerator: not null, Denominator: not null } : unit.Value is not null).ToList();
        var value = (aggregation, present.Count) switch
        {
            (_, 0) or (UnitAggregation.None, _) => null,
            (UnitAggregation.Sum, _) => present.Sum(unit => unit.Value),
            _ => Quotient(present.Sum(unit => unit.Numerator!.Value), present.Sum(unit => unit.Denominator!.Value)),
        };
        return new Aggregate(value, present.Count, all.Count - present.Count);
    }

    /// <summary>The value of a span of time.</summary>
    /// <param name="aggregation">How.</param>
    /// <param name="span">The span; only values of periods that lie wholly within it are read.</param>
    /// <param name="values">The values, in any order; a value that is due and missing is passed as null and counted.</param>
    /// <returns>
    /// <see cref="TimeAggregation.Last"/> and <see cref="TimeAggregation.YearToDate"/> give the latest value present; sum and average are
    /// of the values present.
    /// </returns>
    /// <exception cref="ArgumentException">Two periods to be added or averaged overlap, which would count days twice.</exception>
    public static Aggregate OverTime(TimeAggregation aggregation, Period span, IEnumerable<PeriodValue> values)
    {
        var within = values.Where(value => span.Contains(value.Period)).OrderBy(value => value.Period).ToList();
        var present = within.Where(value => value.Value is not null).ToList();
        if (aggregation is TimeAggregation.Sum or TimeAggregation.Average)
        {
            RequireDisjoint(within);
        }

        var value = (aggregation, present.Count) switch
        {
            (_, 0) => null,
            (TimeAggregation.Sum, _) => present.Sum(period => period.Value),
            (TimeAggregation.Average, _) => present.Average(period => period.Value),
            _ => present[^1].Value,
        };
        return new Aggregate(value, present.Count, within.Count - present.Count);
    }

    private static decimal? Quotient(decimal numerator, decimal denominator) => denominator == 0 ? null : numerator / denominator;

    private static void RequireDisjoint(List<PeriodValue> ordered)
    {
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Period.Overlaps(ordered[i - 1].Period))
            {
                throw new ArgumentException($"{ordered[i - 1].Period} and {ordered[i].Period} overlap.", nameof(ordered));
            }
        }
    }
}
