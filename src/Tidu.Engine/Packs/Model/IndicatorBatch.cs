namespace Tidu.Engine.Packs;

/// <summary>The share of a year's step that is reached by a day of the year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Day of the month; 29 February is not allowed.</param>
/// <param name="Share">Over 0 up to 1, cumulative.</param>
public sealed record IndicatorBatch(int Month, int Day, decimal Share);
