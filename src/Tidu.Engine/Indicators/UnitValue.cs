namespace Tidu.Engine.Indicators;

/// <summary>One unit's part in its parent's value.</summary>
/// <param name="Value">The unit's own value; null when missing.</param>
/// <param name="Numerator">For a ratio of sums: the unit's numerator.</param>
/// <param name="Denominator">For a ratio of sums: the unit's denominator.</param>
public readonly record struct UnitValue(decimal? Value, decimal? Numerator = null, decimal? Denominator = null);
