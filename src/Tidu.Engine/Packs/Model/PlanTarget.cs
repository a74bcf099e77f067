using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs;

/// <summary>A target in running text.</summary>
public sealed record PlanTarget
{
    /// <summary>Indicator code.</summary>
    public required string Indicator { get; init; }

    /// <summary>The year whose end it is due; the last year of a range. Where the document prints none, the plan's last year.</summary>
    public required int Year { get; init; }

    /// <summary>The first year of a range (minimum per year; the years of entry of a cohort); else null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Value null where <see cref="Comparator"/> is null; the text is always there.</summary>
    public required Quantity Value { get; init; }

    /// <summary>Null only for relative targets, ranks, and cohorts whose share is not printed.</summary>
    public Comparator? Comparator { get; init; }
    public TargetKind Kind { get; init; } = TargetKind.Level;

    /// <summary>The unit, the plan's own where the pack names none.</summary>
    public required string UnitId { get; init; }

    /// <summary>Null where the document does not say.</summary>
    public TargetNature? Nature { get; init; }

    /// <summary>True for 力争.</summary>
    public bool Effort { get; init; }

    /// <summary>Number of the task it belongs to; else null.</summary>
    public string? Task { get; init; }

    /// <summary>Code of the indicator it is a part of; else null.</summary>
    public string? PartOf { get; init; }

    /// <summary>Where the target holds for a part of the unit only, which part; else null. Never compared with the whole unit's.</summary>
    public string? Scope { get; init; }
    public required string Clause { get; init; }
}
