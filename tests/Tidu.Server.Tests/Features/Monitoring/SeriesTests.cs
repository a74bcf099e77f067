using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Server.Features.Monitoring;
using Xunit;

namespace Tidu.Server.Tests.Features.Monitoring;

public sealed class SeriesTests
{
    [Fact]
    public void At_BetweenTwoActuals_IsTheEarlier()
    {
        var series = Of((2023, 12, 1), (2024, 12, 2));
        series.At(new DateOnly(2024, 6, 30))!.Value.ShouldBe(1);
        series.At(new DateOnly(2024, 12, 31))!.Value.ShouldBe(2);
        series.At(new DateOnly(2023, 12, 30)).ShouldBeNull();
    }

    [Fact]
    public void Sum_OneUnitWithoutAnActual_IsNothingOnThatDay()
    {
        var left = Of((2023, 12, 10), (2024, 12, 20));
        var right = Of((2023, 12, 1));
        var sum = Series.Sum(left.Points.Select(point => point.On), _ => [left, right]);
        sum.Points.Select(point => (point.On.Year, point.Value, point.Parts)).ShouldBe([(2023, 11m, 2)]);
    }

    [Fact]
    public void Sum_OfNoUnits_IsNothing() =>
        Series.Sum([new DateOnly(2023, 12, 31)], _ => []).Points.ShouldBeEmpty();

    [Fact]
    public void Sum_WithADemonstrationPart_IsDemonstrationAndAsUnsettledAsItsLeastSettledPart()
    {
        var sum = SumOf(Point(SourceKind.Plan, "附件1", ObservationState.Final), Point(SourceKind.Demo, "演示数据", ObservationState.Estimate));
        (sum.Source, sum.SourceText, sum.State).ShouldBe((SourceKind.Demo, "演示数据", ObservationState.Estimate));
    }

    [Fact]
    public void Sum_OfSeveralSources_NamesThemAndTakesTheKindOfMost()
    {
        var sum = SumOf(Point(SourceKind.Import, "甲表"), Point(SourceKind.Import, "乙表"), Point(SourceKind.Plan, "附件1"));
        (sum.Source, sum.SourceText).ShouldBe((SourceKind.Import, "甲表；乙表；附件1"));
        var many = SumOf(Point(SourceKind.Import, "一"), Point(SourceKind.Import, "二"), Point(SourceKind.Import, "三"), Point(SourceKind.Import, "四"));
        many.SourceText.ShouldBe("一；二等4个来源");
    }

    [Fact]
    public void OrElse_DaysOfBoth_KeepsItsOwn()
    {
        var merged = Of((2023, 12, 1)).OrElse(Of((2022, 12, 7), (2023, 12, 9)));
        merged.Points.Select(point => point.Value).ShouldBe([7, 1]);
    }

    [Theory]
    [InlineData(true, new[] { 3, 10, 14, 20 })]
    [InlineData(false, new[] { 3, 13, 17, 27 })]
    public void Accrued_FromADay_AddsTheYears(bool yearToDate, int[] expected)
    {
        var series = Of((2022, 12, 100), (2023, 6, 3), (2023, 12, 10), (2024, 6, 4), (2024, 12, 10));
        series.Accrued(new DateOnly(2023, 1, 1), yearToDate).Points.Select(point => (int)point.Value).ShouldBe(expected);
    }

    private static Point SumOf(params Point[] parts) =>
        Series.Sum([parts[0].On], _ => [.. parts.Select(part => new Series([part]))]).Points.ShouldHaveSingleItem();

    private static Point Point(SourceKind source, string text, ObservationState state = ObservationState.Final) =>
        new(new DateOnly(2023, 12, 31), 1, source, text, state, 1);

    private static Series Of(params (int Year, int Month, decimal Value)[] points) =>
        new([.. points.Select(point => new Point(new DateOnly(point.Year, point.Month, 1).AddMonths(1).AddDays(-1), point.Value, SourceKind.Report, "公报", ObservationState.Final, 1))]);
}
