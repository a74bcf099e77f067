using Shouldly;
using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class ProgressKindTests
{
    private static readonly DateOnly PlanFrom = new(2023, 1, 1);

    [Theory]
    [InlineData("2023-01-01", 1, 365)]
    [InlineData("2023-06-30", 181, 365)]
    [InlineData("2023-12-31", 365, 365)]
    [InlineData("2024-02-29", 60, 366)]
    [InlineData("2024-12-31", 366, 366)]
    public void Flow_ExpectsTheElapsedShareOfTheYearsTarget(string on, int day, int days)
    {
        var progress = Measure(Flow(730, 732), on, 100, IndicatorKind.Flow);

        progress.Expected.ShouldBe((days == 365 ? 730m : 732m) * day / days);
        (progress.Basis, progress.Ratio).ShouldBe((ProgressBasis.YearToDate, decimal.Round(100 / progress.Expected!.Value, 20)));
    }

    [Fact]
    public void Flow_LatestActualOfLastYear_IsJudgedAgainstItsOwnYear()
    {
        var series = Flow(730, 800);
        var progress = Progress.Measure(Input(series, new(2023, 12, 31), 730, IndicatorKind.Flow) with { Target = series.Stated[1] });

        (progress.Expected, progress.Ratio, progress.Completion).ShouldBe((730, 1, 730m / 800m));
    }

    [Fact]
    public void Flow_FinalTargetOnly_ExpectsTheTrajectorysYear()
    {
        var series = new TargetSeries { PlanFrom = PlanFrom, Base = new(new(2022, 12, 31), 100), Stated = [new(new(2027, 12, 31), 200)] };

        Measure(series, "2024-06-30", 70, IndicatorKind.Flow).Expected.ShouldBe((100 + (100m * 731 / 1826)) * 182 / 366);
        Measure(series, "2022-12-31", 100, IndicatorKind.Flow).Obstacle.ShouldBe(RatioObstacle.BaseDate);
        Measure(series with { Base = null }, "2024-06-30", 70, IndicatorKind.Flow).Obstacle.ShouldBe(RatioObstacle.NotDue);
    }

    [Fact]
    public void Flow_Limit_IsNotKeptBeforeTheYearIsOver()
    {
        Progress At(string on, decimal actual) =>
            Progress.Measure(Input(Flow(365, 366), Day(on), actual, IndicatorKind.Flow) with { Comparator = Comparator.AtMost });

        At("2023-01-31", 62).ShouldSatisfyAllConditions(p => p.Ratio.ShouldBe(0.5m), p => p.Band.ShouldBe(ColorBand.Red));
        At("2023-12-31", 365).Evaluation.ShouldBe(Evaluation.AsExpected);
    }

    [Fact]
    public void Flow_YearsTargetMetInAutumn_IsDoneEarly() =>
        Measure(Flow(730, 800), "2023-09-30", 730, IndicatorKind.Flow).Evaluation.ShouldBe(Evaluation.DoneEarly);

    [Fact]
    public void MinimumPerYear_OfAFlow_IsTheYearToDateOfItsOwnYear()
    {
        var minimum = Flow(10, 10) with { Kind = TargetKind.MinimumPerYear };

        Measure(minimum, "2023-12-31", 9, IndicatorKind.Flow).ShouldSatisfyAllConditions(
            p => p.Ratio.ShouldBe(0.9m), p => p.Basis.ShouldBe(ProgressBasis.YearToDate));
        Measure(minimum, "2024-03-31", 10, IndicatorKind.Flow).Evaluation.ShouldBe(Evaluation.DoneEarly);
        Measure(minimum, "2022-12-31", 10, IndicatorKind.Flow).Obstacle.ShouldBe(RatioObstacle.NotDue);
        Progress.Measure(Input(minimum, new(2023, 12, 31), 20, IndicatorKind.Flow) with { Target = minimum.Stated[1] })
            .Evaluation.ShouldBe(Evaluation.Faster, "last year's flow says nothing of this year's");
    }

    [Fact]
    public void MinimumPerYear_OfAShare_ComparesThePeriodsValueItself()
    {
        var minimum = Flow(0.3m, 0.3m) with { Kind = TargetKind.MinimumPerYear };
        var progress = Measure(minimum, "2023-06-30", 0.3m, IndicatorKind.Ratio);

        (progress.Ratio, progress.Basis, progress.Evaluation, progress.Band).ShouldBe((1, ProgressBasis.Completion, Evaluation.AsExpected, ColorBand.Blue));
    }

    [Fact]
    public void Growth_ComparesThePeriodsRateWithTheTargetRate()
    {
        var growth = new TargetSeries { PlanFrom = PlanFrom, Stated = [new(new(2027, 12, 31), 0.10m)] };

        Measure(growth, "2024-12-31", 0.11m, IndicatorKind.Growth).ShouldSatisfyAllConditions(
            p => p.Ratio.ShouldBe(1.1m), p => p.Evaluation.ShouldBe(Evaluation.Faster), p => p.Basis.ShouldBe(ProgressBasis.Completion));
        Measure(growth, "2024-12-31", -0.02m, IndicatorKind.Growth).ShouldSatisfyAllConditions(
            p => p.Ratio.ShouldBe(-0.2m), p => p.Band.ShouldBe(ColorBand.Red));
    }

    [Theory]
    [InlineData("2025-06-30", 0, "none", "none")]
    [InlineData("2025-06-30", 1, "done-early", "green")]
    [InlineData("2025-12-30", 0, "none", "none")]
    [InlineData("2025-12-31", 0, "lagging", "red")]
    [InlineData("2025-12-31", 1, "as-expected", "blue")]
    [InlineData("2026-06-30", 0, "lagging", "red")]
    public void YesNo_IsNotRedBeforeItIsDue(string on, int actual, string evaluation, string band)
    {
        var yes = new TargetSeries { PlanFrom = PlanFrom, Kind = TargetKind.YesNo, Base = new(new(2022, 12, 31), 0), Stated = [new(new(2025, 12, 31), 1)] };
        var progress = Progress.Measure(Input(yes, Day(on), actual, IndicatorKind.Stock) with { Target = yes.Stated[0] });

        (progress.Evaluation.Code(), progress.Band.Code()).ShouldBe((evaluation, band));
    }

    [Fact]
    public void Cohort_IsJudgedAtItsDueDateOnly()
    {
        var cohort = new TargetSeries { PlanFrom = PlanFrom, Kind = TargetKind.Cohort, Stated = [new(new(2025, 12, 31), 0.5m)] };

        Measure(cohort, "2025-06-30", 0.2m, IndicatorKind.Ratio).Obstacle.ShouldBe(RatioObstacle.NotDue);
        Measure(cohort, "2025-12-31", 0.4m, IndicatorKind.Ratio).Ratio.ShouldBe(0.8m);
    }

    [Fact]
    public void Cumulative_AccruesFromThePlansFirstDay()
    {
        var series = new TargetSeries { PlanFrom = PlanFrom, Kind = TargetKind.Cumulative, Stated = [new(new(2024, 12, 31), 731)] };

        Measure(series, "2023-12-31", 365, IndicatorKind.Flow).ShouldSatisfyAllConditions(
            p => p.Expected.ShouldBe(365), p => p.Ratio.ShouldBe(1), p => p.Basis.ShouldBe(ProgressBasis.FromBase));
        Measure(series, "2023-01-01", 0, IndicatorKind.Flow).Expected.ShouldBe(1);
    }

    [Fact]
    public void Increment_StandsOnItsBase()
    {
        var series = new TargetSeries
        {
            PlanFrom = PlanFrom, Kind = TargetKind.Increment, Base = new(new(2022, 12, 31), 60), Stated = [new(new(2023, 12, 31), 20)],
        };

        Measure(series, "2023-12-31", 82, IndicatorKind.Stock).ShouldSatisfyAllConditions(
            p => p.Ratio.ShouldBe(1.1m), p => p.Expected.ShouldBe(80), p => p.Gap.ShouldBe(-2));
        Measure(series with { Base = null }, "2023-12-31", 82, IndicatorKind.Stock).Obstacle.ShouldBe(RatioObstacle.NoTarget);
    }

    [Theory]
    [InlineData(100, "as-expected", "green")]
    [InlineData(101, "as-expected", "green")]
    [InlineData(95, "as-expected", "yellow")]
    [InlineData(70, "below", "orange")]
    [InlineData(69, "lagging", "red")]
    public void Keep_HasNoRatioAndIsJudgedByLevel(int actual, string evaluation, string band)
    {
        var keep = new TargetSeries { PlanFrom = PlanFrom, Base = new(new(2022, 12, 31), 100), Stated = [new(new(2025, 12, 31), 100)] };

        foreach (var on in new[] { "2024-06-30", "2025-12-31" })
        {
            var progress = Measure(keep, on, actual, IndicatorKind.Stock);
            (progress.Evaluation.Code(), progress.Band.Code()).ShouldBe((evaluation, band));
            (progress.Ratio, progress.Obstacle, progress.Basis).ShouldBe((null, RatioObstacle.Kept, ProgressBasis.Completion));
        }
    }

    [Theory]
    [InlineData(44, "green")]
    [InlineData(20, "red")] // more than 20 is asked, and 44 was there
    [InlineData(15, "red")]
    public void TargetBelowItsBase_IsKeptAndNotReachedByFalling(int actual, string band)
    {
        var series = new TargetSeries { PlanFrom = PlanFrom, Base = new(new(2022, 12, 31), 44), Stated = [new(new(2027, 12, 31), 20)] };
        var progress = Progress.Measure(Input(series, new(2025, 6, 30), actual, IndicatorKind.Stock) with { Comparator = Comparator.Greater });

        (progress.Ratio, progress.Band.Code()).ShouldBe((null, band));
    }

    [Theory]
    [InlineData(100, "blue", "as-expected")]
    [InlineData(110, "green", "faster")]
    [InlineData(80, "orange", "below")]
    public void FlatStretch_IsJudgedByLevel(int actual, string band, string evaluation)
    {
        var series = new TargetSeries { PlanFrom = PlanFrom, Base = new(new(2022, 12, 31), 100), Stated = [new(new(2023, 12, 31), 130)] };
        var batches = series.Trajectory(TrajectoryKind.BatchDates, [new(10, 31, 1)]);
        var progress = Progress.Measure(Input(series, new(2023, 6, 30), actual, IndicatorKind.Stock) with { Trajectory = batches });

        (progress.Expected, progress.Ratio, progress.Obstacle).ShouldBe((100, null, RatioObstacle.Kept));
        (progress.Band.Code(), progress.Evaluation.Code()).ShouldBe((band, evaluation));
    }

    private static TargetSeries Flow(decimal first, decimal second) =>
        new() { PlanFrom = PlanFrom, Stated = [new(new(2023, 12, 31), first), new(new(2024, 12, 31), second)] };

    private static Progress Measure(TargetSeries series, string on, decimal actual, IndicatorKind kind) =>
        Progress.Measure(Input(series, Day(on), actual, kind));

    private static ProgressInput Input(TargetSeries series, DateOnly on, decimal actual, IndicatorKind kind) => new()
    {
        Actual = new(on, actual),
        Target = series.TargetOn(on),
        Trajectory = series.Trajectory(TrajectoryKind.Milestones),
        Kind = series.Kind,
        IndicatorKind = kind,
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
