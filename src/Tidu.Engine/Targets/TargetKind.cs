namespace Tidu.Engine.Targets;

/// <summary>What a target's value counts.</summary>
/// <remarks>Codes: level, increment, cumulative, minimum-per-year, yes-no, relative, rank, cohort.</remarks>
public enum TargetKind
{
    /// <summary>The value to be reached by the due date.</summary>
    Level,

    /// <summary>What is to be added to the base by the due date.</summary>
    Increment,

    /// <summary>What is to accrue from the plan's first day to the due date.</summary>
    Cumulative,

    /// <summary>What each calendar year is to bring at least.</summary>
    MinimumPerYear,

    /// <summary>Something to be achieved: 1 reached, 0 not.</summary>
    YesNo,

    /// <summary>A value given by comparison with others (全国平均水平); it has text and no value.</summary>
    Relative,

    /// <summary>A place in an order; it has text and no value.</summary>
    Rank,

    /// <summary>A value of a group followed over its own years (3年内); judged at its due date only.</summary>
    Cohort,
}
