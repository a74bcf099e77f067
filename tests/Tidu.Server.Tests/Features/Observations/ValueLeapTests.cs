using Shouldly;
using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>When a leap beside the last value asks for a reason: by what is measured and how large it was.</summary>
public sealed class ValueLeapTests
{
    private static readonly Indicator Enterprises = new() { Code = "hnte", Name = "高新技术企业", Definition = "", BaseUnit = "家", MeasureUnit = "家", Kind = IndicatorKind.Stock, OverTime = TimeAggregation.Last };

    private static readonly Indicator Output = new() { Code = "rice-output", Name = "产值", Definition = "", BaseUnit = "元", MeasureUnit = "亿元", Decimals = 2, Kind = IndicatorKind.Flow, OverTime = TimeAggregation.YearToDate };

    private static readonly Indicator Expenses = new() { Code = "expenses", Name = "经费", Definition = "", BaseUnit = "元", MeasureUnit = "万元", Decimals = 2, Kind = IndicatorKind.Flow, OverTime = TimeAggregation.Sum };

    [Theory]
    [InlineData(76, 1064, true)]
    [InlineData(1064, 76, true)]
    [InlineData(76, 300, false)]
    [InlineData(1, 8, false)]
    [InlineData(19, 120, false)]
    [InlineData(4, 500, true)]
    [InlineData(76, 760000, true)]
    [InlineData(0, 300, false)]
    public void Count_AsksByTheSizeOfTheLast(int last, int value, bool asks) =>
        Asks(Enterprises, Period.OfYear(2025), value, new LastValue("2024", new DateOnly(2024, 12, 31), last)).ShouldBe(asks);

    [Theory]
    [InlineData("2025-Q1", 12, false)]
    [InlineData("2025-Q2", 12, false)]
    [InlineData("2025-Q2", 25, true)]
    [InlineData("2024", 12, false)]
    [InlineData("2024", 2000, true)]
    public void CumulativeMoney_GrowsWithTheMonthsAndBeginsAnew(string lastPeriod, int times, bool asks)
    {
        Period.TryParse(lastPeriod, out var before).ShouldBeTrue();
        Asks(Output, Period.OfYear(2025), 1_000_000m * times, new LastValue(lastPeriod, before.Last, 1_000_000m)).ShouldBe(asks);
    }

    [Theory]
    [InlineData("2024", 9, false)]
    [InlineData("2024", 11, true)]
    [InlineData("2024-Q4", 11, false)]
    public void Money_OfTheSameSpanAsksFromTenTimesOn(string lastPeriod, int times, bool asks)
    {
        Period.TryParse(lastPeriod, out var before).ShouldBeTrue();
        Asks(Expenses, Period.OfYear(2025), 1_000_000m * times, new LastValue(lastPeriod, before.Last, 1_000_000m)).ShouldBe(asks);
    }

    [Fact]
    public void Value_ThatCannotBeRight_IsNotDoubtedAsWell()
    {
        var question = new ValueQuestion(Enterprises, Period.OfYear(2025), -4000m, ObservationState.Flash, new LastValue("2024", new DateOnly(2024, 12, 31), 89m), new DateOnly(2026, 6, 30));
        ValueCheck.Of(question).ShouldHaveSingleItem().Code.ShouldBe("negative-value");
    }

    private static bool Asks(Indicator indicator, Period period, decimal value, LastValue last) =>
        ValueCheck.Of(new ValueQuestion(indicator, period, value, ObservationState.Flash, last, new DateOnly(2026, 6, 30))).Any(remark => remark is { Code: "far-from-last", NeedsReason: true });
}
