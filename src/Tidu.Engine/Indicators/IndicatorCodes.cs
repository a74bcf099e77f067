namespace Tidu.Engine.Indicators;

/// <summary>The code texts of the enumerations that describe an indicator, as packs and JSON write them.</summary>
public static class IndicatorCodes
{
    /// <summary>stock, flow, ratio, growth.</summary>
    public static CodeTable<IndicatorKind> Kinds { get; } = new(
        (IndicatorKind.Stock, "stock"),
        (IndicatorKind.Flow, "flow"),
        (IndicatorKind.Ratio, "ratio"),
        (IndicatorKind.Growth, "growth"));

    /// <summary>up, down.</summary>
    public static CodeTable<Direction> Directions { get; } = new(
        (Direction.Up, "up"),
        (Direction.Down, "down"));

    /// <summary>last, sum, year-to-date, average.</summary>
    public static CodeTable<TimeAggregation> TimeAggregations { get; } = new(
        (TimeAggregation.Last, "last"),
        (TimeAggregation.Sum, "sum"),
        (TimeAggregation.YearToDate, "year-to-date"),
        (TimeAggregation.Average, "average"));

    /// <summary>sum, ratio-of-sums, none.</summary>
    public static CodeTable<UnitAggregation> UnitAggregations { get; } = new(
        (UnitAggregation.Sum, "sum"),
        (UnitAggregation.RatioOfSums, "ratio-of-sums"),
        (UnitAggregation.None, "none"));

    /// <summary>The code text of an indicator kind.</summary>
    public static string Code(this IndicatorKind value) => Kinds.CodeOf(value);

    /// <summary>The code text of a direction.</summary>
    public static string Code(this Direction value) => Directions.CodeOf(value);

    /// <summary>The code text of an aggregation over time.</summary>
    public static string Code(this TimeAggregation value) => TimeAggregations.CodeOf(value);

    /// <summary>The code text of an aggregation over units.</summary>
    public static string Code(this UnitAggregation value) => UnitAggregations.CodeOf(value);
}
