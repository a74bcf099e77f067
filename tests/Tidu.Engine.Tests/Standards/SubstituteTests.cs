using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Assessing;
using Tidu.Engine.Standards.Cases;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Explaining;
using Tidu.Engine.Standards.Lowering;
using Xunit;
using static Tidu.Engine.Tests.Standards.MiniStandards;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Facts that stand in for others: only where the first is missing, said in every result, alone and over a population.</summary>
public class SubstituteTests
{
    private const string File = "cn/grown/2025.yaml";
    private const string CaseFile = "cn/grown/cases/2025.yaml";

    private const string MoreFacts = """

          - { id: books, label: 账面研发费用, definition: 会计口径研发费用, unit: money, period: year, min: 0, scope: 会计口径 }
          - { id: survey, label: 统计研发费用, definition: 统计口径研发费用, unit: money, period: year, min: 0, scope: 统计口径 }
          - { id: licensed_on, label: 领照日期, definition: 领照日期, unit: date, period: point }
          - { id: domestic, label: 内资企业, definition: 内资, unit: yes_no, period: point }
          - { id: old_lab, label: 原机构级别, definition: 原机构级别, unit: code, period: point, codes: [{ code: none, label: 无 }, { code: national, label: 国家级 }] }
        """;

    private const string Text = """
        standard: grown
        version: "2025"
        title: 试
        short: 试
        authority: 试
        documents: [{ id: d, number: 试, cited_whole: true }]
        in_force: { from: 2020-01-01 }
        for: [new]
        accounting_years: 2
        series_from: registered_on
        substitutes:
          - { fact: research, by: books, reading: 申报表没有时取账面数 }
          - { fact: books, by: survey, basis: d }
          - { fact: registered_on, by: licensed_on, reading: 以领照日期代成立日期 }
          - { fact: resident, by: domestic, reading: 内资即居民 }
          - { fact: lab, by: old_lab, reading: 未复评的沿用 }
        parameters:
          floor: { label: 研发费用下限, unit: money, values: [{ from: 2020-01-01, value: 100, basis: d, checked: 2026-11-22 }] }
          staff_floor: { label: 职工下限, unit: persons, values: [{ from: 2020-01-01, value: 10, basis: d, checked: 2026-11-22 }] }
        criteria:
          - { id: invest, label: 研发费用, basis: d, value: "sum(research)", unit: money, test: value >= floor, lever: "research[-1]" }
          - { id: size, label: 职工, basis: d, value: "staff[-1]", unit: persons, test: value >= staff_floor }
          - { id: home, label: 居民, basis: d, value: resident, test: value }
        scores:
          - { id: place, label: 机构, basis: d, max: 10, value: lab, table: [[national, 10], [none, 0]] }
        pass: all(criteria) and total(scores) >= total(scores)

        """;

    private const string CaseText = """
        cases: grown
        version: "2025"
        as_of: 2026-05-01
        kind: new
        base: { registered_on: 2010-01-01, research.2024: 60, research.2025: 40, staff.2025: 10, resident: true, lab: national }
        examples:
          - { name: 都有, facts: { books.2025: 1 }, expect: { verdict: met, values: { invest: 100 }, substitutes: {} } }
          - { name: 缺一年取账面数, facts: { research.2025: null, books.2025: 39 }, expect: { verdict: not_met, gap: { invest: 1 }, missing: [], substitutes: { research.2025: books.2025 } } }
          - { name: 账面也缺取统计数, facts: { research.2025: null, survey.2025: 41 }, expect: { verdict: met, values: { invest: 101 }, substitutes: { research.2025: survey.2025 } } }
          - { name: 近的先用, facts: { research.2025: null, books.2025: 40, survey.2025: 0 }, expect: { verdict: met, substitutes: { research.2025: books.2025 } } }
          - { name: 全缺, facts: { research.2025: null }, expect: { verdict: unknown, missing: [research.2025], substitutes: {} } }
          - { name: 零不是缺, facts: { research.2025: 0, books.2025: 40 }, expect: { verdict: not_met, gap: { invest: 40 }, substitutes: {} } }
          - { name: 是非与代码与日期, facts: { resident: null, domestic: false, lab: null, old_lab: none, registered_on: null, licensed_on: 2011-02-03 }, expect: { verdict: not_met, points: [0, 0], substitutes: { resident: domestic, lab: old_lab, registered_on: licensed_on } } }
          - { name: 成立前的年份不用替代, facts: { registered_on: 2025-03-01, research.2024: null, books.2024: 70, research.2025: 99 }, expect: { verdict: not_met, gap: { invest: 1 }, substitutes: {} } }

        """;

    private static PackReading Reading { get; } = Read(Text);

    private static StandardVersion Grown { get; } = Reading.Packs.Standards.Find("grown", "2025")!;

    private static CompiledStandard Compiled { get; } = StandardRun.Compile(Grown, "2026-05-01");

    private static PackReading Read(string text, string cases = CaseText) => PackReader.Read(With((Facts, TextOf(Facts) + MoreFacts), (File, text), (CaseFile, cases)));

    [Fact]
    public void Run_EveryCase_PassesAloneAndInAPopulation()
    {
        Reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        var results = CaseRunner.Run(Reading.Packs.Standards).Where(each => each.Pack.Standard == "grown").ToList();
        results.ShouldHaveSingleItem().Failures.Select(failure => failure.Message).ShouldBeEmpty();
    }

    [Fact]
    public void Run_OtherSubstituteExpected_SaysWhichWasUsed()
    {
        var reading = Read(Text, CaseText.Replace("substitutes: { research.2025: survey.2025 }", "substitutes: { research.2025: books.2025 }", StringComparison.Ordinal));
        CaseRunner.Run(reading.Packs.Standards).SelectMany(each => each.Failures).ShouldHaveSingleItem().Message
            .ShouldBe("替代的事实应为 [research.2025=books.2025]，实为 [research.2025=survey.2025]。");
    }

