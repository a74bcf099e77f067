namespace Tidu.Engine.Standards.Explaining;

/// <summary>Why a standard is or is not met by one enterprise, and what it takes.</summary>
public sealed record Explanation
{
    /// <summary>The standard's id.</summary>
    public required string Standard { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Title { get; init; }

    /// <summary>Who recognises.</summary>
    public required string Authority { get; init; }

    /// <summary>Hash of the rules and of the definitions of their facts.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The day of the application.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>New or renewal.</summary>
    public required ApplicationKind Kind { get; init; }

    /// <summary>The enterprise's credit code.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Where its facts stand.</summary>
    public required FactSource Source { get; init; }

    /// <summary>Of the whole.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary><c>score</c>, <c>criteria</c> or the id of a direct path, where it is met that way; else empty.</summary>
    public required string Path { get; init; }

    /// <summary>Total points and the mark; null without scores.</summary>
    public required ExplainedTotal? Total { get; init; }

    /// <summary>Conditions with their branches.</summary>
    public required IReadOnlyList<ExplainedCriterion> Criteria { get; init; }

    /// <summary>Items of the score with their branches.</summary>
    public required IReadOnlyList<ExplainedScore> Scores { get; init; }

    /// <summary>Direct paths with their branches; one of them is enough in place of the score.</summary>
    public required IReadOnlyList<ExplainedCriterion> Direct { get; init; }

    /// <summary>Figures of a calculation.</summary>
    public required IReadOnlyList<ExplainedResult> Results { get; init; }

    /// <summary>Facts that are missing and could still decide, and where to find them.</summary>
    public required IReadOnlyList<ExplainedFact> Missing { get; init; }

    /// <summary>Facts that stood in for missing ones; empty where nothing rests on substitute data.</summary>
    public required IReadOnlyList<ExplainedSubstitute> Substitutes { get; init; }

    /// <summary>What a person has yet to judge and what is not modelled, by id.</summary>
    public required IReadOnlyList<OpenItem> Open { get; init; }

    /// <summary>The fewest and smallest changes that lead to a pass; null where it is met or nothing is refused.</summary>
    public required ShortestPath? ShortestPath { get; init; }

    /// <summary>Other ways, which move other facts, with what each takes; at most three.</summary>
    public required IReadOnlyList<ShortestPath> Alternatives { get; init; }

    /// <summary>Remarks on the standard.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
