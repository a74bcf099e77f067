using System.Globalization;
using Shouldly;
using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Xunit;
using static Tidu.Engine.Tests.Packs.MiniPacks;

namespace Tidu.Engine.Tests.Packs;

/// <summary>What files know of packs that were read before, and what a value becomes.</summary>
public class DictionaryTests
{
    private static readonly PackSet Dictionaries = PackReader.Read(Files()).Packs;

    [Fact]
    public void Read_PlanAlone_FindsItsNamesInTheDictionaries()
    {
        var reading = PackReader.Read([PackFile.FromText(Plan, TextOf(Plan))], Dictionaries);
        reading.Problems.ShouldBeEmpty();
        reading.Packs.Plans.Count.ShouldBe(1);
        reading.Packs.Units.Count.ShouldBe(6);
        reading.Packs.Comparators.EffortWords.ShouldBe(["力争"]);
    }

    [Fact]
    public void Read_PlanAloneWithoutDictionaries_ReportsEveryName() =>
        PackReader.Read([PackFile.FromText(Plan, TextOf(Plan))]).Problems.Select(p => p.Code).Distinct().Order()
            .ShouldBe(["unknown-indicator", "unknown-measure-unit", "unknown-unit"]);

    [Fact]
    public void Read_SameIdsAsTheDictionaries_TheFilesWin()
    {
        var reading = PackReader.Read([PackFile.FromText(Plan, Edit(Plan, "version: 1", "version: 2")), PackFile.FromText(Measures, Edit(Measures, "factor: 100000000", "factor: 1000000000"))], Dictionaries);
        reading.Problems.ShouldBeEmpty();
        reading.Packs.Plans.ShouldHaveSingleItem().Version.ShouldBe(2);
        reading.Packs.FindMeasureUnit("亿元")!.Factor.ShouldBe(1_000_000_000m);
    }

    [Fact]
    public void Read_Values_AreExactInBaseUnitsAndKeepTheirPrint()
    {
        var plan = Dictionaries.FindPlan("town-2023")!;
        plan.Panels[0].Rows[0].Baseline.ShouldBe(new Quantity(0.3m, 30m, "30", "%"));
        plan.Targets[1].Value.ShouldBe(new Quantity(200_000_000m, 2m, "每年2亿元", "亿元"));
        plan.Targets[2].Value.ShouldBe(new Quantity(null, null, "超过全国平均水平", "%"));
        (plan.Targets[1].FirstYear, plan.Targets[1].Year, plan.Targets[1].Kind).ShouldBe((2023, 2027, TargetKind.MinimumPerYear));
        plan.Tables[0].Rows[1].Values[0].ShouldBe(new Quantity(null, null, "/", "家"));
        plan.Tables[0].Rows[1].Unit.ShouldBe(new PrintedUnit("乙镇", "乙镇", UnitMatch.Id));
        plan.Tasks[0].Lead.ShouldBe([new PrintedUnit("县科技局", "500:县科技局", UnitMatch.Name)]);
    }

    [Fact]
    public void Read_PrintedDecimals_AreKept() =>
        Dictionaries.Observations[0].Values[1].Value.Printed.ShouldBe("1.5");

    [Fact]
    public void Read_BaseValue_HasNoTrailingZeros() =>
        RealPacks.Reading.Packs.FindPlan("chongqing-2023-double-growth")!.Targets[2].Value.Value!.Value.ToString(CultureInfo.InvariantCulture).ShouldBe("12800");

    [Theory]
    [InlineData("2022", "2022-12-31")]
    [InlineData("2022-Q3", "2022-09-30")]
    [InlineData("2024-02", "2024-02-29")]
    public void Read_Period_EndsOnItsLastDay(string period, string day) =>
        PackReader.Read(Edited(Observations, "period: 2022-Q3", $"period: {period}")).Packs.Observations[0].Values[1].On
            .ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Read_UnderAnotherCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            var reading = PackReader.Read(RealPacks.Files());
            reading.Problems.ShouldBeEmpty();
            PlanFindings.Find(reading.Packs).Select(f => f.Message).ShouldBe(PlanFindings.Find(RealPacks.Reading.Packs).Select(f => f.Message));
            reading.Packs.FindPlan("yongchuan-2023-663")!.Targets[0].Value.Value.ShouldBe(4_600_000_000m);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(Comparator.AtLeast, ">=")]
    [InlineData(TargetKind.MinimumPerYear, "minimum-per-year")]
    [InlineData(MechanismKind.FiveColorMap, "five-color-map")]
    [InlineData(FindingSeverity.Doubt, "doubt")]
    public void CodeOf_IsTheTextOfPacks<T>(T value, string code)
        where T : struct, Enum
    {
        PackCodes.Of(value).ShouldBe(code);
        PackCodes.Parse<T>(code).ShouldBe(value);
        PackCodes.All<T>().ShouldContain(code);
    }

    [Fact]
    public void Parse_UnknownCode_IsNull() => PackCodes.Parse<TargetKind>("Level").ShouldBeNull();
}
