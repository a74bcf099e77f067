using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations;

/// <summary>From which factor to the last value on, up or down, a reason is asked for. The one table for entry, correction and import; the screens get the factor with each cell.</summary>
/// <remarks>
/// Small counts move by themselves: 1 → 8 enterprises is a year like another. From 20 on five times is not, and ten times a sum of money is most often a measure unit mixed up.
/// Everything else is asked about from a thousand times on, which catches 万 left out or put twice also where the value itself moved by some.
/// </remarks>
public static class ValueLeaps
{
    private const decimal Otherwise = 1_000m;

    /// <summary>What is measured, from which last value on (base units), and the factor; the first that fits holds.</summary>
    private static readonly (Measured What, decimal From, decimal Factor)[] Steps =
    [
        (Measured.Count, 20m, 5m),
        (Measured.Count, 0m, 100m),
        (Measured.Money, 0m, 10m),
        (Measured.Other, 0m, Otherwise),
    ];

    private enum Measured
    {
        Count,
        Money,
        Other,
    }

    /// <summary>The factor for a cell. A cumulative value grows with the months of its year, and what began anew or covers another span is no measure for it.</summary>
    public static decimal FactorOf(Indicator indicator, Period period, LastValue last)
    {
        var what = MeasuredOf(indicator);
        var size = Math.Abs(last.Value);
        var factor = Array.Find(Steps, step => step.What == what && size >= step.From).Factor;
        if (indicator.Kind != IndicatorKind.Flow)
        {
            return factor;
        }

        if (indicator.OverTime == TimeAggregation.YearToDate)
        {
            return last.PeriodEnd.Year == period.Year ? Math.Min(Otherwise, factor * period.Last.Month / last.PeriodEnd.Month) : Otherwise;
        }

        return Period.TryParse(last.Period, out var before) && before.Kind == period.Kind ? factor : Otherwise;
    }

    private static Measured MeasuredOf(Indicator indicator) =>
        ValueCheck.IsCount(indicator) ? Measured.Count : indicator is { BaseUnit: MeasureTexts.Yuan, Kind: IndicatorKind.Stock or IndicatorKind.Flow } ? Measured.Money : Measured.Other;
}