    [Fact]
    public void Evaluate_OneFactStoodInFor_IsSaidOfWhatHangsOnItOnly()
    {
        var outcome = StandardRun.Evaluate(
            Compiled, ("registered_on", new DateOnly(2010, 1, 1)), ("research.2024", 60), ("survey.2025", 40), ("staff.2025", 10), ("resident", true), ("lab", "national"));
        var used = outcome.Substitutes.ShouldHaveSingleItem();
        (used.Code, used.Rules.Count).ShouldBe(("research.2025=survey.2025", 2));
        outcome.Criteria.Where(each => each.Substitutes.Count > 0).Select(each => each.Criterion.Criterion.Id).ShouldBe(["invest"]);
        outcome.Scores.SelectMany(each => each.Substitutes).ShouldBeEmpty();
    }

    [Fact]
    public void Compile_Lever_IsTheFactAndWhatMayStandInForIt() =>
        Compiled.Criteria[0].Levers.Select(place => Compiled.Inputs[place].Column).ShouldBe(["research.2025", "books.2025", "survey.2025"]);

    [Fact]
    public void Compile_Columns_HoldThoseThatStandIn() =>
        Compiled.Columns.Select(input => input.Column).ShouldBe(
            ["registered_on", "licensed_on", "research.2024", "research.2025", "books.2024", "books.2025", "survey.2024", "survey.2025", "staff.2025", "resident", "domestic", "lab", "old_lab"]);

    [Fact]
    public void Calculation_OnSubstituteData_SaysSoPerFigure()
    {
        var outcome = StandardRun.Evaluate(
            StandardRun.Compile(Sum("substitutes: [{ fact: research, by: sales, reading: 试 }]")), ("sales.2025", 7), ("staff.2025", 3));
        outcome.Results.Select(each => (each.Value, each.Substitutes.Count)).ShouldBe([(7d, 1), (3d, 0)]);
    }

    [Fact]
    public void Assess_StandardWithSubstitutes_HasTheColumn()
    {
        const string Head = "credit_code,registered_on,research.2024,research.2025,books.2025,survey.2025,staff.2025,resident,lab\n";
        const string Rows = "A,2010-01-01,60,40,1,1,10,true,national\nB,2010-01-01,,,,5,10,true,national\nC,2010-01-01,60,,50,5,10,true,national\n";
        var header = FactsHeader.Read(Encoding.UTF8.GetBytes(Head), Assessment.InputsOf(Compiled, null));
        var assessment = new Assessment(Compiled, null, header);
        assessment.ResultHeader.ShouldStartWith("credit_code,verdict,points_low,points_high,path,missing,substitutes,invest.verdict,");
        var bytes = Encoding.UTF8.GetBytes(Rows);
        var lines = Encoding.UTF8.GetString(assessment.Assess(bytes, bytes.Length).Rows.Span).Split('\n');
        lines[0].ShouldStartWith("A,met,10,10,score,,,met,100,");
        lines[1].ShouldStartWith("B,unknown,10,10,,research.2024,research.2025=survey.2025,unknown,,");
        lines[2].ShouldStartWith("C,met,10,10,score,,research.2025=books.2025,met,110,");
    }

    [Fact]
    public void Explain_OnSubstituteData_SaysWhatWhyAndWhere()
    {
        var facts = new Dictionary<string, object>
        {
            ["registered_on"] = new DateOnly(2010, 1, 1), ["research.2024"] = 60, ["survey.2025"] = 30, ["staff.2025"] = 10, ["resident"] = true, ["lab"] = "national",
        }.ToDictionary(fact => fact.Key, fact => StandardRun.Value(fact.Value));
        var explanation = Explainer.Explain(Compiled, Reading.Packs.Standards.Facts, new EnterpriseRow(Compiled, facts), "91350100M000100Y43", new FactSource("facts.csv", 2));
        var used = explanation.Substitutes.ShouldHaveSingleItem();
        (used.Missing.Column, used.By.Column).ShouldBe(("research.2025", "survey.2025"));
        used.UsedBy.ShouldBe(["invest"]);
        explanation.Criteria[0].Needs.ShouldHaveSingleItem().Column.ShouldBe("survey.2025");
        var text = ExplanationText.Of(explanation);
        text.ShouldContain("用了替代数据");
        text.ShouldContain("（research.2025 ← survey.2025）");
        text.ShouldContain("理由　申报表没有时取账面数；试");
    }

    [Fact]
    public void Hash_DefinitionOfTheSubstituteChanges_Changes()
    {
        var other = PackReader.Read(With((Facts, TextOf(Facts) + MoreFacts.Replace("统计口径研发费用", "另一口径", StringComparison.Ordinal)), (File, Text)));
        other.Packs.Standards.Find("grown", "2025")!.ContentHash.ShouldNotBe(Grown.ContentHash);
    }

    private static StandardVersion Sum(string substitutes)
    {
        var text = Edit(Calculation, "results:", substitutes + "\nresults:")
            .Replace("sales[-1] + research[-1]", "research[-1]", StringComparison.Ordinal)
            .Replace("id: share, label: 占比, basis: \"9\", unit: ratio, value: \"research[-1] / both\"", "id: heads, label: 人, basis: \"9\", unit: persons, value: \"staff[-1]\"", StringComparison.Ordinal);
        var reading = PackReader.Read(With((Calculation, text)));
        reading.Problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        return reading.Packs.Standards.Find("sum", "2020")!;
    }
}
