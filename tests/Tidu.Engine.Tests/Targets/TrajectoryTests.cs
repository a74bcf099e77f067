using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class TrajectoryTests
{
    private static readonly DatedValue Start = new(new(2022, 12, 31), 100);
    private static readonly DatedValue[] Years = [new(new(2023, 12, 31), 110), new(new(2024, 12, 31), 150), new(new(2025, 12, 31), 160)];

    [Theory]
    [InlineData("2020-02-29", 100)]
    [InlineData("2022-12-31", 100)]
    [InlineData("2023-12-31", 110)]
    [InlineData("2024-07-01", 130)] // 183 of 366 days
    [InlineData("2024-12-31", 150)]
    [InlineData("2025-12-31", 160)]
    [InlineData("2031-01-01", 160)]
    public void Milestones_RunsStraightThroughEach(string on, int expected) =>
        Milestones(Start).ExpectedAt(Day(on)).ShouldBe(new ExpectedValue(expected, TrajectoryKind.Milestones));

    [Theory]
    [InlineData("2023-12-30", null)]
    [InlineData("2023-12-31", 110)]
    [InlineData("2024-07-01", 130)]
    [InlineData("2026-01-01", 160)]
    public void Milestones_WithoutABase_InventsNone(string on, int? expected) =>
        (Milestones(null).ExpectedAt(Day(on))?.Value).ShouldBe(expected);

    [Fact]
    public void Linear_RunsStraightToTheFinalTarget()
    {
        var linear = new Trajectory(TrajectoryKind.Linear, Start, Years);

        linear.ExpectedAt(Day("2022-12-31"))!.Value.Value.ShouldBe(100);
        linear.ExpectedAt(Day("2023-12-31"))!.Value.ShouldBe(new ExpectedValue(100 + (60m * 365 / 1096), TrajectoryKind.Linear));
        linear.ExpectedAt(Day("2025-12-31"))!.Value.Value.ShouldBe(160);
        linear.ExpectedAt(Day("2027-12-31"))!.Value.Value.ShouldBe(160);
    }

    [Fact]
    public void Linear_WithoutABase_FallsBackToMilestones() =>
        new Trajectory(TrajectoryKind.Linear, null, Years).ExpectedAt(Day("2024-07-01")).ShouldBe(new ExpectedValue(130, TrajectoryKind.Milestones));

    [Fact]
    public void Linear_FallingTarget_FallsByTheSameFormula() =>
        new Trajectory(TrajectoryKind.Linear, new(Day("2022-12-31"), 50), [new(Day("2024-12-31"), -50)])
            .ExpectedAt(Day("2023-12-31"))!.Value.Value.ShouldBe(50 - (100m * 365 / 731));

    [Theory]
    [InlineData("2024-01-01", 110)]
    [InlineData("2024-10-30", 110)]
    [InlineData("2024-10-31", 126)]
    [InlineData("2024-12-30", 126)]
    [InlineData("2024-12-31", 150)]
    public void BatchDates_StepsOnTheDate(string on, int expected) =>
        Batches(Start, Years).ExpectedAt(Day(on)).ShouldBe(new ExpectedValue(expected, TrajectoryKind.BatchDates));

    [Fact]
    public void BatchDates_OnlyAFinalTarget_StepsWithinEachYearOfTheStraightWay()
    {
        var batches = Batches(Start, [new(Day("2024-12-31"), 831)]); // one a day

        batches.ExpectedAt(Day("2023-06-30"))!.Value.Value.ShouldBe(100);
        batches.ExpectedAt(Day("2023-11-01"))!.Value.Value.ShouldBe(100 + (365 * 0.4m));
        batches.ExpectedAt(Day("2023-12-31"))!.Value.Value.ShouldBe(465);
    }

    [Fact]
    public void BatchDates_MilestoneWithinTheYear_IsReachedOnItsDay()
    {
        var batches = Batches(Start, [new(Day("2023-11-30"), 200), new(Day("2023-12-31"), 260)]);

        batches.ExpectedAt(Day("2023-10-30"))!.Value.Value.ShouldBe(100);
        batches.ExpectedAt(Day("2023-10-31"))!.Value.Value.ShouldBe(200);
        batches.ExpectedAt(Day("2023-11-30"))!.Value.Value.ShouldBe(200);
        batches.ExpectedAt(Day("2023-12-30"))!.Value.Value.ShouldBe(200);
        batches.ExpectedAt(Day("2023-12-31"))!.Value.Value.ShouldBe(260);
    }

    [Fact]
    public void BatchDates_BaseAfterTheLastBatchOfItsYear_FallsBackToMilestones() =>
        new Trajectory(TrajectoryKind.BatchDates, new(Day("2023-06-30"), 0), [new(Day("2023-12-31"), 184)], [new(3, 31, 1)])
            .ExpectedAt(Day("2023-09-30")).ShouldBe(new ExpectedValue(92, TrajectoryKind.Milestones));

    [Theory]
    [InlineData("2024-01-31", 110)] // below last year's opening: no gain is expected yet, and no loss
    [InlineData("2024-09-30", 120)] // a quarter of last year's gain
    [InlineData("2024-11-30", 150)] // above last year's close: the whole step
    [InlineData("2024-12-31", 150)]
    public void LastYearShare_FollowsLastYearsCurve(string on, int expected) =>
        Shares(("2022-12-31", 100), ("2023-01-31", 96), ("2023-09-30", 103), ("2023-11-30", 115), ("2023-12-31", 112))
            .ExpectedAt(Day(on)).ShouldBe(new ExpectedValue(expected, TrajectoryKind.LastYearShare));

    [Fact]
    public void LastYearShare_BetweenObservations_InterpolatesInDays() =>
        Shares(("2022-12-31", 0), ("2023-03-01", 10), ("2023-03-31", 40), ("2023-12-31", 100))
            .ExpectedAt(Day("2024-03-16"))!.Value.Value.ShouldBe(110 + (40 * 0.25m));

    [Fact]
    public void LastYearShare_February29_ReadsFebruary28()
    {
        var shares = Shares(("2022-12-31", 0), ("2023-02-28", 50), ("2023-12-31", 100));

        shares.ExpectedAt(Day("2024-02-29")).ShouldBe(new ExpectedValue(130, TrajectoryKind.LastYearShare));
        shares.ExpectedAt(Day("2024-02-28")).ShouldBe(new ExpectedValue(130, TrajectoryKind.LastYearShare));
    }

    [Fact]
    public void LastYearShare_FallingLastYear_IsStillAShareOfItsChange() =>
        Shares(("2022-12-31", 100), ("2023-06-30", 90), ("2023-12-31", 80)).ExpectedAt(Day("2024-06-30"))!.Value.Value.ShouldBe(130);

    [Fact]
    public void LastYearShare_TheBaseStandsInForItsObservation() =>
        Shares(("2023-06-30", 105), ("2023-12-31", 120)).ExpectedAt(Day("2024-06-30")).ShouldBe(new ExpectedValue(120, TrajectoryKind.LastYearShare));

    [Fact]
    public void LastYearShare_NoUsableCurve_FallsBackToMilestonesAndSaysSo()
    {
        var fallback = new ExpectedValue(130, TrajectoryKind.Milestones);
        var on = Day("2024-07-01");

        Shares().ExpectedAt(on).ShouldBe(fallback);
        Shares(("2022-12-31", 100), ("2023-12-31", 120)).ExpectedAt(on).ShouldBe(fallback, "two ends say nothing of the days within");
        Shares(("2022-12-31", 100), ("2023-06-30", 110), ("2023-12-31", 100)).ExpectedAt(on).ShouldBe(fallback, "no change");
        Shares(("2023-03-31", 100), ("2023-06-30", 110)).ExpectedAt(on).ShouldBe(fallback, "no close");
    }

    [Fact]
    public void Trajectory_NoMilestones_ExpectsTheBaseOrNothing()
    {
        new Trajectory(TrajectoryKind.Linear, Start, []).ExpectedAt(Day("2025-01-01"))!.Value.Value.ShouldBe(100);
        new Trajectory(TrajectoryKind.LastYearShare, null, []).ExpectedAt(Day("2025-01-01")).ShouldBeNull();
    }

    [Fact]
    public void Trajectory_OutOfOrder_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Milestones(Years[0]));
        Should.Throw<ArgumentException>(() => new Trajectory(TrajectoryKind.BatchDates, Start, Years, [new(10, 31, 0.4m)]));
        Should.Throw<ArgumentException>(() => new Trajectory(TrajectoryKind.BatchDates, Start, Years, [new(12, 31, 0.4m), new(10, 31, 1)]));
        Should.Throw<ArgumentException>(() => new Trajectory(TrajectoryKind.BatchDates, Start, Years, [new(10, 31, -0.4m), new(12, 31, 1)]));
        Should.Throw<ArgumentException>(() => Shares(("2023-06-30", 1), ("2023-06-30", 2)));
    }

    [Fact]
    public void AnyKind_OnRisingMilestones_RisesAndMeetsEachOfThem() =>
        Prop.ForAll<PositiveInt, PositiveInt, PositiveInt>((first, second, third) =>
        {
            DatedValue[] milestones = [new(Day("2023-12-31"), 100 + first.Get), new(Day("2024-12-31"), 100 + first.Get + second.Get)];
            DatedValue[] history = [new(Day("2021-12-31"), 0), new(Day("2022-06-30"), third.Get), new(Day("2022-12-31"), third.Get * 2)];
            return Enum.GetValues<TrajectoryKind>().All(kind =>
            {
                var trajectory = new Trajectory(kind, Start, milestones, [new(10, 31, 0.4m), new(12, 31, 1)], history);
                var values = Enumerable.Range(0, 740).Select(day => trajectory.ExpectedAt(Start.On.AddDays(day))!.Value.Value).ToList();
                return values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second)
                    && values[0] == 100
                    && values[731] == milestones[1].Value
                    && (kind == TrajectoryKind.Linear || values[365] == milestones[0].Value);
            });
        }).QuickCheckThrowOnFailure();

    private static Trajectory Milestones(DatedValue? start) => new(TrajectoryKind.Milestones, start, Years);

    private static Trajectory Batches(DatedValue? start, DatedValue[] milestones) =>
        new(TrajectoryKind.BatchDates, start, milestones, [new(10, 31, 0.4m), new(12, 31, 1)]);

    private static Trajectory Shares(params (string On, decimal Value)[] history) =>
        new(TrajectoryKind.LastYearShare, Start, Years, null, history.Select(point => new DatedValue(Day(point.On), point.Value)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
