namespace Tidu.Engine.Standards.Explaining;

/// <summary>An item of the score or a branch of one.</summary>
public sealed record ExplainedScore
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Label { get; init; }

    /// <summary>How its points are found.</summary>
    public required ScoreKind Kind { get; init; }

    /// <summary>The group whose sum is cut; null: none.</summary>
    public required string? Group { get; init; }

    /// <summary>Document and article, the document by its printed number.</summary>
    public required string Basis { get; init; }

    /// <summary>How it is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The least points.</summary>
    public required decimal Low { get; init; }

    /// <summary>The most points.</summary>
    public required decimal High { get; init; }

    /// <summary>The most it can have.</summary>
    public required decimal Max { get; init; }

    /// <summary>What the table tested, in base units; null where there is none.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The value as people read it; empty where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>The row of the table, as written; null where there is none.</summary>
    public required string? Band { get; init; }

    /// <summary>Of the better of several: the branch that counts; else null.</summary>
    public required string? Counts { get; init; }

    /// <summary>The facts its points hang on.</summary>
    public required IReadOnlyList<ExplainedFact> Facts { get; init; }

    /// <summary>Columns that could still settle it.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The next better row and what it takes; null where there is none or nothing to move.</summary>
    public required NextBand? Next { get; init; }

    /// <summary>Which reading is taken where the text is silent; null where it is plain.</summary>
    public required string? Reading { get; init; }

    /// <summary>What an officer tells the enterprise; null where nothing.</summary>
    public required string? Advice { get; init; }

    /// <summary>Branches, of the better of several.</summary>
    public required IReadOnlyList<ExplainedScore> Branches { get; init; }
}
