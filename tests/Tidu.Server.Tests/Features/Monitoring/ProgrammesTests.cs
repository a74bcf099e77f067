using Shouldly;
using Tidu.Engine.Packs;
using Xunit;
using static Tidu.Server.Tests.Features.Monitoring.SmallProgramme;

namespace Tidu.Server.Tests.Features.Monitoring;

/// <summary>Totals and sources, without a database.</summary>
public sealed class ProgrammesTests
{
    [Fact]
    public void Total_AllAddendsReported_IsTheirSumEvenWhereTheWholeIsPublished()
    {
        var total = TotalOf(Towns().Actual(YearEnd(2023), 10, East).Actual(YearEnd(2023), 20, West).Actual(YearEnd(2023), 33));
        total.ShouldBe([(2023, 30m)]);
    }

    [Fact]
    public void Total_OneAddendMissing_IsThePublishedWholeAndNeverAPartialSum()
    {
        TotalOf(Towns().Actual(YearEnd(2023), 10, East)).ShouldBeEmpty();
        TotalOf(Towns().Actual(YearEnd(2022), 5, East).Actual(YearEnd(2022), 6, West).Actual(YearEnd(2023), 10, East).Actual(YearEnd(2023), 33)).ShouldBe([(2022, 11m), (2023, 33m)]);
    }

    [Fact]
    public void Total_ReportedZero_IsZeroAndNotMissing() =>
        TotalOf(Towns().Actual(YearEnd(2023), 0, East).Actual(YearEnd(2023), 0, West)).ShouldBe([(2023, 0m)]);

    [Fact]
    public void Sources_OfAnOwnValue_AreTheOtherRealOnes()
    {
        var programmes = new SmallProgramme().Actual(YearEnd(2023), 7).Actual(YearEnd(2023), 7, used: false).Actual(YearEnd(2023), 9, source: SourceKind.Demo, used: false).Build();
        programmes.OtherSources(Code, County, programmes.SeriesOf(Code, County, YearEnd(2023)).Points[0]).ShouldBe(1);
        programmes.SourcesDiffer(Code, County, YearEnd(2023), null).ShouldBeFalse();
        programmes.SourcesDiffer(Code, County, YearEnd(2023), 8).ShouldBeTrue();
    }

    [Fact]
    public void Sources_OfASum_AreThoseOfTheWhole()
    {
        var towns = Towns().Actual(YearEnd(2023), 10, East).Actual(YearEnd(2023), 20, West).Actual(YearEnd(2023), 33);
        var programmes = towns.Build();
        var sum = programmes.TotalOf(towns.Plan, Code).Points[0];
        programmes.OtherSources(Code, County, sum).ShouldBe(1);
        programmes.SourcesDiffer(Code, County, YearEnd(2023), sum.Value).ShouldBeTrue();
    }

    private static SmallProgramme Towns() => new SmallProgramme().Addends(East, West);

    private static List<(int, decimal)> TotalOf(SmallProgramme programme) =>
        [.. programme.Build().TotalOf(programme.Plan, Code).Points.Select(point => (point.On.Year, point.Value))];
}
