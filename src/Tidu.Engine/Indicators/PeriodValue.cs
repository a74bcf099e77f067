using Tidu.Engine.Periods;

namespace Tidu.Engine.Indicators;

/// <summary>A value reported for a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The value; null when due and missing.</param>
public readonly record struct PeriodValue(Period Period, decimal? Value);
