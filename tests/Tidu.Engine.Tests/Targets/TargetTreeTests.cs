using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Engine.Targets;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

public class TargetTreeTests
{
    [Fact]
    public void AddendBalance_ChildrenExceedTheParent_IsReserve()
    {
        var balance = AddendBalance.Of(600_000, [600_001m, null]);

        balance.ShouldBe(new AddendBalance(600_000, 600_001, 1, 1));
        (balance.Difference, balance.State).ShouldBe((1, BalanceState.Reserve));
    }

    [Fact]
    public void AddendBalance_ChildrenBelowTheParent_IsShortfall()
    {
        var balance = AddendBalance.Of(600, [334, 61, 69, 86]);

        (balance.Sum, balance.Difference, balance.State).ShouldBe((550, -50, BalanceState.Shortfall));
        AddendBalance.Of(600, [334, 61, 69, 86, 50]).State.ShouldBe(BalanceState.Even);
    }

    [Fact]
    public void AddendBalance_ParentOrChildrenMissing_IsUnknown()
    {
        AddendBalance.Of(null, [1]).ShouldSatisfyAllConditions(balance => balance.Difference.ShouldBeNull(), balance => balance.Sum.ShouldBe(1));
        AddendBalance.Of(10, [null, null]).ShouldSatisfyAllConditions(
            balance => balance.Sum.ShouldBeNull(), balance => balance.Missing.ShouldBe(2), balance => balance.State.ShouldBe(BalanceState.Unknown));
        AddendBalance.Of(10, []).State.ShouldBe(BalanceState.Unknown);
    }

    [Fact]
    public void Balances_EachUnitWithAddends_RootFirst()
    {
        var district = new TargetNode("district", 9, [Leaf("town", 4), Leaf("zone", 5)]);
        var balances = TargetTree.Balances(new TargetNode("city", 10, [district, Leaf("other", null)]));

        balances.Select(pair => (pair.Node.Unit, pair.Balance)).ShouldBe([("city", new(10, 9, 1, 1)), ("district", new(9, 9, 2, 0))]);
    }

    [Fact]
    public void Balances_UnitTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => TargetTree.Balances(new TargetNode("a", 1, [Leaf("b", 1), Leaf("b", 1)]))).Message.ShouldContain("'b'");

    [Fact]
    public void AddendBalance_AnyAddends_SumsThoseThatAreThere() =>
        Prop.ForAll<int?, int?[]>((parent, addends) =>
        {
            var balance = AddendBalance.Of(parent, addends.Select(value => (decimal?)value));
            var present = addends.Where(value => value is not null).ToList();
            return balance.Present == present.Count
                && balance.Present + balance.Missing == addends.Length
                && balance.Sum == (present.Count == 0 ? null : present.Sum(value => (decimal)value!.Value))
                && balance.Difference == balance.Sum - parent
                && balance == AddendBalance.Of(parent, addends.Reverse().Select(value => (decimal?)value));
        }).QuickCheckThrowOnFailure();

    private static TargetNode Leaf(string unit, decimal? value) => new(unit, value, []);
}
