using Shouldly;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class AllocationTests
{
    [Fact]
    public void Share_RemaindersOfAThird_GoToTheEarlierUnitsAndKeepTheSum() =>
        Values(Share(10, [1, 1, 1])).ShouldBe([4m, 3, 3]);

    [Fact]
    public void Share_LargestRemainder_GetsTheStep() =>
        Values(Share(10, [53, 24, 23])).ShouldBe([5m, 3, 2]);

    [Fact]
    public void Share_StepOfTenThousand_GivesWholeStepsAndNamesTheRest()
    {
        var allocation = Allocation.Of(new AllocationInput { Method = AllocationMethod.ShareOfBase, Step = 10_000, Years = [new(2025, 1_000_500)], Units = [new("a", 1), new("b", 2)] });
        Values(allocation).ShouldBe([330_000m, 670_000]);
        allocation.Problems.ShouldBe([new AllocationProblem(AllocationObstacle.OffStep, 2025, Amount: 500)]);
        allocation.Years[0].Difference.ShouldBe(500);
    }

    [Fact]
    public void Share_Reserve_IsHeldBackInWholeSteps()
    {
        var year = Allocation.Of(new AllocationInput { Method = AllocationMethod.ShareOfBase, Reserve = 0.05m, Years = [new(2025, 130)], Units = [new("a", 50), new("b", 36)] }).Years[0];
        (year.Reserve, year.Sum, year.Difference).ShouldBe((6, 124, 0));
    }

    [Fact]
    public void Share_PinnedCell_StaysAndTheOthersShareTheRest()
    {
        var allocation = ShareUnits(100, [new("a", 10, Pinned(40)), new("b", 10), new("c", 20)]);
        Values(allocation).ShouldBe([40m, 20, 40]);
        allocation.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Share_PinnedCellsAboveTheTarget_LeaveTheOthersEmptyAndSayByHowMuch()
    {
        var allocation = ShareUnits(100, [new("a", 10, Pinned(120)), new("b", 10)]);
        Values(allocation).ShouldBe([120m, null]);
        allocation.Problems.ShouldBe([new AllocationProblem(AllocationObstacle.PinnedExceedTarget, 2025, Amount: 20)]);
    }

    [Fact]
    public void Share_UnitWithoutBase_StaysEmptyAndIsNamedOnceForAllYears()
    {
        var allocation = Allocation.Of(new AllocationInput { Method = AllocationMethod.ShareOfBase, Years = [new(2025, 10), new(2026, 20)], Units = [new("a", null), new("b", 3)] });
        allocation.Years.Select(year => year.Values).ShouldBe([[null, 10], [null, 20]]);
        allocation.Problems.ShouldBe([new AllocationProblem(AllocationObstacle.BaseUnknown, UnitId: "a")]);
    }

    [Fact]
    public void Share_AllBasesZero_IsNoRatio() =>
        Share(10, [0, 0]).Problems.ShouldBe([new AllocationProblem(AllocationObstacle.NoWeights, 2025)]);

    [Fact]
    public void Share_YearWithoutTarget_IsEmptyAndNamed()
    {
        var allocation = Allocation.Of(new AllocationInput { Method = AllocationMethod.ShareOfBase, Years = [new(2024, null), new(2025, 10)], Units = [new("a", 1)] });
        allocation.Years.Select(year => year.Values[0]).ShouldBe([null, 10]);
        allocation.Problems.ShouldBe([new AllocationProblem(AllocationObstacle.NoTarget, 2024)]);
    }

    [Fact]
    public void Share_NotBelowBase_TakesFromThoseAbove()
    {
        var input = new AllocationInput { Method = AllocationMethod.GrowthFactor, NotBelowBase = true, Years = [new(2025, 100)], Units = [new("a", 50, 0.5m), new("b", 25, 2), new("c", 10, 1)] };
        Values(Allocation.Of(input)).ShouldBe([50m, 40, 10]);
    }

    [Fact]
    public void Share_TargetBelowTheBases_IsSaidAndNothingIsFilled()
    {
        var allocation = Allocation.Of(new AllocationInput { Method = AllocationMethod.ShareOfBase, NotBelowBase = true, Years = [new(2025, 60)], Units = [new("a", 50), new("b", 25)] });
        Values(allocation).ShouldBe([null, null]);
        allocation.Problems.ShouldBe([new AllocationProblem(AllocationObstacle.FloorsExceedTarget, 2025, Amount: 15)]);
    }

    [Fact]
    public void Pinned_BelowTheYearBefore_StaysAndIsNamed()
    {
        var allocation = ShareUnits(100, [new("a", 30, Pinned(20)), new("b", 10)], notBelowYearBefore: true);
        Values(allocation).ShouldBe([20m, 80]);
        allocation.Problems.ShouldBe([new AllocationProblem(AllocationObstacle.PinnedBelowFloor, 2025, "a", 10)]);
    }

    [Fact]
    public void Grow_EachYear_StartsFromTheRoundedCellBefore()
    {
        var allocation = Allocation.Of(new AllocationInput
        {
            Method = AllocationMethod.GrowthFactor,
            KeepSum = false,
            Years = [new(2024, null, 1.15m), new(2025, null, 1.11m), new(2026, null)],
            Units = [new("a", 709), new("b", 100, 1.2m)],
        });
        allocation.Years.Select(year => year.Values).ShouldBe([[815, 120], [905, 144], [null, 173]]);
        allocation.Problems.ShouldBe([new AllocationProblem(AllocationObstacle.NoFactor, 2026)]);
    }

    [Fact]
    public void Grow_KeepingTheSum_UsesGrownValuesAsTheRatio() =>
        Values(Allocation.Of(new AllocationInput { Method = AllocationMethod.GrowthFactor, Years = [new(2025, 300, 1.1m)], Units = [new("a", 100), new("b", 100, 2.2m)] }))
            .ShouldBe([100m, 200]);

    [Fact]
    public void Grow_UnitWhoseFirstYearIsByHand_GoesOnFromThere()
    {
        var allocation = Allocation.Of(new AllocationInput { Method = AllocationMethod.GrowthFactor, KeepSum = false, Years = [new(2024, null, 2), new(2025, null, 2)], Units = [new("a", null, new Dictionary<int, decimal?> { [2024] = 7 })] });
        allocation.Years.Select(year => year.Values[0]).ShouldBe([7, 14]);
        allocation.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void ByHand_EmptyCells_StayEmpty() =>
        Values(Allocation.Of(new AllocationInput { Method = AllocationMethod.ByHand, Years = [new(2025, 10)], Units = [new("a", 1), new("b", 1, Pinned(4))] })).ShouldBe([null, 4]);

    [Fact]
    public void Input_ThatMakesNoSense_IsRefused()
    {
        var input = new AllocationInput { Method = AllocationMethod.ShareOfBase, Years = [new(2025, 1)], Units = [new("a", 1)] };
        Should.Throw<ArgumentException>(() => Allocation.Of(input with { Step = 0 }));
        Should.Throw<ArgumentException>(() => Allocation.Of(input with { Reserve = 1 }));
        Should.Throw<ArgumentException>(() => Allocation.Of(input with { Units = [new("a", -1)] }));
        Should.Throw<ArgumentException>(() => Allocation.Of(input with { Years = [new(2026, 1), new(2025, 1)] }));
    }

    private static Dictionary<int, decimal?> Pinned(decimal? value) => new() { [2025] = value };

    private static Allocation Share(decimal target, decimal[] bases) => ShareUnits(target, [.. bases.Select((value, i) => new AllocationUnit($"{i}", value))]);

    private static Allocation ShareUnits(decimal target, AllocationUnit[] units, bool notBelowYearBefore = false) =>
        Allocation.Of(new AllocationInput { Method = AllocationMethod.ShareOfBase, NotBelowYearBefore = notBelowYearBefore, Years = [new(2025, target)], Units = units });

    private static IReadOnlyList<decimal?> Values(Allocation allocation) => allocation.Years[0].Values;
}
