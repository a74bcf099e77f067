namespace Tidu.Engine.Periods;

/// <summary>The length of a period, shortest first.</summary>
public enum PeriodKind
{
    /// <summary>A calendar month, 1 to 12 within the year.</summary>
    Month,

    /// <summary>A calendar quarter, 1 to 4 within the year.</summary>
    Quarter,

    /// <summary>Half a calendar year, 1 or 2 within the year.</summary>
    Half,

    /// <summary>A calendar year; its number within the year is 1.</summary>
    Year,
}
