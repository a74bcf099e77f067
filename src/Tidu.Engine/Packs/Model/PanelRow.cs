using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs;

/// <summary>One indicator of a box.</summary>
public sealed record PanelRow
{
    /// <summary>The printed row number; null where none is printed (其中 rows).</summary>
    public string? Number { get; init; }

    /// <summary>Indicator code.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the indicator the row is printed as a part of (其中); else null.</summary>
    public string? PartOf { get; init; }

    /// <summary>Null where the box prints no baseline.</summary>
    public Quantity? Baseline { get; init; }
    public required Quantity Target { get; init; }

    /// <summary>Null only for relative targets and ranks.</summary>
    public Comparator? Comparator { get; init; }
    public TargetKind Kind { get; init; } = TargetKind.Level;

    /// <summary>Null where the document does not say.</summary>
    public TargetNature? Nature { get; init; }

    /// <summary>True for 力争.</summary>
    public bool Effort { get; init; }

    /// <summary>Where the target holds for a part of the unit only, which part; else null. Never compared with the whole unit's.</summary>
    public string? Scope { get; init; }
}
