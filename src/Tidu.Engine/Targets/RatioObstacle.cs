namespace Tidu.Engine.Targets;

/// <summary>Why progress has no ratio. Codes: no-actual, no-target, base-date, not-due, kept, no-quotient.</summary>
public enum RatioObstacle
{
    /// <summary>There is no actual.</summary>
    NoActual,

    /// <summary>The target has no value to be compared with: relative, rank, or not quantified.</summary>
    NoTarget,

    /// <summary>The actual is of the base date or before.</summary>
    BaseDate,

    /// <summary>Nothing is expected yet: before the first milestone without a baseline, or a target judged at its due date only.</summary>
    NotDue,

    /// <summary>Nothing had to be gained since the base: a value to be kept, judged by its level.</summary>
    Kept,

    /// <summary>Actual and expected make no meaningful quotient: zero or negative where they divide.</summary>
    NoQuotient,
}
