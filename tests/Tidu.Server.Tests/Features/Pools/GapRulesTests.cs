using Shouldly;
using Tidu.Server.Features.Pools;
using Tidu.Server.Features.Pools.Gaps;
using Xunit;

namespace Tidu.Server.Tests.Features.Pools;

/// <summary>The sums of the gap list: titles that run out, rates of the past, stages, the order of candidates.</summary>
public class GapRulesTests
{
    private static readonly DateOnly On = new(2025, 6, 30);

    [Fact]
    public void Ending_TitleThatRunsOutBeforeTheYearsEnd_IsListedByItsDay() =>
        TitleYears.Ending([new(1, Day("2022-11-19"), Day("2025-11-18")), new(2, Day("2022-10-10"), Day("2025-10-09")), new(3, Day("2023-01-01"), Day("2025-12-31"))], On, 2025)
            .ShouldBe([new EndingTitle(2, Day("2025-10-09")), new EndingTitle(1, Day("2025-11-18"))]);

    [Fact]
    public void Ending_TitleWithASuccessorOnRecord_IsNot() =>
        TitleYears.Ending([new(1, Day("2022-11-19"), Day("2025-11-18")), new(1, Day("2025-11-19"), Day("2028-11-18"))], On, 2025).ShouldBeEmpty();

    [Fact]
    public void Ending_OnTheLastDayOfTheYear_NothingIsLost() => TitleYears.Ending([new(1, Day("2022-11-19"), Day("2025-11-18"))], Day("2025-12-31"), 2025).ShouldBeEmpty();

    [Fact]
    public void Renewals_LookAtCompleteYearsAndLeaveOutWhatWasEndedEarly() =>
        TitleYears.Renewals(
            [new(1, Day("2021-05-01"), Day("2024-04-30")), new(1, Day("2024-11-01"), Day("2027-10-31")), new(2, Day("2021-05-01"), Day("2024-04-30")), new(3, Day("2021-05-01"), Day("2024-02-01"), EndedEarly: true), new(4, Day("2022-05-01"), Day("2025-04-30"))],
            On).ShouldBe(new PastShare(2, 1));

    [Fact]
    public void Expect_WithoutAPast_EverythingIsPossible() => new PastShare(0, 0).Expect(7, without: 1).ShouldBe(new Estimate(7, 0, 7));

    [Fact]
    public void Conversions_OfFirstApplications_LeaveRenewalsOut() => Pipeline.Conversions([Closed(ApplicationStage.Accredited, renewal: true), Closed(ApplicationStage.Accredited), Closed(ApplicationStage.Rejected)], On).ShouldBe(new PastShare(2, 1));

    [Theory]
    [InlineData(9, 1, 20, 0, 20)]
    [InlineData(100, 50, 10, 5, 15)]
    public void Expect_OfTooFewCases_IsAsWithoutAPast(int cases, int happened, int value, int low, int high)
    {
        var estimate = new PastShare(cases, happened).OrNone.Expect(20, without: 1);
        (estimate.Value, estimate.Low, estimate.High).ShouldBe((value, low, high));
    }

    [Theory]
    [InlineData("2025-01-31", null)]
    [InlineData("2025-02-01", ApplicationStage.Applied)]
    [InlineData("2025-03-15", ApplicationStage.Recommended)]
    [InlineData("2025-06-30", ApplicationStage.Publicized)]
    [InlineData("2025-07-15", null)]
    public void Stage_OfADay_FollowsTheDaysOnRecord(string on, ApplicationStage? expected) =>
        Pipeline.StageOn(Application(1, "2025-02-01", "2025-03-01", "2025-05-01", "2025-06-01", "2025-07-15"), Day(on)).ShouldBe(expected);

    [Fact]
    public void Pipeline_RenewalOfAValidTitle_IsNotInIt() =>
        Pipeline.Of([Application(1, "2025-02-01"), Application(2, "2025-02-01"), Application(2, "2025-03-01", "2025-04-01")], new HashSet<int> { 1 }, On)
            .ShouldBe(new Dictionary<int, ApplicationStage> { [2] = ApplicationStage.Recommended });

