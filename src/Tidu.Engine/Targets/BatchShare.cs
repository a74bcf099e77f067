namespace Tidu.Engine.Targets;

/// <summary>A date on which results come in a batch, every year.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month; 29 February counts as 28 in a common year.</param>
/// <param name="Share">The share of the year's step reached from that day on, 0 to 1.</param>
public readonly record struct BatchShare(int Month, int Day, decimal Share)
{
    /// <summary>The date in a year.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
