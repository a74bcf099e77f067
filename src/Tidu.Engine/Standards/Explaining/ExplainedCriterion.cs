namespace Tidu.Engine.Standards.Explaining;

/// <summary>A condition, a direct path or a branch of one.</summary>
public sealed record ExplainedCriterion
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Label { get; init; }

    /// <summary>How it is decided.</summary>
    public required CriterionKind Kind { get; init; }

    /// <summary>Met, not met, unknown or not applicable.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Document and article, the document by its printed number.</summary>
    public required string Basis { get; init; }

    /// <summary>How it is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>True for 一票否决.</summary>
    public required bool Veto { get; init; }

    /// <summary>What was compared, in base units: 1 and 0 for a truth, a day number for a date; null where there is none.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The comparison: &lt;, &lt;=, &gt;, &gt;= or =; null where the test is no single one.</summary>
    public required string? Comparison { get; init; }

    /// <summary>What it was compared with; null where there is none.</summary>
    public required decimal? Threshold { get; init; }

    /// <summary>What is lacking, in the value's unit; null where unknown.</summary>
    public required decimal? Gap { get; init; }

    /// <summary>Value, comparison and threshold as people read them; empty where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>The gap as people read it; empty where nothing is lacking.</summary>
    public required string GapText { get; init; }

    /// <summary>The facts it hangs on.</summary>
    public required IReadOnlyList<ExplainedFact> Facts { get; init; }

    /// <summary>The parameters it uses.</summary>
    public required IReadOnlyList<ExplainedParameter> Parameters { get; init; }

    /// <summary>Columns that could still decide it.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>For every fact a person would move, the smallest change that makes it met, all else as it is.</summary>
    public required IReadOnlyList<Need> Needs { get; init; }

    /// <summary>Which reading is taken where the text is silent; null where it is plain.</summary>
    public required string? Reading { get; init; }

    /// <summary>What an officer tells the enterprise; null where nothing.</summary>
    public required string? Advice { get; init; }

    /// <summary>Alternatives or parts.</summary>
    public required IReadOnlyList<ExplainedCriterion> Branches { get; init; }
}
