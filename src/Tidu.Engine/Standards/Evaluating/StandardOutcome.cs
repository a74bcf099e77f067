using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>What came of a standard for one enterprise.</summary>
public sealed record StandardOutcome
{
    /// <summary>The compiled standard.</summary>
    public required CompiledStandard Standard { get; init; }

    /// <summary>Of the whole.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The least points; null without scores.</summary>
    public required Rational? PointsLow { get; init; }

    /// <summary>The most points; null without scores.</summary>
    public required Rational? PointsHigh { get; init; }

    /// <summary><c>score</c>, <c>criteria</c> or the id of a direct path, where it is met that way; else empty.</summary>
    public required string Path { get; init; }

    /// <summary>Columns of facts that could still decide it; empty where it is decided.</summary>
    public required IReadOnlyList<CompiledInput> Missing { get; init; }

    /// <summary>Columns that stood in for others that are missing; empty where nothing rests on substitute data.</summary>
    public IReadOnlyList<CompiledSubstitute> Substitutes { get; init; } = [];

    /// <summary>In the order of <see cref="CompiledStandard.Criteria"/>.</summary>
    public required IReadOnlyList<CriterionOutcome> Criteria { get; init; }

    /// <summary>In the order of <see cref="CompiledStandard.Scores"/>.</summary>
    public required IReadOnlyList<ScoreOutcome> Scores { get; init; }

    /// <summary>In the order of <see cref="CompiledStandard.Results"/>.</summary>
    public required IReadOnlyList<ResultOutcome> Results { get; init; }
}
