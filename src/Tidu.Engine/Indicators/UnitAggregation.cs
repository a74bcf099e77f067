namespace Tidu.Engine.Indicators;

/// <summary>How values of units make the value of their parent. Codes: sum, ratio-of-sums, none.</summary>
public enum UnitAggregation
{
    /// <summary>The parent's value is the sum of its units'.</summary>
    Sum,

    /// <summary>The parent's value is the sum of numerators over the sum of denominators, never a mean of ratios.</summary>
    RatioOfSums,

    /// <summary>The parent's value cannot be made from its units'; it is observed itself.</summary>
    None,
}
