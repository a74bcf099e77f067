using Tidu.Engine.Indicators;

namespace Tidu.Server.Features.Indicators;

/// <summary>An entry of the dictionary as the screen shows it.</summary>
/// <param name="Own">True for one made here; false for one of the packs, which nobody changes on a screen.</param>
/// <param name="Owner">The unit whose officers made it; null for one of the packs.</param>
/// <param name="CanEdit">True where the caller may change it.</param>
public sealed record IndicatorEntry(
    string Code,
    string Name,
    string Definition,
    string MeasureUnit,
    IReadOnlyList<DisplayUnit> DisplayUnits,
    IndicatorKind Kind,
    Direction Direction,
    TimeAggregation OverTime,
    UnitAggregation OverUnits,
    string? Numerator,
    string? Denominator,
    int Decimals,
    string? Scope,
    string? Source,
    bool YesNo,
    bool Own,
    string? OwnerId,
    string? Owner,
    bool CanEdit,
    int Version);

/// <summary>What somebody says an own indicator is.</summary>
public sealed record IndicatorFacts
{
    public required string Name { get; init; }

    public required string Definition { get; init; }

    /// <summary>A name of the lexicon, e.g. 万元.</summary>
    public required string MeasureUnit { get; init; }

    public required IndicatorKind Kind { get; init; }

    public required Direction Direction { get; init; }

    public required TimeAggregation OverTime { get; init; }

    public required UnitAggregation OverUnits { get; init; }

    /// <summary>For a ratio of sums: the indicators above and below the line.</summary>
    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    /// <summary>Shown in the measure unit; 0 to 8.</summary>
    public int Decimals { get; init; }

    public string? Scope { get; init; }

    public string? Source { get; init; }

    /// <summary>1 is reached, 0 is not.</summary>
    public bool YesNo { get; init; }

    /// <summary>The unit whose indicator it is; null: the caller's main unit. Only looked at when it is made.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The version that was changed; 0 for a new one.</summary>
    public int Version { get; init; }
}
