namespace Tidu.Engine.Standards;

/// <summary>One version of a recognition standard or of a calculation: a pack file.</summary>
public sealed record StandardVersion
{
    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>The standard, such as <c>tech-sme</c>.</summary>
    public required string Standard { get; init; }

    /// <summary>The version, such as 2017.</summary>
    public required string Version { get; init; }

    /// <summary>True for a calculation: results instead of scores and a pass rule.</summary>
    public required bool IsCalculation { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Title { get; init; }

    /// <summary>Short Chinese name.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>Who recognises.</summary>
    public required string Authority { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<RuleDocument> Documents { get; init; }

    /// <summary>When it decides, by kind of application.</summary>
    public required IReadOnlyList<ForceSpan> InForce { get; init; }

    /// <summary>Accounting years before the as-of year that its series hold.</summary>
    public required int AccountingYears { get; init; }

    /// <summary>The date fact before whose year a series has no items; null: series always have all years.</summary>
    public string? SeriesFrom { get; init; }

    /// <summary>How long a recognition lasts; null where not said.</summary>
    public Validity? Validity { get; init; }

    /// <summary>Remarks on the whole.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Facts that stand in for others, at most one for each.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];

    /// <summary>Dated numbers.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Named steps.</summary>
    public IReadOnlyList<RuleTerm> Terms { get; init; } = [];

    /// <summary>Conditions.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Caps over scores.</summary>
    public IReadOnlyList<ScoreGroup> Groups { get; init; } = [];

    /// <summary>Items of a point score.</summary>
    public IReadOnlyList<Score> Scores { get; init; } = [];

    /// <summary>Direct paths.</summary>
    public IReadOnlyList<Criterion> Direct { get; init; } = [];

    /// <summary>When the standard is met; null for a calculation.</summary>
    public RuleExpression? Pass { get; init; }

    /// <summary>Figures of a calculation; else empty.</summary>
    public IReadOnlyList<CalculationResult> Results { get; init; } = [];

    /// <summary>Facts it uses, judged ones included, in order of first use.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; init; } = [];

    /// <summary>The overlay that is merged into it; null for a version as its file writes it.</summary>
    public Overlay? Overlay { get; init; }

    /// <summary>The text it was read from: with an overlay, both files'.</summary>
    internal string Source { get; init; } = string.Empty;

    /// <summary>SHA-256 over the file (line ends as LF, no byte order mark; with an overlay over both files) and the definitions of its facts, lower-case hexadecimal.</summary>
    public string ContentHash { get; init; } = string.Empty;

    /// <summary>What stands in for a fact: the nearest first, through substitutes of substitutes.</summary>
    public IEnumerable<Substitute> SubstitutesOf(string fact)
    {
        for (var next = SubstituteOf(fact); next is not null; next = SubstituteOf(next.By))
        {
            yield return next;
        }
    }

    /// <summary>All criteria and direct paths with their branches.</summary>
    public IEnumerable<Criterion> EveryCriterion => Criteria.Concat(Direct).SelectMany(criterion => criterion.WithBranches);

    /// <summary>All scores with their branches.</summary>
    public IEnumerable<Score> EveryScore => Scores.SelectMany(score => score.WithBranches);

    /// <summary>Kinds of application it is for.</summary>
    public IEnumerable<ApplicationKind> For => InForce.Select(span => span.Kind).Distinct();

    /// <summary>The first day on which it decides anything.</summary>
    public DateOnly From => InForce.Count == 0 ? default : InForce.Min(span => span.From);

    /// <summary>True on a day and for a kind it is for.</summary>
    public bool AppliesTo(DateOnly day, ApplicationKind kind) => InForce.Any(span => span.Kind == kind && span.Contains(day));

    private Substitute? SubstituteOf(string fact) => Substitutes.FirstOrDefault(each => each.Fact == fact);
}
