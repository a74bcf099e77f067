namespace Tidu.Engine.Standards;

/// <summary>One entry of the fact dictionary: what is known about an enterprise, in which unit, of which time.</summary>
public sealed record FactDefinition
{
    /// <summary>snake_case, unique over all dictionaries; the name in expressions and the stem of CSV columns.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Label { get; init; }

    /// <summary>What counts and what does not.</summary>
    public required string Definition { get; init; }

    /// <summary>Its measure unit.</summary>
    public required FactUnit Unit { get; init; }

    /// <summary>What time a value belongs to.</summary>
    public required FactPeriod Period { get; init; }

    /// <summary>Least value allowed, inclusive; null: may be negative.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Greatest value allowed, inclusive; null: none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Statistical or accounting scope (口径); null where there is only one.</summary>
    public string? Scope { get; init; }

    /// <summary>Where an enterprise finds the figure.</summary>
    public string? Where { get; init; }

    /// <summary>Whose figure it is; null where the enterprise itself declares it.</summary>
    public FactKeeper? KeptBy { get; init; }

    /// <summary>Other names of it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The codes of a fact of unit <see cref="FactUnit.Code"/>, from the lowest; else empty.</summary>
    public IReadOnlyList<CodeValue> Codes { get; init; } = [];

    /// <summary>True where it has one value a year, so that an expression sees a list, oldest first.</summary>
    public bool IsSeries => Period is FactPeriod.Year or FactPeriod.YearEnd;

    /// <summary>True where only whole numbers make sense.</summary>
    public bool IsWhole => Unit == FactUnit.Count;

    /// <summary>True where unit or period could not be read, so that nothing can be said of expressions with it.</summary>
    internal bool IsWrong { get; init; }

    /// <summary>True for a fact that a criterion or score judged by a person implies; it stands in no dictionary.</summary>
    public bool IsJudged { get; init; }
}
