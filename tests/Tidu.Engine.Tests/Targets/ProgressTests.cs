using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class ProgressTests
{
    private static readonly TargetSeries Town = new()
    {
        PlanFrom = new(2023, 1, 1),
        Base = new(new(2022, 12, 31), 85),
        Stated = [new(new(2023, 12, 31), 105), new(new(2024, 12, 31), 130)],
    };

    [Fact]
    public void Measure_PatentsPer10k_AgreesWithThePublishedEvaluation()
    {
        var patents = new TargetSeries { PlanFrom = new(2021, 1, 1), Base = new(new(2020, 12, 31), 6.3m), Stated = [new(new(2025, 12, 31), 12m)] };

        var progress = Measure(patents, "2022-12-31", 9.4m, input => input with { IndicatorKind = IndicatorKind.Ratio }, TrajectoryKind.Linear);

        decimal.Round(progress.Ratio!.Value, 4).ShouldBe(1.3604m);
        (progress.Evaluation, progress.Band, progress.Basis).ShouldBe((Evaluation.Faster, ColorBand.Green, ProgressBasis.FromBase));
        progress.Obstacle.ShouldBeNull();
    }

    [Theory]
    [InlineData("107.0000001", "green", "faster")]
    [InlineData("107", "green", "faster")] // (107 − 85) ÷ (105 − 85) is exactly 1.1
    [InlineData("106.9999999", "blue", "as-expected")]
    [InlineData("105", "blue", "as-expected")]
    [InlineData("104.9999999", "yellow", "as-expected")]
    [InlineData("103", "yellow", "as-expected")]
    [InlineData("102.9999999", "orange", "below")]
    [InlineData("99", "orange", "below")]
    [InlineData("98.9999999", "red", "lagging")]
    [InlineData("85", "red", "lagging")]
    public void Measure_AtTheDueDate_BoundsAreExact(string actual, string band, string evaluation)
    {
        var progress = Measure(Town, "2023-12-31", decimal.Parse(actual, CultureInfo.InvariantCulture));

        (progress.Band.Code(), progress.Evaluation.Code()).ShouldBe((band, evaluation));
        progress.Expected.ShouldBe(105);
    }

    [Fact]
    public void Measure_BoundThatDivisionWouldMiss_IsStillExact()
    {
        var series = Town with { Base = new(new(2022, 12, 31), 0), Stated = [new(new(2023, 1, 11), 10)] }; // eleven days

        Measure(series, "2023-01-01", 1m).Ratio.ShouldBe(1.1m);
        Measure(series, "2023-01-07", 7m).Band.ShouldBe(ColorBand.Green);
    }

    [Theory]
    [InlineData("2022-12-31")]
    [InlineData("2021-06-30")]
    public void Measure_BaseDateAndBefore_HasNoBand(string on)
    {
        var progress = Measure(Town, on, 200);

        (progress.Ratio, progress.Band, progress.Evaluation, progress.Obstacle).ShouldBe((null, ColorBand.None, Evaluation.None, RatioObstacle.BaseDate));
        (progress.Expected, progress.Basis).ShouldBe((85, null));
    }

    [Fact]
    public void Measure_NoActual_IsNothingAtAll() =>
        Progress.Measure(Input(Town, Town.Stated[0].On, 0) with { Actual = null }).ShouldBe(new Progress { Obstacle = RatioObstacle.NoActual });

    [Fact]
    public void Measure_RelativeOrRankOrNoTarget_IsNothingAtAll()
    {
        var input = Input(Town, Town.Stated[0].On, 100);

        Progress.Measure(input with { Target = null }).ShouldBe(new Progress { Obstacle = RatioObstacle.NoTarget });
        Progress.Measure(input with { Kind = TargetKind.Relative }).Band.ShouldBe(ColorBand.None);
        Progress.Measure(input with { Kind = TargetKind.Rank }).Obstacle.ShouldBe(RatioObstacle.NoTarget);
    }

    [Fact]
    public void Measure_MetBeforeTheDueDate_IsDoneEarlyAndGreen()
    {
        var early = Measure(Town, "2023-12-30", 105);

        (early.Evaluation, early.Band, early.TargetMet).ShouldBe((Evaluation.DoneEarly, ColorBand.Green, true));
        Measure(Town, "2023-12-30", 105, input => input with { Comparator = Comparator.Greater })
            .ShouldSatisfyAllConditions(open => open.Evaluation.ShouldBe(Evaluation.AsExpected), open => open.Gap.ShouldBe(0));
    }

    [Fact]
    public void Measure_AfterTheLastDueDate_IsJudgedAgainstTheLastTarget()
    {
        var late = Progress.Measure(Input(Town, new(2026, 3, 31), 124) with { Target = Town.Stated[1] });

        (late.Expected, late.Ratio, late.Band).ShouldBe((130, decimal.Round(39m / 45m, 20), ColorBand.Orange));
        late.Gap.ShouldBe(6);
    }

    [Fact]
    public void Measure_WithoutABase_IsCompletionFromTheFirstMilestoneOn()
    {
        var series = Town with { Base = null };

        Measure(series, "2023-06-30", 100).ShouldSatisfyAllConditions(
            before => before.Ratio.ShouldBeNull(), before => before.Obstacle.ShouldBe(RatioObstacle.NotDue), before => before.Band.ShouldBe(ColorBand.None));
        var due = Measure(series, "2023-12-31", 84);
        (due.Ratio, due.Basis, due.Band, due.Evaluation).ShouldBe((0.8m, ProgressBasis.Completion, ColorBand.Orange, Evaluation.Below));
        Measure(series, "2023-06-30", 105).Evaluation.ShouldBe(Evaluation.DoneEarly);
    }

    [Fact]
    public void Measure_FallingIndicator_WorksByTheSameFormula()
    {
        var falling = Town with { Base = new(new(2022, 12, 31), 100), Stated = [new(new(2023, 12, 31), 80)] };
        Progress At(decimal actual) => Measure(falling, "2023-12-31", actual, input => input with { Comparator = Comparator.AtMost, Direction = Direction.Down });

        At(78).ShouldSatisfyAllConditions(p => p.Ratio.ShouldBe(1.1m), p => p.Band.ShouldBe(ColorBand.Green), p => p.Gap.ShouldBe(-2));
        At(80).Band.ShouldBe(ColorBand.Blue);
        At(90).ShouldSatisfyAllConditions(p => p.Ratio.ShouldBe(0.5m), p => p.Band.ShouldBe(ColorBand.Red), p => p.Completion!.Value.ShouldBeLessThan(1));
    }

    [Fact]
    public void Measure_LimitWithoutABase_TurnsTheQuotientOver()
    {
        var limit = Town with { Base = null, Stated = [new(new(2023, 12, 31), 90)] };
        Progress At(decimal actual) => Measure(limit, "2023-12-31", actual, input => input with { Comparator = Comparator.AtMost });

        At(100).ShouldSatisfyAllConditions(p => p.Ratio.ShouldBe(0.9m), p => p.Band.ShouldBe(ColorBand.Yellow), p => p.Gap.ShouldBe(10));
        At(90).Ratio.ShouldBe(1);
        At(0).ShouldSatisfyAllConditions(p => p.Obstacle.ShouldBe(RatioObstacle.NoQuotient), p => p.Band.ShouldBe(ColorBand.Green));
    }

    [Fact]
    public void Measure_TargetOfZero_IsMetOrMissed()
    {
        var none = Town with { Base = null, Stated = [new(new(2023, 12, 31), 0)] };

        Measure(none, "2023-12-31", 0).ShouldSatisfyAllConditions(p => p.Ratio.ShouldBeNull(), p => p.Band.ShouldBe(ColorBand.Green));
        Measure(none, "2023-12-31", -1).ShouldSatisfyAllConditions(p => p.Evaluation.ShouldBe(Evaluation.Lagging), p => p.Band.ShouldBe(ColorBand.Red));
        Measure(none, "2023-12-31", 3, input => input with { Comparator = Comparator.AtMost }).Band.ShouldBe(ColorBand.Red);
    }

    [Fact]
    public void Measure_AroundATarget_MeetsItWithinTheTolerance()
    {
        Progress At(decimal actual) => Measure(Town, "2023-09-30", actual, input => input with { Comparator = Comparator.About });

        At(99.75m).Evaluation.ShouldBe(Evaluation.DoneEarly);
        At(99.74m).Evaluation.ShouldNotBe(Evaluation.DoneEarly);
        At(110.26m).TargetMet.ShouldBe(false);
    }

    [Fact]
    public void Measure_LevelBands_ReadActualOverExpected()
    {
        Progress At(decimal actual) => Measure(Town, "2023-12-31", actual, input => input with { Bands = BandScale.DefaultLevel });

        At(108.15m).ShouldSatisfyAllConditions(p => p.Level.ShouldBe(1.03m), p => p.Band.ShouldBe(ColorBand.Green));
        At(100.8m).Band.ShouldBe(ColorBand.Yellow);
        At(94.5m).ShouldSatisfyAllConditions(p => p.Band.ShouldBe(ColorBand.Orange), p => p.Evaluation.ShouldBe(Evaluation.Lagging));
        Measure(Town, "2022-12-31", 85, input => input with { Bands = BandScale.DefaultLevel }).Band.ShouldBe(ColorBand.None);
    }

    [Fact]
    public void Measure_LastYearsCurve_SaysWhichTrajectoryServed()
    {
        DatedValue[] history = [new(new(2021, 12, 31), 60), new(new(2022, 9, 30), 65), new(new(2022, 12, 31), 85)];
        var input = Input(Town, new(2023, 9, 30), 90) with { Trajectory = Town.Trajectory(TrajectoryKind.LastYearShare, null, history) };

        Progress.Measure(input).ShouldSatisfyAllConditions(
            p => p.Expected.ShouldBe(89), p => p.Ratio.ShouldBe(1.25m), p => p.UsedTrajectory.ShouldBe(TrajectoryKind.LastYearShare));
        Progress.Measure(input with { Actual = new(new(2024, 6, 30), 120), Target = Town.Stated[1] }).UsedTrajectory.ShouldBe(TrajectoryKind.Milestones);
    }

    [Fact]
    public void Measure_AnyRisingTarget_RatioAndBandNeverFallWithTheActual() =>
        Prop.ForAll<(int Actual, PositiveInt More), (NonNegativeInt Base, PositiveInt Gain), PositiveInt>((actual, way, day) =>
        {
            var series = Town with { Base = new(new(2022, 12, 31), way.Base.Get), Stated = [new(new(2027, 12, 31), way.Base.Get + way.Gain.Get)] };
            var on = new DateOnly(2022, 12, 31).AddDays(1 + (day.Get % 1826));
            var less = Progress.Measure(Input(series, on, actual.Actual));
            var more = Progress.Measure(Input(series, on, actual.Actual + actual.More.Get));
            return more.Ratio > less.Ratio && more.Band <= less.Band && more.Gap < less.Gap && more.Expected == less.Expected;
        }).QuickCheckThrowOnFailure();

    private static Progress Measure(
        TargetSeries series, string on, decimal actual, Func<ProgressInput, ProgressInput>? with = null, TrajectoryKind kind = TrajectoryKind.Milestones)
    {
        var input = Input(series, DateOnly.ParseExact(on, "yyyy-MM-dd", null), actual) with { Trajectory = series.Trajectory(kind) };
        return Progress.Measure(with is null ? input : with(input));
    }

    private static ProgressInput Input(TargetSeries series, DateOnly on, decimal actual) => new()
    {
        Actual = new(on, actual),
        Target = series.TargetOn(on),
        Trajectory = series.Trajectory(TrajectoryKind.Milestones),
        Kind = series.Kind,
    };
}
