using Shouldly;
using Tidu.Engine.Findings;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Findings;

/// <summary>Every finding on the five real plans, each judged by hand: a change here is a change of what officers read.</summary>
public class RealPlanFindingsTests
{
    private const FindingSeverity Doubt = FindingSeverity.Doubt;
    private const FindingSeverity Note = FindingSeverity.Note;

    private static readonly IReadOnlyList<Finding> All = PlanFindings.Find(RealPacks.Reading.Packs);

    [Fact]
    public void Find_ChongqingDoubleGrowth_AreaSumsAndOneTaskWithoutResponsibleUnit() => Of("chongqing-2023-double-growth").ShouldBe(
        [
            ("sum-differs", Note, "hnte", 2027, 12_800m, 12_810m),
            ("sum-differs", Note, "tech-enterprises", 2027, 86_000m, 86_060m),
            ("no-responsible-unit", Note, null, null, null, null),
        ]);

    [Fact]
    public void Find_ChongqingIndustrialInnovation_NoTitleNoLeadUnit() => Of("chongqing-2025-industrial-innovation").ShouldBe(
        [
            ("no-title", Note, null, null, null, null),
            ("no-lead-unit", Note, null, null, null, null),
        ]);

    [Fact]
    public void Find_LiangpingFiveYearPlan_PercentPointSlip() => Of("liangping-2022-sti-14th-five-year").ShouldBe(
        [
            ("percent-point-slip", Doubt, "rd-personnel-per-10k-employed", 2020, 0.607m, (45m / 28) - 1),
            ("no-lead-unit", Note, null, null, null, null),
        ]);

    [Fact]
    public void Find_LiangpingDoubleGrowth_DoublingBaselineOtherPlanSourcesNames() => Of("liangping-2023-double-growth").ShouldBe(
        [
            ("doubling-not-met", Doubt, "hnte", 2027, 170m, 172m),
            ("below-baseline", Doubt, "incubator-area", 2027, 200_000m, 440_000m),
            ("plans-differ", Note, "tech-enterprises", 2025, 450m, 400m),
            ("sources-differ", Note, "hnte", 2022, 86m, 93m),
            ("no-responsible-unit", Note, null, null, null, null),
            ("unit-name-varies", Note, null, null, null, null),
        ]);

    [Fact]
    public void Find_Yongchuan_SumsNumbersTextAgainstAnnexes() => Of("yongchuan-2023-663").ShouldBe(
        [
            ("number-repeated", Doubt, "gerd", null, null, null),
            ("sum-differs", Note, "gerd", 2027, 6_000_000_000m, 6_000_010_000m),
            ("text-annex-differ", Note, "gerd", 2025, 4_600_000_000m, 4_689_320_000m),
            ("text-annex-differ", Note, "gerd", 2027, 6_000_000_000m, 6_000_000_000m),
            ("text-annex-differ", Note, "hnte", 2025, 420m, 420m),
            ("text-annex-differ", Note, "hnte", 2027, 600m, 600m),
            ("text-annex-differ", Note, "tech-enterprises", 2025, 2_100m, 2_300m),
            ("text-annex-differ", Note, "tech-enterprises", 2027, 3_000m, 3_000m),
            ("no-lead-unit", Note, null, null, null, null),
            ("no-responsible-unit", Note, null, null, null, null),
        ]);

    [Fact]
    public void Find_EveryFinding_HasAKnownCodePlacesAndMessage() => All.ShouldAllBe(f =>
        FindingCodes.All.Contains(f.Code) && f.Places.Count > 0 && f.Places.All(p => p.Clause.Length > 0 && p.Text.Length > 0) && f.Message.EndsWith('。'));

    [Fact]
    public void Find_SumOfResearchSpending_SaysBothInThePrintedUnit()
    {
        var finding = All.Single(f => f is { Code: "sum-differs", Indicator: "gerd" });
        finding.Message.ShouldContain("600,001万元");
        finding.Message.ShouldContain("600,000万元");
        finding.Places.ShouldAllBe(p => p.Clause == "附件1");
    }

    [Fact]
    public void Find_RepeatedNumber_NamesBothRowsAndTheMissingNumber()
    {
        var message = All.Single(f => f.Code == "number-repeated").Message;
        message.ShouldContain("三教产业促进中心、港桥产业促进中心");
        message.ShouldContain("没有 26");
    }

    private static IEnumerable<(string, FindingSeverity, string?, int?, decimal?, decimal?)> Of(string plan) =>
        All.Where(f => f.Plan == plan).Select(f => (f.Code, f.Severity, f.Indicator, f.Year, f.Stated, f.Computed));
}
