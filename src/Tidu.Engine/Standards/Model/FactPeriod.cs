namespace Tidu.Engine.Standards;

/// <summary>What time a fact's value belongs to.</summary>
public enum FactPeriod
{
    /// <summary>An accounting year: a series, one value a year.</summary>
    Year,

    /// <summary>The end of an accounting year: a series, one value a year.</summary>
    YearEnd,

    /// <summary>The day of the application.</summary>
    Point,

    /// <summary>A window that the definition names, such as the 365 days before the application.</summary>
    Window,
}
