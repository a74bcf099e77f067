using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Tests.Packs;
using Xunit;
using static Tidu.Engine.Tests.Standards.MiniStandards;

namespace Tidu.Engine.Tests.Standards;

/// <summary>One planted fault each: exactly one problem, with its code, at the place that the edit marks with ‸ (which is taken out).</summary>
public class OverlayProblemTests
{
    private const char Mark = '‸';

    public static TheoryData<string, string, string> Faults { get; } = new()
    {
        // the head
        { "id-differs-from-file", "overlay: firm-city", "overlay: ‸firm-town" },
        { "bad-jurisdiction", "jurisdiction: \"500000\"", "jurisdiction: ‸\"50000\"" },
        { "unknown-id", "over: firm", "over: ‸frim" },
        { "unknown-id", "over: firm", "over: ‸sum" },
        { "unknown-id", "version: \"2020\"", "version: ‸\"2019\"" },
        { "unknown-document", "basis: city art. 1\n", "basis: ‸town art. 1\n" },
        { "overlay-span", "in_force: { from: 2021-01-01, to: 2023-12-31 }", "in_force: ‸{ from: 2021-01-01, to: 2024-01-01 }" },
        { "overlay-span", "in_force: { from: 2021-01-01, to: 2023-12-31 }", "in_force: ‸{ from: 2021-01-01 }" },
        { "dates-out-of-order", "to: 2023-12-31 }", "to: ‸2020-12-31 }" },
        { "unknown-key", "notes: [一条地方说明]", "‸note: [一条地方说明]" },
        { "unknown-key", "notes: [一条地方说明]", "‸direct: []" },
        { "unknown-key", "notes: [一条地方说明]", "‸pass: any(criteria)" },

        // what the national file has, or has not
        { "duplicate-id", "id: patents-city", "id: ‸size" },
        { "duplicate-id", "id: patents-city", "id: ‸engineers" },
        { "duplicate-id", "id: honest", "id: ‸patents-city" },
        { "duplicate-id", "  staff_least: {", "  ‸ratio_floor: {" },
        { "duplicate-id", "issued: 2020-12-01 }", "issued: 2020-12-01 }, { id: ‸guide, title: 指引 }" },
        { "unknown-id", "    staff_ceiling: {", "    ‸staff_celing: {" },
        { "unknown-id", "of: size,", "of: ‸sise," },
        { "unknown-key", "tighten:\n", "tighten:\n  ‸scores: []\n" },
        { "unknown-key", "staff_ceiling: { unit", "staff_ceiling: { ‸label: 上限, unit" },
        { "unit-differs", "staff_ceiling: { unit: persons", "staff_ceiling: { unit: ‸money" },
        { "basis-not-local", "basis: city art. 6", "basis: ‸9 art. 6" },
        { "basis-not-local", "value: 400, basis: city art. 2", "value: 400, basis: ‸9 art. 3" },
        { "missing-key", "label: 机构有专利, basis: city art. 5,", "label: 机构有专利," },

        // what would loosen
        { "overlay-loosens", "[{ from: 2021-01-01, value: 400", "[‸{ from: 2021-01-01, value: 501" },
        { "overlay-loosens", "[{ from: 2021-01-01, value: 70", "[‸{ from: 2021-01-01, value: 59" },
        { "overlay-loosens", "- { from: 2021-01-01, to: 2021-12-31, value: 0.06", "- ‸{ from: 2021-01-01, to: 2021-12-31, value: 0.049" },
        { "overlay-loosens", "- { from: 2022-01-01, by: \"sales[-1]\", table: [[\"< 500\", 0.06], [\">= 500\", 0.05]]", "- ‸{ from: 2022-01-01, by: \"sales[-1]\", table: [[\"< 500\", 0.06], [\">= 500\", 0.045]]" },
        { "overlay-loosens", "- { from: 2022-01-01, by: \"sales[-1]\", table: [[\"< 500\", 0.06], [\">= 500\", 0.05]]", "- ‸{ from: 2022-01-01, value: 0.04" },

        // what only shows once merged
        { "bare-number", "test: value >= patent_floor, lever: patents", "test: value >= ‸3, lever: patents" },
        { "unknown-name", "test: value >= staff_least", "test: value >= ‸staff_leest" },
        { "unknown-document", "basis: city art. 6", "basis: ‸city art. 6; town art. 1" },
        { "parameter-not-in-force", "[{ from: 2021-01-01, value: 400", "‸[{ from: 2022-01-01, value: 400" },
        { "unused-parameter", "parameters:\n  patent_floor", "parameters:\n  ‸idle: { label: 无用, unit: count, values: [{ from: 2021-01-01, value: 1, basis: city art. 5, checked: 2026-11-22 }] }\n  patent_floor" },
        { "bad-id", "id: patents-city", "id: ‸Patents_City" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_OnePlantedFault_ReportsItAtItsPlace(string code, string passage, string replacement)
    {
        var marked = MiniOverlay.Edit(passage, replacement);
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        var problems = MiniOverlay.Read((MiniOverlay.File, marked.Replace(Mark.ToString(), "", StringComparison.Ordinal))).Problems;

        var problem = problems.ShouldHaveSingleItem(string.Join('\n', problems));
        (problem.File, problem.Code).ShouldBe((MiniOverlay.File, code), problem.Message);
        problem.Message.ShouldEndWith("。");
        if (at >= 0)
        {
            var line = marked[..at].Count(letter => letter == '\n') + 1;
            (problem.Line, problem.Column).ShouldBe((line, at - marked.LastIndexOf('\n', at)), problem.Message);
        }
    }

    [Fact]
    public void Read_LooserValue_NamesBothPlacesAndTheSide()
    {
        var line = TextOf(Standard).Split('\n').ToList().FindIndex(text => text.Contains("staff_ceiling:", StringComparison.Ordinal)) + 1;
        var message = Only(MiniOverlay.Edit("value: 400", "value: 600")).Message;
        message.ShouldStartWith("tighten.parameters.staff_ceiling.values[1]：");
        message.ShouldContain($"{Standard} 第 {line} 行");
        message.ShouldContain("“职工上限”只能降低");
    }

    [Theory]
    [InlineData("test: value >= patent_floor, lever: patents", "test: value >= 3, lever: patents", "criteria[1].test：")]
    [InlineData("test: value >= staff_least", "test: value >= staff_leest", "tighten.criteria[1].test：")]
    [InlineData("value: patents, test: value >= patent_floor", "value: patens, test: value >= patent_floor", "tighten.criteria[2].value：")]
    public void Read_FaultOfTheMergedStandard_SaysWhereInTheOverlay(string passage, string replacement, string where) =>
        Only(MiniOverlay.Edit(passage, replacement)).Message.ShouldStartWith(where);

    [Fact]
    public void Read_EqualValue_IsNoLoosening() =>
        MiniOverlay.Read((MiniOverlay.File, MiniOverlay.Edit("value: 400", "value: 500")), (MiniOverlay.CaseFile, MiniOverlay.Cases.Replace("facts: { staff.2021: 400 }", "facts: { staff.2021: 399 }", StringComparison.Ordinal)))
            .Problems.ShouldBeEmpty();

    [Fact]
    public void Read_ParameterWithoutAPlainSide_IsRefused()
    {
        var national = MiniStandards.Edit(Standard, "test: value <= staff_ceiling", "test: \"if resident then value <= staff_ceiling else value <= staff_ceiling\"");
        MiniOverlay.Read((Standard, national)).Problems.ShouldHaveSingleItem().Code.ShouldBe("overlay-side");
    }

    [Fact]
    public void Read_CriterionThatThePassRuleNames_CannotBeTightened()
    {
        var national = MiniStandards.Edit(Standard, "pass: all(criteria) and", "pass: met(\"size\") and all(criteria) and");
        MiniOverlay.Read((Standard, national)).Problems.ShouldHaveSingleItem().Code.ShouldBe("overlay-not-counted");
    }

    [Fact]
    public void Read_TwoOverlaysForOnePlaceAndDay_TheLaterIsReported()
    {
        var county = MiniOverlay.Text.Replace("firm-city", "firm-county", StringComparison.Ordinal).Replace("\"500000\"", "\"500118\"", StringComparison.Ordinal);
        var problem = MiniOverlay.Read(("cn/county/firm-county/overlay.yaml", county)).Problems.ShouldHaveSingleItem();
        (problem.File, problem.Code).ShouldBe(("cn/county/firm-county/overlay.yaml", "overlays-overlap"));
        MiniOverlay.Read(("cn/county/firm-county/overlay.yaml", county.Replace("\"500118\"", "\"510000\"", StringComparison.Ordinal))).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Read_NothingAddedOrTightened_SaysSo() =>
        Only(MiniOverlay.Text[..MiniOverlay.Text.IndexOf("parameters:", StringComparison.Ordinal)]).Code.ShouldBe("overlay-empty");

    [Theory]
    [InlineData("jurisdiction: \"500000\"", "jurisdiction: \"510000\"", "no-overlay")]
    [InlineData("jurisdiction: \"500000\"", "jurisdiction: chongqing", "bad-jurisdiction")]
    public void Read_CasesOfADivisionWithoutOverlay_SaySo(string passage, string planted, string code) =>
        MiniOverlay.Read((MiniOverlay.CaseFile, MiniOverlay.Cases.Replace(passage, planted, StringComparison.Ordinal))).Problems.Select(problem => problem.Code).ShouldContain(code);

    [Fact]
    public void Faults_EveryCodeOfThem_IsInTheGuide()
    {
        var guide = File.ReadAllText(Path.Combine(RealPacks.Root, "docs", "packs.md"));
        Faults.Select(row => (string)row[0]).Concat(["overlay-side", "overlay-not-counted", "overlays-overlap", "overlay-empty", "no-overlay"]).Distinct()
            .Where(code => !guide.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static PackProblem Only(string overlay) => MiniOverlay.Read((MiniOverlay.File, overlay)).Problems.ShouldHaveSingleItem();
}
