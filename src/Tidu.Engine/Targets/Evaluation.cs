namespace Tidu.Engine.Targets;

/// <summary>Where a target stands, in the classes of a plan's mid-term evaluation.</summary>
/// <remarks>Codes: none, done-early, faster, as-expected, below, lagging.</remarks>
public enum Evaluation
{
    /// <summary>Not evaluated: no actual, no target value, base date, or not due yet.</summary>
    None,

    /// <summary>已提前完成: met before the due date.</summary>
    DoneEarly,

    /// <summary>快于预期.</summary>
    Faster,

    /// <summary>基本符合预期.</summary>
    AsExpected,

    /// <summary>低于预期.</summary>
    Below,

    /// <summary>滞后.</summary>
    Lagging,
}
