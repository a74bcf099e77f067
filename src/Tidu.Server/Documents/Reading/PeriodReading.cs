using Tidu.Engine.Periods;

namespace Tidu.Server.Documents.Reading;

/// <summary>What a cell says as a time.</summary>
/// <param name="Period">A year, half, quarter or month; null where the cell is blank, bad, or a day.</param>
/// <param name="Day">A single day; null otherwise.</param>
/// <param name="Problem">Why it is no time, and how to mend it; null where it is one or blank.</param>
public readonly record struct PeriodReading(Period? Period = null, DateOnly? Day = null, string? Problem = null)
{
    /// <summary>Nothing stands there.</summary>
    public bool IsMissing => Period is null && Day is null && Problem is null;

    /// <summary>The last day meant: of a period its end.</summary>
    public DateOnly? Last => Day ?? Period?.Last;
}

/// <summary>What a cell says as yes or no.</summary>
/// <param name="Value">Null where it is blank or bad.</param>
/// <param name="Problem">Why it is neither; null where it is one or blank.</param>
public readonly record struct TruthReading(bool? Value = null, string? Problem = null);
