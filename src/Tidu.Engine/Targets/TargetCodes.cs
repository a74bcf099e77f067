using Tidu.Engine.Indicators;

namespace Tidu.Engine.Targets;

/// <summary>The code texts of the enumerations about targets and progress, as packs, the database and JSON write them.</summary>
public static class TargetCodes
{
    /// <summary>The five comparator signs.</summary>
    public static CodeTable<Comparator> Comparators { get; } = new(
        (Comparator.Greater, ">"),
        (Comparator.AtLeast, ">="),
        (Comparator.AtMost, "<="),
        (Comparator.About, "~"),
        (Comparator.Equal, "="));

    /// <summary>level, increment, cumulative, minimum-per-year, yes-no, relative, rank, cohort.</summary>
    public static CodeTable<TargetKind> Kinds { get; } = new(
        (TargetKind.Level, "level"),
        (TargetKind.Increment, "increment"),
        (TargetKind.Cumulative, "cumulative"),
        (TargetKind.MinimumPerYear, "minimum-per-year"),
        (TargetKind.YesNo, "yes-no"),
        (TargetKind.Relative, "relative"),
        (TargetKind.Rank, "rank"),
        (TargetKind.Cohort, "cohort"));

    /// <summary>binding, anticipatory.</summary>
    public static CodeTable<TargetNature> Natures { get; } = new(
        (TargetNature.Binding, "binding"),
        (TargetNature.Anticipatory, "anticipatory"));

    /// <summary>done-early, faster, as-expected, below, lagging, none.</summary>
    public static CodeTable<Evaluation> Evaluations { get; } = new(
        (Evaluation.DoneEarly, "done-early"),
        (Evaluation.Faster, "faster"),
        (Evaluation.AsExpected, "as-expected"),
        (Evaluation.Below, "below"),
        (Evaluation.Lagging, "lagging"),
        (Evaluation.None, "none"));

    /// <summary>green, blue, yellow, orange, red, none.</summary>
    public static CodeTable<ColorBand> Bands { get; } = new(
        (ColorBand.Green, "green"),
        (ColorBand.Blue, "blue"),
        (ColorBand.Yellow, "yellow"),
        (ColorBand.Orange, "orange"),
        (ColorBand.Red, "red"),
        (ColorBand.None, "none"));

    /// <summary>from-base, level, rank-quintile.</summary>
    public static CodeTable<BandBasis> BandBases { get; } = new(
        (BandBasis.FromBase, "from-base"),
        (BandBasis.Level, "level"),
        (BandBasis.RankQuintile, "rank-quintile"));

    /// <summary>from-base, completion, year-to-date.</summary>
    public static CodeTable<ProgressBasis> Bases { get; } = new(
        (ProgressBasis.FromBase, "from-base"),
        (ProgressBasis.Completion, "completion"),
        (ProgressBasis.YearToDate, "year-to-date"));

    /// <summary>linear, milestones, batch-dates, last-year-share.</summary>
    public static CodeTable<TrajectoryKind> Trajectories { get; } = new(
        (TrajectoryKind.Linear, "linear"),
        (TrajectoryKind.Milestones, "milestones"),
        (TrajectoryKind.BatchDates, "batch-dates"),
        (TrajectoryKind.LastYearShare, "last-year-share"));

    /// <summary>unknown, even, reserve, shortfall.</summary>
    public static CodeTable<BalanceState> Balances { get; } = new(
        (BalanceState.Unknown, "unknown"),
        (BalanceState.Even, "even"),
        (BalanceState.Reserve, "reserve"),
        (BalanceState.Shortfall, "shortfall"));

    /// <summary>no-actual, no-target, base-date, not-due, kept, no-quotient.</summary>
    public static CodeTable<RatioObstacle> RatioObstacles { get; } = new(
        (RatioObstacle.NoActual, "no-actual"),
        (RatioObstacle.NoTarget, "no-target"),
        (RatioObstacle.BaseDate, "base-date"),
        (RatioObstacle.NotDue, "not-due"),
        (RatioObstacle.Kept, "kept"),
        (RatioObstacle.NoQuotient, "no-quotient"));

    /// <summary>too-few-observations, below which there is no forecast.</summary>
    public static CodeTable<ForecastObstacle> ForecastObstacles { get; } = new(
        (ForecastObstacle.TooFewObservations, "too-few-observations"));

    /// <summary>share-of-base, growth-factor, by-hand.</summary>
    public static CodeTable<AllocationMethod> AllocationMethods { get; } = new(
        (AllocationMethod.ShareOfBase, "share-of-base"),
        (AllocationMethod.GrowthFactor, "growth-factor"),
        (AllocationMethod.ByHand, "by-hand"));

    /// <summary>What can stand in the way of an allocation.</summary>
    public static CodeTable<AllocationObstacle> AllocationObstacles { get; } = new(
        (AllocationObstacle.NoTarget, "no-target"),
        (AllocationObstacle.NoFactor, "no-factor"),
        (AllocationObstacle.BaseUnknown, "base-unknown"),
        (AllocationObstacle.NoWeights, "no-weights"),
        (AllocationObstacle.PinnedExceedTarget, "pinned-exceed-target"),
        (AllocationObstacle.FloorsExceedTarget, "floors-exceed-target"),
        (AllocationObstacle.PinnedBelowFloor, "pinned-below-floor"),
        (AllocationObstacle.OffStep, "off-step"));

    /// <summary>The sign of a comparator.</summary>
    public static string Code(this Comparator value) => Comparators.CodeOf(value);

    /// <summary>The code text of a target kind.</summary>
    public static string Code(this TargetKind value) => Kinds.CodeOf(value);

    /// <summary>The code text of a target's nature.</summary>
    public static string Code(this TargetNature value) => Natures.CodeOf(value);

    /// <summary>The code text of an evaluation.</summary>
    public static string Code(this Evaluation value) => Evaluations.CodeOf(value);

    /// <summary>The code text of a band.</summary>
    public static string Code(this ColorBand value) => Bands.CodeOf(value);

    /// <summary>The code text of a band scale's basis.</summary>
    public static string Code(this BandBasis value) => BandBases.CodeOf(value);

    /// <summary>The code text of a ratio's basis.</summary>
    public static string Code(this ProgressBasis value) => Bases.CodeOf(value);

    /// <summary>The code text of a trajectory kind.</summary>
    public static string Code(this TrajectoryKind value) => Trajectories.CodeOf(value);

    /// <summary>The code text of a balance's state.</summary>
    public static string Code(this BalanceState value) => Balances.CodeOf(value);

    /// <summary>The code text of the reason why there is no ratio.</summary>
    public static string Code(this RatioObstacle value) => RatioObstacles.CodeOf(value);

    /// <summary>The code text of a method of allocation.</summary>
    public static string Code(this AllocationMethod value) => AllocationMethods.CodeOf(value);

    /// <summary>The code text of what stands in the way of an allocation.</summary>
    public static string Code(this AllocationObstacle value) => AllocationObstacles.CodeOf(value);

    /// <summary>The code text of the reason why there is no forecast.</summary>
    public static string Code(this ForecastObstacle value) => ForecastObstacles.CodeOf(value);
}
