namespace Tidu.Engine.Standards;

/// <summary>How points are found.</summary>
public enum ScoreKind
{
    /// <summary>A value and a table.</summary>
    Table,

    /// <summary>An expression that gives points.</summary>
    Computed,

    /// <summary>The better of several.</summary>
    BestOf,

    /// <summary>By a person: from 0 to the maximum until recorded.</summary>
    Manual,
}
