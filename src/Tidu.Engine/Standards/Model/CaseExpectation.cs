namespace Tidu.Engine.Standards;

/// <summary>What a case expects; what it does not name is not compared.</summary>
public sealed record CaseExpectation
{
    /// <summary>Of the standard; null: not compared.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Least and most points; null: not compared.</summary>
    public (decimal Low, decimal High)? Points { get; init; }

    /// <summary>Which way it passes; null: not compared.</summary>
    public string? Path { get; init; }

    /// <summary>Verdicts by criterion id.</summary>
    public IReadOnlyDictionary<string, Verdict> Criteria { get; init; } = new Dictionary<string, Verdict>();

    /// <summary>Least and most points by score id.</summary>
    public IReadOnlyDictionary<string, (decimal Low, decimal High)> Scores { get; init; } = new Dictionary<string, (decimal, decimal)>();

    /// <summary>Values by the id of a criterion, score or result; null means that there is none.</summary>
    public IReadOnlyDictionary<string, decimal?> Values { get; init; } = new Dictionary<string, decimal?>();

    /// <summary>Gaps by criterion id; null means that there is none.</summary>
    public IReadOnlyDictionary<string, decimal?> Gaps { get; init; } = new Dictionary<string, decimal?>();

    /// <summary>The columns that the standard misses, in any order; null: not compared.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The columns that stand in, by the column they stand for; null: not compared.</summary>
    public IReadOnlyDictionary<string, string>? Substitutes { get; init; }
}
