using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Tests.Packs;
using Xunit;
using static Tidu.Engine.Tests.Standards.MiniStandards;

namespace Tidu.Engine.Tests.Standards;

/// <summary>One planted fault each: exactly one problem, with its code, at the place that the edit marks with ‸ (which is taken out).</summary>
public class StandardProblemTests
{
    private const char Mark = '‸';

    public static TheoryData<string, string, string, string> Faults { get; } = new()
    {
        // the dictionary
        { "duplicate-id", Facts, "id: patents", "id: ‸staff" },
        { "bad-id", Facts, "id: patents, label: 专利", "id: ‸Patent-s, label: 专利" },
        { "bad-code", Facts, "unit: yes_no", "unit: ‸yesno" },
        { "missing-key", Facts, "definition: 境内注册, ", "" },
        { "unknown-key", Facts, "aliases: [工程师]", "‸alias: [工程师]" },
        { "type-differs", Facts, "unit: yes_no, period: point }", "unit: yes_no, period: point, min: ‸0 }" },
        { "out-of-range", Facts, "有效专利, unit: count, period: point, min: 0", "有效专利, unit: count, period: point, min: 5, max: ‸4" },

        // head
        { "id-differs-from-file", Standard, "version: \"2020\"", "version: ‸\"2021\"" },
        { "id-differs-from-file", Calculation, "calculation: sum", "calculation: ‸total" },
        { "bad-date", Standard, "from: 2020-01-01, to: 2023-12-31", "from: 2020-01-01, to: ‸2023-12-32" },
        { "dates-out-of-order", Newer, "for: renewal, from: 2025-01-01", "for: renewal, from: 2025-01-01, to: ‸2024-06-01" },
        { "bad-date", Standard, "in_force: { from: 2020-01-01,", "in_force: { from: ‸2020-13-01," },
        { "bad-date", Cases, "as_of: 2022-06-01", "as_of: ‸2022-06-31" },
        { "bad-code", Standard, "职工上限, unit: persons", "职工上限, unit: ‸person" },
        { "bad-code", Calculation, "unit: ratio, value", "unit: ‸ratios, value" },
        { "bad-code", Calculation, "unit: ratio, value: \"research[-1] / both\"", "unit: ‸money/money, value: \"research[-1] / both\"" },
        { "bad-code", Standard, "for: [new, renewal]", "for: [new, ‸old]" },
        { "unknown-name", Standard, "series_from: registered_on", "series_from: ‸registred_on" },
        { "unknown-key", Standard, "notes: [一条说明]", "‸note: 一条说明" },
        { "duplicate-key", Standard, "accounting_years: 2\n", "accounting_years: 2\n‸accounting_years: 3\n" },
        { "duplicate-id", Standard, "- { id: guide, title: 指引, confidence: secondary }\n", "- { id: guide, title: 指引, confidence: secondary }\n  - { id: ‸guide, title: 又一份 }\n" },
        { "versions-overlap", Newer, "in_force:\n  - { for: new, from: 2024-01-01 }", "in_force:\n  ‸- { for: new, from: 2023-12-31 }" },

        // basis
        { "unknown-document", Standard, "id: field, label: 领域, basis: 9 art. 2", "id: field, label: 领域, basis: ‸8 art. 2" },
        { "basis-without-article", Standard, "id: field, label: 领域, basis: 9 art. 2", "id: field, label: 领域, basis: ‸\"9\"" },
        { "missing-key", Standard, "id: field, label: 领域, basis: 9 art. 2, manual", "id: field, label: 领域, manual" },

        // parameters and terms
        { "duplicate-id", Standard, "  pass_mark: { label: 及格线", "  ‸staff: { label: 人数, unit: points, values: [{ from: 2020-01-01, value: 60, basis: guide, checked: 2026-11-22 }] }\n  pass_mark: { label: 及格线" },
        { "bad-id", Standard, "  pass_mark: { label: 及格线", "  ‸PassMark: { label: 及格线, unit: points, values: [{ from: 2020-01-01, value: 60, basis: guide, checked: 2026-11-22 }] }\n  pass_mark: { label: 及格线" },
        { "bad-code", Standard, "pass_mark: { label: 及格线, unit: points", "pass_mark: { label: 及格线, unit: ‸yes_no" },
        { "parameter-not-in-force", Standard, "values: [{ from: 2019-01-01, value: 500", "values: ‸[{ from: 2020-02-01, value: 500" },
        { "parameter-not-in-force", Standard, "values:\n      - { from: 2020-01-01, to: 2021-12-31", "values:\n      ‸- { from: 2020-01-01, to: 2021-12-30" },
        { "dates-overlap", Standard, "- { from: 2022-01-01, by:", "- ‸{ from: 2021-12-31, by:" },
        { "bands-gap", Standard, "table: [[\"< 1000\", 0.05], [\">= 1000\", 0.04]]", "table: ‸[[\"< 1000\", 0.05], [\"> 1000\", 0.04]]" },
        { "unused-parameter", Standard, "  pass_mark: { label: 及格线", "  ‸other_mark: { label: 另一条线, unit: points, values: [{ from: 2020-01-01, value: 60, basis: guide, checked: 2026-11-22 }] }\n  pass_mark: { label: 及格线" },
        { "used-before", Standard, "sum(research) / sum(sales)", "‸ratio + 1" },
        { "used-before", Standard, "terms:\n", "terms:\n  early: { label: 早, value: ‸ratio * 2 }\n" },
        { "bare-number", Standard, "test: value <= staff_ceiling", "test: 'value <= staff_ceiling and registered_on < ‸@\"2020-01-01\"'" },
        { "bad-number", Standard, "value: 60, basis: 9 art. 5", "value: ‸六十, basis: 9 art. 5" },
        { "unknown-name", Standard, "by: \"sales[-1]\"", "by: \"‸sale[-1]\"" },

        // substitutes
        { "unknown-name", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: ‸sale, reading: 试 }]\n" },
        { "unknown-name", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: ‸reserch, by: sales, reading: 试 }]\n" },
        { "missing-key", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: sales }]\n" },
        { "unknown-document", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: sales, basis: ‸8 art. 1 }]\n" },
        { "unknown-key", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: sales, reading: 试, ‸if: 缺 }]\n" },
        { "substitute-cycle", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: ‸research, reading: 试 }]\n" },
        { "substitute-differs", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: ‸staff, reading: 试 }]\n" },
        { "substitute-differs", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: patents, by: ‸lab, reading: 试 }]\n" },
        { "substitute-cycle", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: sales, reading: 试 }, { fact: sales, by: ‸research, reading: 试 }]\n" },
        { "duplicate-id", Standard, "notes: [一条说明]\n", "notes: [一条说明]\nsubstitutes: [{ fact: research, by: sales, reading: 试 }, { fact: ‸research, by: sales, reading: 试 }]\n" },
        { "unused-substitute", Newer, "parameters:\n", "substitutes: [{ fact: ‸engineers, by: staff, reading: 试 }]\nparameters:\n" },
        { "unknown-column", Cases, "missing: [staff.2021]", "missing: [staff.2021], substitutes: { ‸staf.2021: engineers.2021 }" },

        // expressions, with the place inside them
        { "unknown-name", Standard, "value <= staff_ceiling", "value <= ‸staff_celing" },
        { "bare-number", Standard, "test: value <= staff_ceiling", "test: value <= ‸500" },
        { "bare-number", Standard, "total(scores) >= pass_mark", "total(scores) >= ‸60" },
        { "unit-differs", Standard, "test: value <= staff_ceiling", "test: ‸value <= ratio_floor" },
        { "unit-differs", Standard, "sum(research) / sum(sales)", "‸sum(research) + sum(engineers)" },
        { "unit-differs", Standard, "unit: persons, test", "unit: ‸money, test" },
        { "type-differs", Standard, "test: value <= staff_ceiling", "test: ‸value" },
        { "type-differs", Standard, "value: \"staff[-1]\", unit: persons", "value: ‸staff, unit: persons" },
        { "feel-syntax", Standard, "sum(research) / sum(sales)", "sum(research) / / sum(sales)" },
        { "unknown-function", Standard, "sum(research) / sum(sales)", "‸median(research) / sum(sales)" },
        { "not-in-packs", Standard, "sum(research) / sum(sales)", "sum(research) ** ‸staff_ceiling" },
        { "bad-index", Standard, "else research[-1] / sales[-1]", "else research[‸-3] / sales[-1]" },
        { "bad-code", Standard, "value: lab, test: 'value = \"national\"' }\n      - { id: either-more", "value: lab, test: 'value = ‸\"nationl\"' }\n      - { id: either-more" },
        { "unknown-id", Standard, "any(direct) or", "met(‸\"direkt\") or any(direct) or" },
        { "feel-too-complex", Standard, "sum(research) / sum(sales)", "'sum(for a in ‸1..90, b in 1..90 return research[-1]) / sum(sales)'" },
        { "not-in-packs", Standard, "sum(research) / sum(sales)", "2 * ‸sqrt(sum(research) / sum(sales))" },
        { "feel-refused", Standard, "sum(research) / sum(sales)", "‸today()" },
        { "wrong-arguments", Standard, "if count(research) >= 2", "if ‸count(research, sales) >= 2" },
        { "feel-unclosed", Standard, "test: 'value = \"national\"' }\npass", "test: 'value = ‸\"national' }\npass" },

        { "bare-number", Standard, "pass: all(criteria) and (any(direct) or total(scores) >= pass_mark)", "pass: \"all(criteria) and (any(direct) or total(\\\"people\\\") + total(scores) >= ‸60)\"" },
        { "bare-number", Standard, "pass: all(criteria) and (any(direct) or total(scores) >= pass_mark)", "pass: |\n  all(criteria)\n  and (any(direct)\n    or total(scores) >= ‸60)" },
        { "bare-number", Standard, "pass: all(criteria) and (any(direct) or total(scores) >= pass_mark)", "pass: >-\n  all(criteria)\n\n  and (any(direct) or\n  total(scores) >= ‸60)" },
        { "bare-number", Standard, "pass: all(criteria) and (any(direct) or total(scores) >= pass_mark)", "pass: all(criteria)\n  and (any(direct) or\n    total(scores) >= ‸60)" },
        { "bad-code", Standard, "test: value <= staff_ceiling", "test: 'value <= staff_ceiling and lab != \"national\" and lab != ‸\"it''s\"'" },
        { "bare-number", Standard, "test: value <= staff_ceiling", "test: 'resident != (\"it''s\" = \"x\") and value <= ‸500'" },

        // criteria and scores
        { "duplicate-id", Standard, "id: either-lab", "id: ‸size" },
        { "bad-id", Standard, "id: either-lab", "id: ‸Either_Lab" },
        { "lever-not-in-value", Standard, "test: value <= staff_ceiling, lever: \"staff[-1]\"", "test: value <= staff_ceiling, lever: ‸\"sales[-1]\"" },
        { "bad-lever", Standard, "test: value <= staff_ceiling, lever: \"staff[-1]\"", "test: value <= staff_ceiling, lever: ‸\"staff[-1] + staff[-2]\"" },
        { "not-in-pass", Standard, "pass: all(criteria) and (any(direct) or total(scores) >= pass_mark)", "pass: ‸all(criteria) and total(scores) >= pass_mark" },
        { "points-over-max", Standard, "[[\">= 0.3\", 50]", "[[\">= 0.3\", ‸51]" },
        { "points-reversed", Standard, "[20, 40]", "‸[40, 20]" },
        { "bands-overlap", Standard, "[\"[0.1..0.3)\", [20, 40]]", "‸[\"[0.1..0.3]\", [20, 40]]" },
        { "bands-gap", Standard, "table: [[\">= 0.3\", 50], [\"[0.1..0.3)\"", "table: ‸[[\">= 0.3\", 50], [\"(0.1..0.3)\"" },
        { "unreachable-row", Standard, "[\"1\", 15]", "[\"1\", 15], ‸[\"[2..3]\", 20]" },
        { "bands-gap", Standard, "table: [[\"true\", 10], [\"false\", 0]]", "table: ‸[[\"true\", 10]]" },
        { "bad-band", Standard, "[\"1\", 15]", "[‸\"one or two\", 15]" },
        { "bad-code", Standard, "[[national, 20]", "[[‸nation, 20], [national, 20]" },
        { "unknown-id", Standard, "group: people", "group: ‸peopel" },
        { "missing-key", Calculation, "unit: ratio, ", "" },

        // cases
        { "unknown-id", Cases, "cases: firm", "cases: ‸frim" },
        { "unknown-id", Cases, "version: \"2020\"", "version: ‸\"2019\"" },
        { "unknown-column", Cases, "patents: 2", "‸patent: 2" },
        { "unknown-column", Cases, "staff.2021: 100", "‸staff: 100" },
        { "unknown-column", Cases, "patents: 2", "‸patents.2021: 2" },
        { "out-of-range", Cases, "patents: 2", "patents: ‸-1" },
        { "out-of-range", Cases, "patents: 2", "patents: ‸1.5" },
        { "bad-boolean", Cases, "resident: true", "resident: ‸yes" },
        { "bad-code", Cases, "lab: national", "lab: ‸nation" },
        { "unknown-id", Cases, "criteria: { size: met }", "criteria: { ‸sise: met }" },
        { "bad-code", Cases, "criteria: { size: met }", "criteria: { size: ‸mat }" },
        { "unknown-column", Cases, "missing: [staff.2021]", "missing: [‸staf.2021]" },
        { "duplicate-id", Cases, "name: 缺人数", "name: ‸全部满足" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_OnePlantedFault_ReportsItAtItsPlace(string code, string file, string passage, string replacement)
    {
        var marked = Edit(file, passage, replacement);
        var at = marked.IndexOf(Mark, StringComparison.Ordinal);
        var problems = PackReader.Read(With((file, marked.Replace(Mark.ToString(), "", StringComparison.Ordinal)))).Problems;

        var planted = problems.Where(problem => problem.File == file).ToList();
        var problem = planted.ShouldHaveSingleItem(string.Join('\n', planted));
        problem.Code.ShouldBe(code, problem.Message);
        problem.Message.ShouldEndWith("。");
        if (at >= 0)
        {
            var line = marked[..at].Count(letter => letter == '\n') + 1;
            (problem.Line, problem.Column).ShouldBe((line, at - marked.LastIndexOf('\n', at)), problem.Message);
        }
    }

    [Fact]
    public void Read_MiniStandards_NoProblems() =>
        PackReader.Read(Files()).Problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Code} {problem.Message}").ShouldBeEmpty();

    [Fact]
    public void Read_ParametersThatDependOnEachOther_ReportsEveryOneOfTheCircle()
    {
        var text = Edit(Standard, "by: \"sales[-1]\", table: [[\"< 1000\", 0.05], [\">= 1000\", 0.04]]", "by: pass_mark, table: [[\"< 1\", 0.05], [\">= 1\", 0.04]]")
            .Replace("values: [{ from: 2020-01-01, value: 60,", "values: [{ from: 2020-01-01, by: ratio_floor, table: [[\"< 1\", 60], [\">= 1\", 50]],", StringComparison.Ordinal);
        PackReader.Read(With((Standard, text))).Problems.Select(problem => problem.Code).ShouldBe(["parameter-cycle", "parameter-cycle"]);
    }

    [Fact]
    public void Read_MoreFactsThanAGraphHasInputs_SaysSo()
    {
        var text = Edit(Standard, "accounting_years: 2", "accounting_years: 20").Replace("sum(research) / sum(sales)", "sum(research) / sum(sales) + sum(engineers) / sum(staff)", StringComparison.Ordinal);
        var problem = PackReader.Read(With((Standard, text))).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Line).ShouldBe(("too-many-facts", 11));
    }

    [Fact]
    public void Read_ManyFaults_ReportsAllAtOnceInOrder()
    {
        var text = Edit(Standard, "test: value <= staff_ceiling", "test: value <= 500 + nothing")
            .Replace("[20, 40]", "[40, 20]", StringComparison.Ordinal)
            .Replace("accounting_years: 2", "accounting_years: two", StringComparison.Ordinal);
        PackReader.Read(With((Standard, text))).Problems.Where(problem => problem.File == Standard).Select(problem => problem.Code)
            .ShouldContain("bare-number");
        PackReader.Read(With((Standard, text))).Problems.Select(problem => problem.Code)
            .ShouldBeSubsetOf(["bad-integer", "bad-index", "bare-number", "unknown-name", "points-reversed"]);
    }

    [Fact]
    public void Read_UnknownParameter_AsksWhetherTheNearIsMeant() =>
        PackReader.Read(With((Standard, Edit(Standard, "value <= staff_ceiling", "value <= staff_celing")))).Problems
            .ShouldHaveSingleItem().Message.ShouldContain("是不是“staff_ceiling”？");

    [Fact]
    public void Faults_EveryCodeOfThem_IsInTheGuide()
    {
        var guide = File.ReadAllText(Path.Combine(RealPacks.Root, "docs", "packs.md"));
        Faults.Select(row => (string)row[0]).Append("parameter-cycle").Append("no-version").Distinct().Where(code => !guide.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
