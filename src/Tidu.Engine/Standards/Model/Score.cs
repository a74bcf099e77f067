namespace Tidu.Engine.Standards;

/// <summary>One item of a point score, or a branch of a best-of.</summary>
public sealed record Score
{
    /// <summary>kebab-case, unique within the version.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name, short.</summary>
    public required string Label { get; init; }

    /// <summary>How points are found.</summary>
    public required ScoreKind Kind { get; init; }

    /// <summary>Most points; more are cut to it.</summary>
    public required decimal Max { get; init; }

    /// <summary>Document and article; a branch has its parent's where it names none.</summary>
    public required string Basis { get; init; }

    /// <summary>How it is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The group whose sum it belongs to; null: none.</summary>
    public string? Group { get; init; }

    /// <summary>What the table tests; of a Computed score what is shown; null where there is none.</summary>
    public RuleExpression? Value { get; init; }

    /// <summary>Rows that cover every value; empty for kinds other than Table.</summary>
    public IReadOnlyList<BandRow> Table { get; init; } = [];

    /// <summary>The points of a Computed score; else null.</summary>
    public RuleExpression? Points { get; init; }

    /// <summary>The branches of a BestOf; else empty.</summary>
    public IReadOnlyList<Score> Branches { get; init; } = [];

    /// <summary>True where a person decides the points within the row's range.</summary>
    public bool RangeJudged { get; init; }

    /// <summary>Facts a person would move.</summary>
    public IReadOnlyList<RuleExpression> Levers { get; init; } = [];

    /// <summary>Kinds of application it counts for; empty: all of the standard. For others it has 0 points.</summary>
    public IReadOnlyList<ApplicationKind> For { get; init; } = [];

    /// <summary>When it counts; null: always. Where it does not, it has 0 points.</summary>
    public RuleExpression? When { get; init; }

    /// <summary>Which reading is taken where the text is silent; null where it is plain.</summary>
    public string? Reading { get; init; }

    /// <summary>What an officer tells the enterprise; null where nothing.</summary>
    public string? Advice { get; init; }

    /// <summary>The fact that records a person's points of a Manual or range-judged score; else null.</summary>
    public FactDefinition? Judged { get; init; }

    /// <summary>This score and all branches below it, each before its own.</summary>
    public IEnumerable<Score> WithBranches => Branches.SelectMany(branch => branch.WithBranches).Prepend(this);
}
