namespace Tidu.Engine.Targets;

/// <summary>What a progress ratio is made of. Codes: from-base, completion, year-to-date.</summary>
public enum ProgressBasis
{
    /// <summary>(actual − base) ÷ (expected − base).</summary>
    FromBase,

    /// <summary>actual ÷ expected: there is no baseline, or none that could serve.</summary>
    Completion,

    /// <summary>The year to date ÷ the elapsed share of the year's target.</summary>
    YearToDate,
}