    /// <summary>Whatever the titles and applications: stages add up, nobody counts twice, intervals hold their value, the equation is one.</summary>
    [Fact]
    public void Equation_OfAnyRegistry_Sums()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var dice = new Random(seed);
            var titles = Enumerable.Range(0, dice.Next(60)).Select(_ => AnyTitle(dice)).ToList();
            var valid = TitleYears.ValidOn(titles, On);
            var ending = TitleYears.Ending(titles, On, 2025);
            var pipeline = Pipeline.Of(Enumerable.Range(0, dice.Next(40)).Select(_ => AnyApplication(dice)).ToList(), valid, On);
            var losses = TitleYears.Renewals(titles, On).Opposite.Expect(ending.Count, without: 1);
            ending.Select(one => one.EnterpriseId).ShouldBeUnique();
            ending.ShouldAllBe(one => valid.Contains(one.EnterpriseId) && one.On >= On && one.On < Day("2025-12-31"));
            ending.Count(one => !TitleYears.ValidOn(titles, Day("2025-12-31")).Contains(one.EnterpriseId)).ShouldBe(ending.Count);
            pipeline.Keys.ShouldAllBe(id => !valid.Contains(id));
            Pipeline.Stages.Sum(stage => pipeline.Values.Count(each => each == stage)).ShouldBe(pipeline.Count);
            (losses.Low <= losses.Value && losses.Value <= losses.High && losses.High <= ending.Count && losses.Low >= 0).ShouldBeTrue($"seed {seed}: {losses}");
            GapEquation.Of(239, valid.Count, losses.Value, pipeline.Count).ShouldBe(239 - valid.Count + losses.Value - pipeline.Count);
            var end = YearEnd.Of(valid.Count, losses, new PastShare(20, 15).Expect(pipeline.Count, 1), new PastShare(20, 5).Expect(3, 0));
            (end.Low <= end.Value && end.Value <= end.High).ShouldBeTrue($"seed {seed}: {end}");
        }
    }

    [Fact]
    public void Order_RenewalsByExpiry_ThenStepsThenTimeThenSmallestGap()
    {
        Nearness[] candidates =
        [
            new(1, "两项", null, 2, 0, 0, 0, 0.01), new(2, "一项大", null, 1, 0, 0, 0, 0.5), new(3, "一项小", null, 1, 0, 0, 0, 0.02), new(4, "只差时间", null, 1, 1, 0, 0, 0.1),
            new(5, "无差项", null, 0, 0, 0, 2, null), new(6, "待补", null, 0, 0, 1, 0, null), new(7, "后到期", new DateOnly(2025, 11, 18), 3, 0, 0, 0, 1), new(8, "先到期", new DateOnly(2025, 10, 9), 0, 0, 0, 0, null),
            new(9, "没有大小", null, 1, 0, 0, 0, null),
        ];
        candidates.Order(CandidateOrder.Instance).Select(one => one.Name).ShouldBe(["先到期", "后到期", "无差项", "只差时间", "待补", "一项小", "一项大", "没有大小", "两项"]);
    }

    [Theory]
    [InlineData(null, 100, ShortfallKind.NotReported, 100)]
    [InlineData(0, 100, ShortfallKind.Zero, 100)]
    [InlineData(60, 100, ShortfallKind.Falling, 40)]
    public void Shortfall_AgainstTheYearBefore_HasAStateAndAnAmount(int? value, int before, ShortfallKind state, int amount) => Shortfall.Of(value, before).ShouldBe((state, amount));

    [Theory]
    [InlineData(null, null)]
    [InlineData(5, null)]
    [InlineData(null, 0)]
    [InlineData(100, 100)]
    public void Shortfall_NothingBeforeOrAsMuchNow_IsNone(int? value, int? before) => Shortfall.Of(value, before).ShouldBeNull();

    private static TitleSpan AnyTitle(Random dice)
    {
        var from = new DateOnly(2017, 1, 1).AddDays(dice.Next(3200));
        var early = dice.Next(10) == 0;
        return new TitleSpan(dice.Next(30), from, dice.Next(8) == 0 ? null : from.AddYears(3).AddDays(early ? -dice.Next(900) : -1), early);
    }

    private static QualificationApplication AnyApplication(Random dice)
    {
        var applied = new DateOnly(2024, 6, 1).AddDays(dice.Next(500));
        DateOnly? Later(int chance) => dice.Next(10) < chance ? applied.AddDays(dice.Next(300)) : null;
        return new QualificationApplication { EnterpriseId = dice.Next(40), Kind = "high-tech-enterprise", AppliedOn = applied, RecommendedOn = Later(7), ReviewedOn = Later(5), PublicizedOn = Later(3), ClosedOn = Later(3) };
    }

    private static QualificationApplication Application(int id, string applied, string? recommended = null, string? reviewed = null, string? publicized = null, string? closed = null) => new()
    {
        EnterpriseId = id, Kind = "high-tech-enterprise", AppliedOn = Day(applied), RecommendedOn = Maybe(recommended), ReviewedOn = Maybe(reviewed), PublicizedOn = Maybe(publicized), ClosedOn = Maybe(closed),
    };

    private static QualificationApplication Closed(ApplicationStage stage, bool renewal = false) => new()
    {
        EnterpriseId = 1, Kind = "high-tech-enterprise", AppliedOn = Day("2025-01-01"), ClosedOn = Day("2025-05-01"), Stage = stage, Renewal = renewal,
    };

    private static DateOnly? Maybe(string? day) => day is null ? null : Day(day);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
