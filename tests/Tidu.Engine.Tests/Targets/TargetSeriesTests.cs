using Shouldly;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class TargetSeriesTests
{
    private static readonly TargetSeries Hnte = new()
    {
        PlanFrom = new(2023, 1, 1),
        Base = new(new(2022, 12, 31), 200),
        Stated = [new(new(2023, 12, 31), 250), new(new(2025, 12, 31), 420), new(new(2027, 12, 31), 600)],
    };

    [Theory]
    [InlineData("2022-12-31", 250)]
    [InlineData("2023-12-31", 250)]
    [InlineData("2024-01-01", 420)]
    [InlineData("2025-01-01", 420)]
    [InlineData("2026-06-30", 600)]
    [InlineData("2027-12-31", 600)]
    [InlineData("2028-01-01", null)]
    public void TargetOn_IsOfTheDaysYearElseTheNext(string on, int? value) =>
        (Hnte.TargetOn(DateOnly.ParseExact(on, "yyyy-MM-dd", null))?.Value).ShouldBe(value);

    [Fact]
    public void TargetOn_SeveralInAYear_FirstNotYetPast()
    {
        var halves = Hnte with { Stated = [new(new(2025, 6, 30), 1), new(new(2025, 9, 30), 2)] };

        halves.TargetOn(new(2025, 6, 30))!.Value.Value.ShouldBe(1);
        halves.TargetOn(new(2025, 7, 1))!.Value.Value.ShouldBe(2);
        halves.TargetOn(new(2025, 12, 31))!.Value.Value.ShouldBe(2);
    }

    [Fact]
    public void Trajectory_Cumulative_AccruesFromNothingTheDayBeforeThePlan()
    {
        var series = Hnte with { Kind = TargetKind.Cumulative };

        series.Start.ShouldBe(new DatedValue(new(2022, 12, 31), 0));
        series.Trajectory(TrajectoryKind.Milestones).ExpectedAt(new(2022, 12, 31))!.Value.Value.ShouldBe(0);
        series.Targets.ShouldBe(series.Stated);
    }

    [Fact]
    public void Targets_Increment_StandOnTheBase()
    {
        var series = Hnte with { Kind = TargetKind.Increment, Stated = [new(new(2027, 12, 31), 20)] };

        series.TargetOn(new(2025, 1, 1)).ShouldBe(new DatedValue(new(2027, 12, 31), 220));
        series.Trajectory(TrajectoryKind.Linear).ExpectedAt(new(2027, 12, 31))!.Value.Value.ShouldBe(220);
        (series with { Base = null }).TargetOn(new(2025, 1, 1)).ShouldBeNull("an increment without its base is no level");
    }

    [Fact]
    public void Start_MinimumPerYearAndCohort_HaveNone()
    {
        (Hnte with { Kind = TargetKind.MinimumPerYear }).Start.ShouldBeNull();
        (Hnte with { Kind = TargetKind.Cohort }).Trajectory(TrajectoryKind.Linear).Base.ShouldBeNull();
    }

    [Fact]
    public void Trajectory_TargetOnTheBaseDate_IsNoMilestone() =>
        (Hnte with { Stated = [new(new(2022, 12, 31), 200), .. Hnte.Stated] }).Trajectory(TrajectoryKind.Milestones).Milestones.Count.ShouldBe(3);
}
