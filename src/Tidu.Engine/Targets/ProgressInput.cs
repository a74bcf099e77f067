using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>What progress is measured from. All values in the indicator's base unit.</summary>
public sealed record ProgressInput
{
    /// <summary>
    /// The used observation at its period's last day; null when there is none. For a flow the year to date; for a cumulative target the
    /// amount since the plan's first day; for a yes-no target 1 or 0.
    /// </summary>
    public required DatedValue? Actual { get; init; }

    /// <summary>The target held against the actual, at its due date (<see cref="TargetSeries.TargetOn"/>); null where it has no value.</summary>
    public required DatedValue? Target { get; init; }

    /// <summary>The way to the target (<see cref="TargetSeries.Trajectory"/>).</summary>
    public required Trajectory Trajectory { get; init; }

    /// <summary>The comparator; null for relative and rank targets, and read as <see cref="Comparator.AtLeast"/> elsewhere.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>What the target counts; an indicator of yes or no has <see cref="TargetKind.YesNo"/>.</summary>
    public TargetKind Kind { get; init; } = TargetKind.Level;

    /// <summary>What the indicator's value is.</summary>
    public IndicatorKind IndicatorKind { get; init; } = IndicatorKind.Stock;

    /// <summary>Which way the indicator improves; a comparator that has a way of its own goes before it.</summary>
    public Direction Direction { get; init; } = Direction.Up;

    /// <summary>For <see cref="Comparator.About"/>: share of the target to either side.</summary>
    public decimal Tolerance { get; init; } = ComparatorRules.DefaultTolerance;

    /// <summary>The bounds of the bands; <see cref="BandBasis.Level"/> bands read actual ÷ expected in place of the ratio.</summary>
    public BandScale Bands { get; init; } = BandScale.DefaultFromBase;

    /// <summary>The bounds of the evaluation classes.</summary>
    public EvaluationScale Evaluations { get; init; } = EvaluationScale.Default;
}
