namespace Tidu.Engine.Standards;

/// <summary>One condition of a standard, or a branch of one.</summary>
public sealed record Criterion
{
    /// <summary>kebab-case, unique within the version over criteria, branches, direct paths, scores and results.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name, short.</summary>
    public required string Label { get; init; }

    /// <summary>How it is decided.</summary>
    public required CriterionKind Kind { get; init; }

    /// <summary>Document and article; a branch has its parent's where it names none.</summary>
    public required string Basis { get; init; }

    /// <summary>How it is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What is compared; null where the test compares without it, and for kinds other than Test.</summary>
    public RuleExpression? Value { get; init; }

    /// <summary>The comparison; null for kinds other than Test.</summary>
    public RuleExpression? Test { get; init; }

    /// <summary>Facts a person would move, as written: a fact, or one year of a series (<c>staff[-1]</c>).</summary>
    public IReadOnlyList<RuleExpression> Levers { get; init; } = [];

    /// <summary>When it applies; null: always.</summary>
    public RuleExpression? When { get; init; }

    /// <summary>Kinds of application it applies to; empty: all of the standard.</summary>
    public IReadOnlyList<ApplicationKind> For { get; init; } = [];

    /// <summary>Shown as 一票否决.</summary>
    public bool Veto { get; init; }

    /// <summary>Which reading is taken where the text is silent; null where it is plain.</summary>
    public string? Reading { get; init; }

    /// <summary>What an officer tells the enterprise; null where nothing.</summary>
    public string? Advice { get; init; }

    /// <summary>The alternatives or parts of Any and All; else empty.</summary>
    public IReadOnlyList<Criterion> Branches { get; init; } = [];

    /// <summary>The fact that records a person's judgement of a Manual criterion; null for other kinds.</summary>
    public FactDefinition? Judged { get; init; }

    /// <summary>This criterion and all branches below it, each before its own.</summary>
    public IEnumerable<Criterion> WithBranches => Branches.SelectMany(branch => branch.WithBranches).Prepend(this);
}
