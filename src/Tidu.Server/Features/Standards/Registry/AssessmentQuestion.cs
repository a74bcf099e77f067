using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>What is asked of the registry: which enterprises, by which standards, as of which day, as what.</summary>
public sealed record AssessmentQuestion
{
    /// <summary>Ids of standards; null is all that give a verdict.</summary>
    public IReadOnlyList<string>? Standards { get; init; }

    /// <summary>The day standards, facts, titles and places are taken as of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What is applied for; null is by the title held: who holds it on the day renews, the others apply for the first time.</summary>
    public ApplicationKind? Kind { get; init; }

    /// <summary>The unit whose enterprises are asked for, those of the units below included; null is all.</summary>
    public string? UnitId { get; init; }

    /// <summary>These enterprises only; null is all. Merged ones are left out.</summary>
    public IReadOnlyList<int>? EnterpriseIds { get; init; }

    /// <summary>What-if: numbers by the parameter they replace; null: none. With one standard only.</summary>
    public IReadOnlyDictionary<string, decimal>? Overrides { get; init; }
}
