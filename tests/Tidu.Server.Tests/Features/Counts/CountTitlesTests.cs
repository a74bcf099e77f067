using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Xunit;

namespace Tidu.Server.Tests.Features.Counts;

/// <summary>Counting against a naive count that looks at every row of every enterprise, over many made-up registries.</summary>
public class CountTitlesTests
{
    private const string Kind = "high-tech-enterprise";
    private static readonly DateOnly First = new(2022, 12, 31);
    private static readonly DateOnly Second = new(2023, 9, 30);

    private static readonly OrganizationTree Units = new(
        [
            Unit("D"), Unit("A", "D"), Unit("B", "D"), Unit("C", "D"), Unit("P", "D"), Unit("A1", "A"), Unit("X"),
            Unit("Old", "D") with { To = new DateOnly(2023, 5, 31) },
        ],
        [new UnitChange(new DateOnly(2023, 6, 1), UnitChangeKind.Merge, ["Old"], ["B"], null, null)]);

    [Fact]
    public void Counts_OfManyRegistries_AreTheNaiveOnes()
    {
        var random = new Random(20231231);
        for (var run = 0; run < 200; run++)
        {
            var made = new MadeRegistry(random);
            var snapshot = BuildSnapshot.Of(made.Enterprises, made.Places, made.Titles);
            var (first, second) = (Count(snapshot, made, First), Count(snapshot, made, Second));
            ShouldBeNaive(first, made, snapshot);
            ShouldBeNaive(second, made, snapshot);
            ShouldAddUp(first, second);
        }
    }

    [Fact]
    public void Count_OnTheLastDay_StillCounts()
    {
        var snapshot = BuildSnapshot.Of([new(1, "A", null, false)], [], [new(1, Kind, new DateOnly(2020, 1, 1), First)]);
        Count(snapshot, Empty, First).Total.ShouldBe(1);
        Count(snapshot, Empty, First.AddDays(1)).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData(EnterpriseState.Revoked, 0)]
    [InlineData(EnterpriseState.Deregistered, 0)]
    [InlineData(EnterpriseState.MovedOut, 0)]
    [InlineData(EnterpriseState.Suspended, 1)]
    public void Count_OfOneThatIsGoneWithATitleNobodyEnded_EndsTheDayBefore(EnterpriseState state, int after)
    {
        var snapshot = BuildSnapshot.Of([new(1, "A", null, false, state, Second)], [], [new(1, Kind, new DateOnly(2020, 1, 1), null)]);
        (Count(snapshot, Empty, Second.AddDays(-1)).Total, Count(snapshot, Empty, Second).Total).ShouldBe((1, after));
    }

    [Fact]
    public void Count_OfTwoTitlesAtOnce_IsOne()
    {
        var snapshot = BuildSnapshot.Of([new(1, "A", null, false)], [], [new(1, Kind, new DateOnly(2020, 1, 1), First), new(1, Kind, new DateOnly(2022, 6, 1), null)]);
        Count(snapshot, Empty, First).Of("A")!.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("A", "P", "P")]
    [InlineData("A1", null, "A")]
    [InlineData("Old", null, "Old")]
    public void Count_OfAPlace_GoesToParkThenUnitThenTheUnitAbove(string unit, string? park, string countsFor) =>
        Count(BuildSnapshot.Of([new(1, unit, park, false)], [], [new(1, Kind, new DateOnly(2020, 1, 1), null)]), Empty, First).Of(countsFor)!.Count.ShouldBe(1);

    [Fact]
    public void Count_OfAUnitMergedSince_GoesToWhatItBecame()
    {
        var snapshot = BuildSnapshot.Of([new(1, "Old", null, false)], [], [new(1, Kind, new DateOnly(2020, 1, 1), null)]);
        var plan = PlanOf(Empty) with { Addends = ["A", "B", "P"] };
        CountTitles.Of(snapshot, new CountFrame(snapshot, plan, Units, Second), [Kind]).Of("B")!.Count.ShouldBe(1);
    }

    [Fact]
    public void Count_OutsideTheListedUnits_IsShownAndNotDropped()
    {
        var titles = Enumerable.Range(1, 3).Select(id => new TitleRow(id, Kind, new DateOnly(2020, 1, 1), null));
        var count = Count(BuildSnapshot.Of([new(1, "C", null, false), new(2, null, null, false), new(3, "X", null, false)], [], titles), Empty, First);
        (count.NotAttributed.Count, count.Unlocated.Count, count.Total).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void IsKnown_WithoutAnyTitle_IsFalse()
    {
        var snapshot = BuildSnapshot.Of([new(1, "A", null, false), new(2, "X", null, false)], [], [new(2, Kind, new DateOnly(2020, 1, 1), null)]);
        CountTitles.IsKnown(snapshot, new CountFrame(snapshot, PlanOf(Empty), Units, First), [Kind]).ShouldBeFalse();
    }

    private static MadeRegistry Empty { get; } = new(null);

    private static TitleCount Count(RegistrySnapshot snapshot, MadeRegistry made, DateOnly on) => CountTitles.Of(snapshot, new CountFrame(snapshot, PlanOf(made), Units, on), [Kind]);

    private static CountPlan PlanOf(MadeRegistry made) => new("plan", "D", First, ["A", "B", "P", "Old"], made.UnitRules, made.OwnRules);

    private static UnitDefinition Unit(string id, string? parent = null) =>
        new() { Id = id, Name = id, Kind = UnitKind.Township, ShortName = id, Parents = parent is null ? [] : [new DatedUnit(parent, null, null)], Members = [], Aliases = [] };

    private static void ShouldBeNaive(TitleCount count, MadeRegistry made, RegistrySnapshot snapshot)
    {
        foreach (var unit in count.Addends)
        {
            count.Of(unit)!.Select(position => snapshot.Ids[position]).ShouldBe(made.Enterprises.Select(row => row.Id).Where(id => made.IsValid(id, count.On) && made.CountsFor(id, count.On) == unit), ignoreOrder: true);
        }

        count.NotAttributed.Count.ShouldBe(made.Enterprises.Count(row => made.IsValid(row.Id, count.On) && made.CountsFor(row.Id, count.On) == "none"));
        count.Unlocated.Count.ShouldBe(made.Enterprises.Count(row => made.IsValid(row.Id, count.On) && made.CountsFor(row.Id, count.On) == "unknown"));
    }

    private static void ShouldAddUp(TitleCount first, TitleCount second)
    {
        for (var addend = 0; addend < first.Addends.Count; addend++)
        {
            var flow = TitleFlow.Of(first, second, addend);
            second.Of(addend).Count.ShouldBe(first.Of(addend).Count + flow.Net);
            flow.Gained.Concat(flow.MovedIn).ShouldAllBe(enterprise => second.Of(addend).Contains(enterprise) && !first.Of(addend).Contains(enterprise));
            flow.MovedIn.ShouldAllBe(enterprise => first.AddendOf(enterprise) != null);
        }

        var whole = TitleFlow.Of(first, second, null);
        second.Total.ShouldBe(first.Total + whole.Net);
        (whole.MovedIn.Count, whole.MovedOut.Count).ShouldBe((0, 0));
    }
}
