using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Indicators;

namespace Tidu.Server.Features.Observations;

/// <summary>Something to say about a value before it is written.</summary>
/// <param name="Code">Kebab-case, with a text on the screens.</param>
/// <param name="NeedsReason">True where a reason lets it pass; false where it cannot be right.</param>
/// <param name="Params">For the text.</param>
public sealed record ValueRemark(string Code, bool NeedsReason, IReadOnlyDictionary<string, object?> Params);

/// <summary>A value about to be written, base units.</summary>
/// <param name="Last">The used value of the latest period before; null where there is none.</param>
public readonly record struct ValueQuestion(Indicator Indicator, Period Period, decimal Value, ObservationState State, LastValue? Last, DateOnly Today);

/// <summary>The used value of an earlier period, base units.</summary>
public sealed record LastValue(string Period, DateOnly PeriodEnd, decimal Value);

/// <summary>What can be told about a value by itself and beside the last one: the one check of entry, correction and import.</summary>
public static class ValueCheck
{
    /// <summary>Base units; above it a number is a slip of the keyboard: the country's yearly product is 1.4e14 yuan.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Decimals of a base unit that are kept.</summary>
    public const int MostDecimals = 10;

    private const string Fraction = "fraction";

    /// <summary>What there is to say; of nearly all values nothing, and of an import's hundred thousands it must cost nothing. What cannot be right is not doubted as well.</summary>
    public static IReadOnlyList<ValueRemark> Of(in ValueQuestion question)
    {
        List<ValueRemark>? remarks = null;
        Hard(question, ref remarks);
        if (remarks is null)
        {
            Soft(question, ref remarks);
        }

        return remarks ?? (IReadOnlyList<ValueRemark>)[];
    }

    private static void Hard(in ValueQuestion question, ref List<ValueRemark>? remarks)
    {
        var (indicator, value) = (question.Indicator, question.Value);
        if (Math.Abs(value) > Largest)
        {
            (remarks ??= []).Add(Refused("number-too-large", ("most", Largest)));
        }
        else if (value.Scale > MostDecimals && decimal.Round(value, MostDecimals) != value)
        {
            (remarks ??= []).Add(Refused("too-many-decimals", ("most", MostDecimals)));
        }

        if (value < 0 && indicator.Kind != IndicatorKind.Growth)
        {
            (remarks ??= []).Add(Refused("negative-value", ("value", value)));
        }

        if (value > 1 && indicator.BaseUnit == Fraction && indicator.Kind != IndicatorKind.Growth)
        {
            (remarks ??= []).Add(Refused("share-over-100", ("value", value)));
        }

        if (value.Scale > 0 && decimal.Truncate(value) != value && IsCount(indicator))
        {
            (remarks ??= []).Add(Refused("not-whole", ("value", value), ("measureUnit", indicator.MeasureUnit)));
        }

        if (question.Period.Last >= question.Today && question.State != ObservationState.Estimate)
        {
            (remarks ??= []).Add(Refused("period-not-over", ("periodEnd", question.Period.Last)));
        }
    }

    private static void Soft(in ValueQuestion question, ref List<ValueRemark>? remarks)
    {
        if (question.Last is not { } last)
        {
            return;
        }

        if (question.Indicator is { Kind: IndicatorKind.Flow, OverTime: TimeAggregation.YearToDate } && last.PeriodEnd.Year == question.Period.Year && question.Value < last.Value)
        {
            (remarks ??= []).Add(Doubtful("below-last", ("last", last.Value), ("lastPeriod", last.Period)));
        }

        if (FactorOf(question.Value, last.Value) is { } factor && factor >= ValueLeaps.FactorOf(question.Indicator, question.Period, last))
        {
            (remarks ??= []).Add(Doubtful("far-from-last", ("factor", decimal.Round(factor, factor < 20 ? 1 : 0)), ("last", last.Value), ("lastPeriod", last.Period), ("larger", Math.Abs(question.Value) > Math.Abs(last.Value))));
        }
    }

    /// <summary>The larger over the smaller; null beside zero.</summary>
    private static decimal? FactorOf(decimal value, decimal last)
    {
        var (a, b) = (Math.Abs(value), Math.Abs(last));
        return a == 0 || b == 0 ? null : Math.Max(a, b) > Largest ? null : Math.Max(a, b) / Math.Max(Math.Min(a, b), 0.0000001m);
    }

    /// <summary>Households, persons, items: shown as they are stored and without decimals.</summary>
    internal static bool IsCount(Indicator indicator) =>
        indicator is { Decimals: 0, Kind: IndicatorKind.Stock or IndicatorKind.Flow }
        && indicator.BaseUnit != Fraction
        && (indicator.DisplayUnits.FirstOrDefault(unit => unit.Name == indicator.MeasureUnit)?.Factor ?? 1) == 1;

    private static ValueRemark Refused(string code, params (string Name, object? Value)[] parameters) => new(code, false, parameters.ToDictionary(each => each.Name, each => each.Value));

    private static ValueRemark Doubtful(string code, params (string Name, object? Value)[] parameters) => new(code, true, parameters.ToDictionary(each => each.Name, each => each.Value));
}
