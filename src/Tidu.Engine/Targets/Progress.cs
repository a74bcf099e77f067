using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>Where an actual stands on the way to its target, as of the actual's own date: late data is not lag.</summary>
public sealed record Progress
{
    /// <summary>The value expected at the actual's date, in base units, not rounded; null where nothing is expected yet.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The progress ratio, 1 is exactly on the way; null with the reason in <see cref="Obstacle"/>.</summary>
    /// <remarks>Unrounded but for the 20th decimal, which removes what a division that does not come out leaves behind.</remarks>
    public decimal? Ratio { get; init; }

    /// <summary>What the ratio is made of; <see cref="ProgressBasis.Completion"/> for a kept value, null where nothing was judged.</summary>
    public ProgressBasis? Basis { get; init; }

    /// <summary>The evaluation class.</summary>
    public Evaluation Evaluation { get; init; }

    /// <summary>The band; green whenever the target is met before its due date.</summary>
    public ColorBand Band { get; init; }

    /// <summary>完成率: actual ÷ target; turned over where less is better. Null without a positive divisor.</summary>
    public decimal? Completion { get; init; }

    /// <summary>现有 ÷ 应达: actual ÷ expected; turned over where less is better. Null without a positive divisor.</summary>
    public decimal? Level { get; init; }

    /// <summary>缺口: what is still missing to the target, in base units; negative is surplus. Null without actual or target.</summary>
    public decimal? Gap { get; init; }

    /// <summary>Whether the comparator holds between actual and target; null without either.</summary>
    public bool? TargetMet { get; init; }

    /// <summary>The kind of trajectory that gave <see cref="Expected"/>; null where none did.</summary>
    public TrajectoryKind? UsedTrajectory { get; init; }

    /// <summary>Why there is no ratio; null where there is one.</summary>
    public RatioObstacle? Obstacle { get; init; }

    /// <summary>Measures progress.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>With a base (actual − base) ÷ (expected − base). Without one actual ÷ expected, <see cref="ProgressBasis.Completion"/>.
    /// A flow: the year to date ÷ the elapsed share of the year's target, in days, 1 January being day 1.</item>
    /// <item>On the base date and before: no ratio, evaluation or band.</item>
    /// <item>Met before the due date: done early and green. Not so a limit on what accrues over the year, a growth rate, a yearly minimum
    /// before its own year, and a value to be kept.</item>
    /// <item>A value to be kept (the target asks no gain over the base): no ratio (0 ÷ 0). As expected and green while the target is met,
    /// else judged by <see cref="Level"/>. A stretch on which no gain is expected yet is judged by <see cref="Level"/> too.</item>
    /// <item>A growth rate, and a yearly minimum of what does not accrue: the period's value ÷ the rate or minimum itself.</item>
    /// <item>Yes-no and cohort targets: nothing is expected before the due date, the whole target from that day on.</item>
    /// <item>Relative and rank targets, no target, no actual: nothing.</item>
    /// <item>Where less is better (<see cref="Comparator.AtMost"/>, or a falling indicator), quotients without a base are expected ÷ actual,
    /// so that more than 1 is better everywhere. Where no quotient can be made, meeting what is expected is as expected and green,
    /// missing it lagging and red.</item>
    /// </list>
    /// </remarks>
    public static Progress Measure(ProgressInput input)
    {
        if (input.Actual is not { } actual)
        {
            return new Progress { Obstacle = RatioObstacle.NoActual };
        }

        if (input.Target is not { } target || input.Kind is TargetKind.Relative or TargetKind.Rank)
        {
            return new Progress { Obstacle = RatioObstacle.NoTarget };
        }

        var comparator = input.Comparator ?? Comparator.AtLeast;
        var toward = comparator.Toward(input.Direction);
        var expectation = Expectation.Of(input, target, actual.On);
        var measured = new Progress
        {
            Expected = expectation.Value,
            Completion = Quotient(actual.Value, target.Value, toward),
            Level = Quotient(actual.Value, expectation.Value, toward),
            Gap = toward == Direction.Up ? target.Value - actual.Value : actual.Value - target.Value,
            TargetMet = comparator.IsMet(actual.Value, target.Value, input.Tolerance),
            UsedTrajectory = expectation.UsedKind,
        };
        return input.Trajectory.Base is { } start && actual.On <= start.On
            ? measured with { Obstacle = RatioObstacle.BaseDate }
            : Judge(measured.WithRatio(expectation, actual.Value, toward), input, expectation);
    }

    private Progress WithRatio(Expectation expectation, decimal actual, Direction toward)
    {
        if (expectation.Value is not { } expected)
        {
            return this with { Obstacle = RatioObstacle.NotDue };
        }

        if (expectation.Start is { } start)
        {
            return Gains(start, expected, toward)
                ? this with { Ratio = Settled((actual - start) / (expected - start)), Basis = expectation.Basis }
                : this with { Obstacle = RatioObstacle.Kept, Basis = ProgressBasis.Completion };
        }

        return Level is { } level
            ? this with { Ratio = level, Basis = expectation.Basis }
            : this with { Obstacle = RatioObstacle.NoQuotient, Basis = expectation.Basis };
    }

    private static Progress Judge(Progress measured, ProgressInput input, Expectation expectation)
    {
        var (actual, target) = (input.Actual!.Value, input.Target!.Value);
        var comparator = input.Comparator ?? Comparator.AtLeast;
        var toward = comparator.Toward(input.Direction);
        if (measured.TargetMet == true && expectation.Start is { } start && !Gains(start, target.Value, toward))
        {
            return measured with { Evaluation = Evaluation.AsExpected, Band = ColorBand.Green };
        }

        if (measured.TargetMet == true && CanBeDoneEarly(input, actual.On, target.On, toward))
        {
            return measured with { Evaluation = Evaluation.DoneEarly, Band = ColorBand.Green };
        }

        var judged = measured.Ratio ?? (measured.Obstacle == RatioObstacle.Kept ? measured.Level : null);
        if (judged is null && expectation.Value is { } expected)
        {
            return comparator.IsMet(actual.Value, expected, input.Tolerance)
                ? measured with { Evaluation = Evaluation.AsExpected, Band = ColorBand.Green }
                : measured with { Evaluation = Evaluation.Lagging, Band = ColorBand.Red };
        }

        var read = input.Bands.Basis == BandBasis.Level ? measured.Level : judged;
        return measured with { Evaluation = input.Evaluations.Of(judged), Band = input.Bands.BandOf(read) };
    }

    private static bool CanBeDoneEarly(ProgressInput input, DateOnly on, DateOnly due, Direction toward)
    {
        var accrues = Expectation.IsYearToDate(input) || input.Kind == TargetKind.Cumulative;
        return on < due
            && !(accrues && toward == Direction.Down)
            && (!Expectation.IsEachPeriods(input) || (Expectation.IsYearToDate(input) && on.Year == due.Year));
    }

    private static bool Gains(decimal from, decimal to, Direction toward) => toward == Direction.Up ? to > from : to < from;

    private static decimal? Quotient(decimal actual, decimal? against, Direction toward) => (against, toward) switch
    {
        (null, _) => null,
        ({ } whole, Direction.Up) => whole > 0 ? Settled(actual / whole) : null,
        ({ } whole, _) => actual > 0 && whole >= 0 ? Settled(whole / actual) : null,
    };

    private static decimal Settled(decimal quotient) => decimal.Round(quotient, 20);
}
