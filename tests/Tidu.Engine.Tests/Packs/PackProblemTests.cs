using Shouldly;
using Tidu.Engine.Packs;
using Xunit;
using static Tidu.Engine.Tests.Packs.MiniPacks;

namespace Tidu.Engine.Tests.Packs;

/// <summary>One planted fault each: exactly one problem, with its code, at the place that the edit marks with ‸ (which is taken out).</summary>
public class PackProblemTests
{
    private const char Mark = '‸';

    public static TheoryData<string, string, string, string> Faults { get; } = new()
    {
        // scalars
        { "missing-key", Plan, "title: 某县行动计划\n", "" },
        { "missing-key", Plan, "title: 某县行动计划", "title: ‸null" },
        { "empty-value", Plan, "title: 某县行动计划", "title: ‸\" \"" },
        { "unknown-key", Plan, "version: 1\n", "version: 1\n‸verison: 2\n" },
        { "unknown-key", Plan, "clause: 三 }", "clause: 三, ‸unit: 甲镇 }" },
        { "duplicate-key", Plan, "version: 1\n", "version: 1\n‸version: 2\n" },
        { "wrong-type", Plan, "title: 某县行动计划", "title: ‸[某县行动计划]" },
        { "wrong-type", Plan, "responsible: [甲镇]", "responsible: ‸甲镇" },
        { "wrong-type", Plan, "      - { no: \"1\", unit: 甲镇, values: [60, 70, 80] }", "      - ‸甲镇" },
        { "wrong-type", Plan, "total: { label: 合计, values: [60, 120, 140] }", "total: ‸[60, 120, 140]" },
        { "bad-date", Plan, "issued: 2023-03-01", "issued: ‸2023-02-29" },
        { "bad-date", Plan, "base_date: 2022-12-31", "base_date: ‸2022/12/31" },
        { "bad-integer", Plan, "version: 1", "version: ‸1.0" },
        { "out-of-range", Plan, "version: 1", "version: ‸0" },
        { "bad-number", Plan, "values: [60, 70, 80]", "values: [60, ‸1,201, 80]".Replace("1,201", "\"1,201\"", StringComparison.Ordinal) },
        { "bad-number", Plan, "value: 50, measure_unit", "value: ‸50家, measure_unit" },
        { "bad-number", Plan, "value: 50, measure_unit", "value: ‸5e1, measure_unit" },
        { "out-of-range", Plan, "value: 50, measure_unit", "value: ‸9999999999999999, measure_unit" },
        { "bad-boolean", Plan, "target_only: true", "target_only: ‸yes" },
        { "bad-code", Plan, "level: district", "level: ‸distrikt" },
        { "bad-code", Plan, "comparator: \">\",", "comparator: ‸\"≥\"," },
        { "bad-code", Plan, "claim: doubling", "claim: ‸dubling" },

        // references
        { "unknown-indicator", Plan, "    indicator: firms\n", "    indicator: ‸firm\n" },
        { "unknown-indicator", Plan, "part_of: firms", "part_of: ‸frims" },
        { "unknown-indicator", IndicatorFile, "numerator: good-firms", "numerator: ‸best-firms" },
        { "unknown-unit", Plan, "lead: [县科技局], responsible: [甲镇]", "lead: [县科技局], responsible: [‸丁镇]" },
        { "unknown-unit", Plan, "lead: [县科技局], responsible: [甲镇]", "lead: [县科技局], responsible: [‸丙镇]" },
        { "unknown-unit", Divisions, "from: [乙镇]", "from: [‸戊镇]" },
        { "unknown-unit", Divisions, "members: [甲镇,", "members: [‸申镇," },
        { "unknown-unit", Divisions, "kind: township, parent: \"500\", order: 1", "kind: township, parent: ‸\"501\", order: 1" },
        { "unknown-unit", Observations, "firms, unit: \"500\"", "firms, unit: ‸某县" },
        { "unknown-unit", Layout, "beside: [{ unit: 两镇", "beside: [{ unit: ‸三镇" },
        { "unknown-measure-unit", Plan, "value: 50, measure_unit: 家", "value: 50, measure_unit: ‸户" },
        { "measure-unit-differs", Plan, "value: 50, measure_unit: 家", "value: 50, measure_unit: ‸万元" },
        { "measure-unit-differs", Observations, "value: 1.5, measure_unit: 亿元", "value: 1.5, measure_unit: ‸家" },
        { "unknown-plan", Plan, "unit: \"500\"\n", "unit: \"500\"\nfollows: ‸city-2023\n" },
        { "unknown-band-scale", Plan, "unit: \"500\"\n", "unit: \"500\"\nband_scale: ‸defualt\n" },
        { "unknown-task", Plan, "task: \"1\"", "task: ‸\"7\"" },

        // ids
        { "duplicate-id", IndicatorFile, "code: waste", "code: ‸firms" },
        { "duplicate-id", Divisions, "changes:\n", "  - { id: ‸甲镇, name: 丁镇, kind: township }\nchanges:\n" },
        { "duplicate-id", Measures, "name: 万家", "name: ‸家" },
        { "duplicate-id", Measures, "aliases: [％]", "aliases: ‸[家]" },
        { "duplicate-id", Comparators, "- { comparator: \"~\"", "- ‸{ comparator: \">\"" },
        { "duplicate-id", Plan, "id: panel-1", "id: ‸annex-1" },
        { "duplicate-id", Plan, "no: \"2\", unit: 乙镇", "no: \"2\", unit: ‸甲镇" },
        { "duplicate-id", Plan, "addends:\n", "  - ‸{ indicator: good-firms, year: 2027, value: 60, measure_unit: 家, comparator: \">\", printed: 60家, clause: 一 }\naddends:\n" },
        { "duplicate-id", Plan, "units: [甲镇, 乙镇]", "units: ‸[甲镇, 甲镇]" },
        { "duplicate-id", Layout, "unit: 两镇, label: 两镇", "unit: ‸甲镇, label: 两镇" },
        { "duplicate-id", Observations, "indicator: money, unit: \"500\", period: 2022-Q3, value: 1.5, measure_unit: 亿元, state: flash, source_kind: report, source: 快报", "indicator: firms, unit: \"500\", period: 2022, value: 1, measure_unit: 家, state: flash, source_kind: report, source: 公报" },
        { "id-differs-from-file", Plan, "plan: town-2023", "plan: ‸town-2024" },
        { "id-differs-from-file", Divisions, "divisions: county", "divisions: ‸land" },

        // years and dates
        { "row-length", Plan, "values: [60, 70, 80]", "values: ‸[60, 70]" },
        { "row-length", Plan, "values: [60, 120, 140]", "values: ‸[60, 120, 140, 150]" },
        { "row-length", Plan, "values: [20, 30]", "values: ‸[20, 25, 30]" },
        { "row-length", Plan, "years: [2023, 2027]", "years: ‸[2023]" },
        { "years-not-ascending", Plan, "years: [2022, 2023, 2024]", "years: [2022, 2024, ‸2023]" },
        { "years-not-ascending", Plan, "base_year: 2022, year: 2027", "base_year: 2027, year: ‸2022" },
        { "year-outside-plan", Plan, "years: [2022, 2023, 2024]", "years: [2022, 2023, ‸2028]" },
        { "year-outside-plan", Plan, "year: 2025\n", "year: ‸2028\n" },
        { "year-outside-plan", Plan, "good-firms, year: 2027", "good-firms, year: ‸2021" },
        { "baseline-year-not-first", Plan, "baseline_year: 2022\n    years", "baseline_year: ‸2023\n    years" },
        { "baseline-year-not-first", Plan, "baseline_year: 2022\n    year:", "baseline_year: ‸2025\n    year:" },
        { "dates-out-of-order", Plan, "from: 2023-01-01\nto: 2027-12-31\nbase_date: 2022-12-31", "from: ‸2023-01-01\nto: 2027-12-31\nbase_date: 2023-06-30" },
        { "dates-out-of-order", Divisions, "changes:\n", "  - { id: 丁镇, name: 丁镇, kind: township, from: 2025-06-01, to: ‸2024-12-31 }\nchanges:\n" },
        { "dates-overlap", Divisions, "parent: [{ unit: \"500\", from: 2025-01-01 }]", "parent: ‸[{ unit: \"500\", from: 2025-01-01 }, { unit: 甲镇, from: 2026-01-01 }]" },
        { "bad-period", Observations, "period: 2022-Q3", "period: ‸2022-Q5" },
        { "bad-change", Plan, "amount: 10, as: percentage-points", "amount: ‸10, as: from-nothing" },
        { "bad-change", Plan, "change: { printed: 提高10个百分点, amount: 10,", "change: ‸{ printed: 提高10个百分点, amount: null," },

        // shapes of the other kinds
        { "tile-clash", Layout, "label: 乙, column: 2, row: 1 }", "label: 乙, column: 1, row: 1 }" },
        { "tile-outside", Layout, "- { unit: 甲镇, label: 甲, column: 1, row: 1 }", "- ‸{ unit: 甲镇, label: 甲, column: 4, row: 1 }" },
        { "members-outside-group", Divisions, "kind: group, parent: \"500\", members: [", "kind: township, parent: \"500\", members: ‸[" },
        { "batches-not-ascending", IndicatorFile, "{ on: 12-31, share: 1 }]", "‸{ on: 06-01, share: 1 }]" },
        { "batches-not-to-one", IndicatorFile, "{ on: 12-31, share: 1 }]", "‸{ on: 12-31, share: 0.9 }]" },
        { "bad-date", IndicatorFile, "{ on: 06-30,", "{ on: ‸02-29," },
        { "missing-key", IndicatorFile, "    denominator: firms\n", "" },
        { "bounds-not-descending", Bands, "- { band: yellow, from: 0.90 }", "- ‸{ band: yellow, from: 1.00 }" },
        { "bounds-not-descending", Bands, "- { band: red }", "- ‸{ band: red, from: 0.1 }" },
        { "bands-incomplete", Bands, "rank_quintile: [green, blue, yellow, orange, red]", "rank_quintile: ‸[green, blue, yellow, orange]" },
        { "missing-key", Bands, "words: { green: 超前, ", "words: ‸{ " },
        { "bad-color", Bands, "red: { tile: \"#c93c38\"", "red: { tile: ‸red" },
        { "out-of-range", Measures, "base: 家, factor: 1 }", "base: 家, factor: ‸0 }" },
        { "out-of-range", Comparators, "about_tolerance: 0.05", "about_tolerance: ‸5" },

        // YAML
        { "anchor", Plan, "title: 某县行动计划", "title: ‸&x 某县行动计划" },
        { "tag", Plan, "title: 某县行动计划", "title: ‸!!str 某县行动计划" },
        { "tab", Plan, "title: 某县行动计划", "title:‸\t某县行动计划" },
        { "yaml-syntax", Plan, "tasks:\n", "tasks: [\n" },
        { "unknown-kind", Plan, "plan: town-2023", "‸plans: town-2023" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_OnePlantedFault_ReportsItAtItsPlace(string code, string file, string passage, string replacement)
    {
        var marked = Edit(file, passage, replacement);
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        var problems = PackReader.Read(With((file, marked.Replace(Mark.ToString(), "", StringComparison.Ordinal)))).Problems;

        var problem = problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.File.ShouldBe(file);
        problem.Message.ShouldEndWith("。");
        if (at >= 0)
        {
            var line = marked[..at].Count(c => c == '\n') + 1;
            (problem.Line, problem.Column).ShouldBe((line, at - marked.LastIndexOf('\n', at)));
        }
    }

    [Fact]
    public void Read_MiniPacks_NoProblems() => PackReader.Read(Files()).Problems.Select(p => $"{p.File}:{p.Line}:{p.Column} {p.Message}").ShouldBeEmpty();

    [Fact]
    public void Read_PlanThatEndsBeforeItBegins_SaysSo() => Codes(Edited(Plan, "to: 2027-12-31", "to: 2022-06-30"))
        .Count(c => c == "dates-out-of-order").ShouldBe(2);

    [Fact]
    public void Read_Circle_ReportsEveryUnitOfIt()
    {
        var problems = PackReader.Read(Edited(Divisions, "changes:\n", """
              - { id: 丁镇, name: 丁镇, kind: township, parent: 戊镇 }
              - { id: 戊镇, name: 戊镇, kind: township, parent: 丁镇 }
            changes:

            """)).Problems;
        problems.Select(p => (p.Code, p.Line)).ShouldBe([("division-cycle", 9), ("division-cycle", 10)]);
    }

    [Fact]
    public void Read_UnknownKeyNearAnother_AsksWhetherThatIsMeant() =>
        PackReader.Read(Edited(Plan, "version: 1\n", "verison: 1\n")).Problems.Select(p => (p.Code, p.Line, Asks: p.Message.Contains("verison", StringComparison.Ordinal)))
            .ShouldBe([("missing-key", 1, true), ("unknown-key", 2, true)]);

    [Fact]
    public void Read_CodeOfNoEnumeration_ListsTheAllowed() =>
        PackReader.Read(Edited(Plan, "level: district", "level: county")).Problems.ShouldHaveSingleItem().Message.ShouldContain("city、district");

    [Fact]
    public void Read_IndicatorByItsName_SaysItsCode() =>
        PackReader.Read(Edited(Plan, "    indicator: firms\n", "    indicator: 企业\n")).Problems.ShouldHaveSingleItem().Message.ShouldContain("是不是“firms”？");

    [Theory]
    [InlineData("part_of: firms", "part_of: frims", "是不是“firms”？", true)]
    [InlineData("part_of: firms", "part_of: xyz", "是不是", false)]
    [InlineData("lead: [县科技局], responsible: [甲镇]", "lead: [县科技局], responsible: [丁镇]", "是不是", false)]
    public void Read_UnknownName_AsksOnlyWhatIsNear(string passage, string planted, string asked, bool isAsked) =>
        PackReader.Read(Edited(Plan, passage, planted)).Problems.ShouldHaveSingleItem().Message.Contains(asked, StringComparison.Ordinal).ShouldBe(isAsked);

    [Fact]
    public void Read_UnitNotYetThere_SaysWhenItIs() =>
        PackReader.Read(Edited(Plan, "lead: [县科技局], responsible: [甲镇]", "lead: [县科技局], responsible: [丙镇]"))
            .Problems.ShouldHaveSingleItem().Message.ShouldContain("2025-01-01至今");

    [Fact]
    public void Read_FaultsInSeveralFiles_ReportsAllInTheOrderOfFiles()
    {
        var problems = PackReader.Read(With(
            (Bands, Edit(Bands, "label: 平台默认", "lable: 平台默认")),
            (Layout, "layout: [\n"),
            (Plan, Edit(Plan, "version: 1", "version: x").Replace("level: district", "level: y", StringComparison.Ordinal)))).Problems;
        problems.Select(p => (p.File, p.Line)).ShouldBe([(Layout, 2), (Bands, 1), (Bands, 2), (Plan, 2), (Plan, 11)]);
    }

    [Fact]
    public void Read_SecondComparators_Refused() => Codes(With(("lexicon/more.yaml", TextOf(Comparators)))).ShouldBe(["duplicate-id"]);

    [Fact]
    public void Read_SamePlanTwice_Refused() => Codes(With(("other/town-2023.yaml", TextOf(Plan)))).ShouldBe(["duplicate-id"]);

    [Fact]
    public void Faults_EveryCodeOfThem_IsInTheGuide()
    {
        var guide = File.ReadAllText(Path.Combine(RealPacks.Root, "docs", "packs.md"));
        Faults.Select(row => (string)row[0]).Distinct().Where(code => !guide.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(IReadOnlyList<PackFile> files) => PackReader.Read(files).Problems.Select(p => p.Code);
}
