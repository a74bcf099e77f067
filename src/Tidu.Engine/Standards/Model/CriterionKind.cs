namespace Tidu.Engine.Standards;

/// <summary>How a criterion is decided.</summary>
public enum CriterionKind
{
    /// <summary>By a test over facts and parameters.</summary>
    Test,

    /// <summary>Met where one of its branches is.</summary>
    Any,

    /// <summary>Met where all of its branches are.</summary>
    All,

    /// <summary>By a person; unknown until the judgement is recorded.</summary>
    Manual,

    /// <summary>Not modelled: always unknown, and shown so.</summary>
    Unmodelled,
}
