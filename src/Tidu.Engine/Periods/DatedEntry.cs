namespace Tidu.Engine.Periods;

/// <summary>A value and the days it is in force.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">The first day, inclusive; null when it has been in force for as long as is known.</param>
/// <param name="To">The last day, inclusive; null when no end is known.</param>
public sealed record DatedEntry<T>(T Value, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether the value is in force on the day.</summary>
    public bool Holds(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
