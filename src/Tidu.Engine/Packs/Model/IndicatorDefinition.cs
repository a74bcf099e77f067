using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs;

/// <summary>What an indicator is and how its values behave.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>Kebab-case, unique over all packs.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string English { get; init; }
    public required string Definition { get; init; }

    /// <summary>The printed measure unit people use by default, a name of the lexicon.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>The measure unit's base unit, in which every value is kept (元, 家, fraction …).</summary>
    public required string BaseUnit { get; init; }
    public required Direction Direction { get; init; }
    public required IndicatorKind Kind { get; init; }
    public required TimeAggregation OverTime { get; init; }
    public required UnitAggregation OverUnits { get; init; }

    /// <summary>Indicator codes of a ratio of sums; both or neither.</summary>
    public string? Numerator { get; init; }

    /// <inheritdoc cref="Numerator"/>
    public string? Denominator { get; init; }

    /// <summary>Decimals shown in <see cref="MeasureUnit"/>; display only.</summary>
    public required int Decimals { get; init; }

    /// <summary>Statistical scope; null where nothing needs saying.</summary>
    public string? Scope { get; init; }

    /// <summary>Where values come from; null where unknown.</summary>
    public string? Source { get; init; }
    public TrajectoryKind Trajectory { get; init; } = TrajectoryKind.Milestones;

    /// <summary>For batch dates: ascending, the last share is 1; else empty.</summary>
    public IReadOnlyList<BatchShare> Batches { get; init; } = [];

    /// <summary>True: 1 is reached, 0 is not.</summary>
    public bool YesNo { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
