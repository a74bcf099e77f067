using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;
using Xunit;

namespace Tidu.Engine.Tests.Indicators;

public class RollUpTests
{
    [Fact]
    public void OverUnits_Sum_LeavesMissingOutAndCountsIt() =>
        RollUp.OverUnits(UnitAggregation.Sum, [new(85), new(null), new(0)]).ShouldBe(new Aggregate(85, 2, 1));

    [Fact]
    public void OverUnits_NothingPresent_IsNullAndNotZero()
    {
        RollUp.OverUnits(UnitAggregation.Sum, [new(null), new(null)]).ShouldBe(new Aggregate(null, 0, 2));
        RollUp.OverUnits(UnitAggregation.Sum, []).ShouldBe(new Aggregate(null, 0, 0));
    }

    [Fact]
    public void OverUnits_RatioOfSums_IsNoMeanOfRatios() =>
        RollUp.OverUnits(UnitAggregation.RatioOfSums, [new(0.5m, 1, 2), new(0.1m, 10, 100), new(0.9m, 9, null)])
            .ShouldBe(new Aggregate(11m / 102m, 2, 1));

    [Fact]
    public void OverUnits_DenominatorsSumToZero_IsNull() =>
        RollUp.OverUnits(UnitAggregation.RatioOfSums, [new(null, 1, 0)]).ShouldBe(new Aggregate(null, 1, 0));

    [Fact]
    public void OverUnits_None_CountsOnly() =>
        RollUp.OverUnits(UnitAggregation.None, [new(3), new(null)]).ShouldBe(new Aggregate(null, 1, 1));

    [Theory]
    [InlineData(TimeAggregation.Last, 7)]
    [InlineData(TimeAggregation.YearToDate, 7)]
    [InlineData(TimeAggregation.Sum, 12)]
    [InlineData(TimeAggregation.Average, 4)]
    public void OverTime_ReadsThePeriodsWithinTheSpan(TimeAggregation aggregation, int expected) =>
        RollUp.OverTime(aggregation, Period.OfYear(2023), [At("2023-Q3", 7), At("2023-Q1", 2), At("2023-Q2", 3), At("2023-Q4", null), At("2022-Q4", 90), At("2024-Q1", 90)])
            .ShouldBe(new Aggregate(expected, 3, 1));

    [Fact]
    public void OverTime_OverlappingPeriods_AreNotAddedTwice()
    {
        PeriodValue[] values = [At("2023-01", 1), At("2023-03", 2), At("2023-Q1", 3)];

        Should.Throw<ArgumentException>(() => RollUp.OverTime(TimeAggregation.Sum, Period.OfYear(2023), values)).Message.ShouldContain("2023-Q1");
        RollUp.OverTime(TimeAggregation.Last, Period.OfYear(2023), values).Value.ShouldBe(3);
    }

    [Fact]
    public void OverTime_NothingPresent_IsNull() =>
        RollUp.OverTime(TimeAggregation.Average, Period.OfYear(2023), [At("2023-Q1", null)]).ShouldBe(new Aggregate(null, 0, 1));

    [Fact]
    public void OverUnits_AnyUnits_SumOfPartsIsTheSumOfTheWhole() =>
        Prop.ForAll<int?[], int?[]>((left, right) =>
        {
            Aggregate Sum(IEnumerable<int?> values) => RollUp.OverUnits(UnitAggregation.Sum, values.Select(value => new UnitValue(value)));
            var (whole, first, second) = (Sum(left.Concat(right)), Sum(left), Sum(right));
            return (whole.Value ?? 0) == (first.Value ?? 0) + (second.Value ?? 0)
                && whole.Present == first.Present + second.Present
                && whole.Missing == first.Missing + second.Missing
                && whole == Sum(right.Concat(left).Reverse());
        }).QuickCheckThrowOnFailure();

    private static PeriodValue At(string period, decimal? value) => new(Period.Parse(period), value);
}
