using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Xunit;
using static Tidu.Engine.Tests.Standards.StandardRun;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Verdicts, points, paths, gaps and missing lists of whole standards.</summary>
public class EvaluationTests
{
    private static readonly StandardVersion Firm = PackReader.Read(MiniStandards.Files()).Packs.Standards.Find("firm", "2020")!;

    private static (string, object)[] Facts(params (string Column, object? Value)[] changes)
    {
        var facts = new Dictionary<string, object>
        {
            ["resident"] = true, ["staff.2021"] = 100, ["engineers.2021"] = 30, ["sales.2020"] = 400, ["sales.2021"] = 600, ["research.2020"] = 20, ["research.2021"] = 40,
            ["patents"] = 2, ["lab"] = "national", ["registered_on"] = new DateOnly(2015, 3, 1), ["judged_field"] = true,
        };
        foreach (var (column, value) in changes)
        {
            facts.Remove(column);
            if (value is not null)
            {
                facts[column] = value;
            }
        }
        return [.. facts.Select(fact => (fact.Key, fact.Value))];
    }

    private static StandardOutcome Evaluate(params (string Column, object? Value)[] changes) =>
        StandardRun.Evaluate(Compile(Firm, "2022-06-01"), Facts(changes));

    private static CriterionOutcome Criterion(StandardOutcome outcome, string id) => outcome.Criteria.First(each => each.Criterion.Criterion.Id == id);

    [Fact]
    public void Evaluate_AllMet_IsMetByScore()
    {
        var outcome = Evaluate();
        outcome.Verdict.ShouldBe(Verdict.Met);
        (outcome.PointsLow!.Value.ToDouble(), outcome.PointsHigh!.Value.ToDouble(), outcome.Path).ShouldBe((94, 94, "score"));
        outcome.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_JustMissed_HasTheGapInItsUnit()
    {
        var outcome = Evaluate(("staff.2021", 503));
        outcome.Verdict.ShouldBe(Verdict.NotMet);
        Criterion(outcome, "size").Gap.ShouldBe(3);
        Criterion(outcome, "size").Threshold!.Value.ToDouble().ShouldBe(500);
        Criterion(outcome, "invest").Gap.ShouldBe(0);
    }

    [Fact]
    public void Evaluate_ParameterByBand_TakesTheBandOfTheFact()
    {
        Criterion(Evaluate(("sales.2021", 1000), ("research.2021", 36), ("sales.2020", 400), ("research.2020", 20)), "invest").Verdict.ShouldBe(Verdict.Met);
        Criterion(Evaluate(("sales.2021", 999), ("research.2021", 36), ("sales.2020", 401), ("research.2020", 20)), "invest").Verdict.ShouldBe(Verdict.NotMet);
        var outcome = StandardRun.Evaluate(Compile(Firm, "2021-06-01"), Facts());
        outcome.Standard.Parameters["ratio_floor"].Value.Value.ShouldBe(0.05m);
    }

    [Fact]
    public void Evaluate_FalseKnown_AsksForNothingMore() =>
        Evaluate(("staff.2021", 501), ("sales.2021", null), ("judged_field", null)).Missing.ShouldBeEmpty();

    [Fact]
    public void Evaluate_OtherKind_LeavesTheCriterionOut()
    {
        var outcome = StandardRun.Evaluate(Compile(Firm, "2022-06-01", ApplicationKind.Renewal), Facts(("judged_field", null)));
        Criterion(outcome, "field").Verdict.ShouldBe(Verdict.NotApplicable);
        outcome.Verdict.ShouldBe(Verdict.Met);
    }

    [Fact]
    public void Evaluate_UnmodelledBranch_KeepsUnknownUnlessAnotherIsMet()
    {
        Evaluate().Verdict.ShouldBe(Verdict.Met);
        var outcome = Evaluate(("lab", "none"));
        Criterion(outcome, "either").Verdict.ShouldBe(Verdict.Unknown);
        outcome.Verdict.ShouldBe(Verdict.Unknown);
        outcome.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_PointsBelowTheMark_TakesTheDirectPath()
    {
        var outcome = Evaluate(("engineers.2021", 0), ("patents", 0));
        (outcome.Verdict, outcome.Path, outcome.PointsHigh!.Value.ToDouble()).ShouldBe((Verdict.Met, "direct-lab", 30));
        outcome.Scores.First(score => score.Score.Score.Id == "best").Branch!.Id.ShouldBe("best-lab");
    }

    [Fact]
    public void Evaluate_RangeAcrossTheMark_IsUnknownUntilSettled()
    {
        var firm = Ranged();
        Evaluation(firm, 10, null).ShouldBe((Verdict.Unknown, 20, 40, "judged_a"));
        Evaluation(firm, 10, 30).ShouldBe((Verdict.Met, 30, 30, ""));
        Evaluation(firm, 10, 29).ShouldBe((Verdict.NotMet, 29, 29, ""));
        Evaluation(firm, 10, 45).ShouldBe((Verdict.Unknown, 20, 40, ""));
        Evaluation(firm, 0, 30).ShouldBe((Verdict.NotMet, 0, 0, ""));
        Evaluation(firm, null, null).ShouldBe((Verdict.Unknown, 0, 40, "judged_a patents"));
    }

    private static (Verdict, double, double, string) Evaluation(StandardVersion version, int? patents, int? judged)
    {
        List<(string, object)> facts = [];
        if (patents is { } count)
        {
            facts.Add(("patents", count));
        }
        if (judged is { } points)
        {
            facts.Add(("judged_a", points));
        }
        var outcome = StandardRun.Evaluate(version, [.. facts]);
        return (outcome.Verdict, outcome.PointsLow!.Value.ToDouble(), outcome.PointsHigh!.Value.ToDouble(), string.Join(' ', outcome.Missing.Select(input => input.Column).Order(StringComparer.Ordinal)));
    }

    private static StandardVersion Ranged() => Standard("""
        accounting_years: 1
        parameters: { mark: { label: 线, unit: points, values: [{ from: 2020-01-01, value: 30, basis: d, checked: 2026-01-01 }] } }
        scores: [{ id: a, label: 甲, basis: d, max: 40, range_judged: true, value: patents, table: [[">= 5", [20, 40]], ["< 5", 0]] }]
        pass: total(scores) >= mark
        """);

    [Fact]
    public void Evaluate_GroupOverItsCap_IsCutToIt()
    {
        var standard = Standard("""
            accounting_years: 1
            parameters: { mark: { label: 线, unit: points, values: [{ from: 2020-01-01, value: 30, basis: d, checked: 2026-01-01 }] } }
            groups: [{ id: g, label: 组, max: 25 }]
            scores:
              - { id: a, label: 甲, basis: d, max: 20, group: g, value: patents, table: [[">= 1", 20], ["0", 0]] }
              - { id: b, label: 乙, basis: d, max: 20, group: g, manual: true }
              - { id: c, label: 丙, basis: d, max: 10, value: resident, table: [["true", 10], ["false", 0]], when: patents > 0 }
            pass: total(scores) >= mark and total("g") <= mark and points("c") <= mark
            """);
        StandardRun.Evaluate(standard, ("patents", 1), ("judged_b", 15), ("resident", true)).PointsLow!.Value.ToDouble().ShouldBe(35);
        StandardRun.Evaluate(standard, ("patents", 0), ("judged_b", 15), ("resident", true)).PointsLow!.Value.ToDouble().ShouldBe(15);
        var range = StandardRun.Evaluate(standard, ("patents", 1), ("resident", true));
        (range.PointsLow!.Value.ToDouble(), range.PointsHigh!.Value.ToDouble(), range.Verdict).ShouldBe((30, 35, Verdict.Met));
    }

    [Fact]
    public void Evaluate_ScoreOfAnotherKind_HasNoPoints()
    {
        var standard = Standard("""
            accounting_years: 1
            parameters: { mark: { label: 线, unit: points, values: [{ from: 2020-01-01, value: 20, basis: d, checked: 2026-01-01 }] } }
            scores: [{ id: a, label: 甲, basis: d, max: 20, for: renewal, value: patents, table: [[">= 1", 20], ["0", 0]] }]
            pass: total(scores) >= mark
            """);
        StandardRun.Evaluate(Compile(standard, kind: ApplicationKind.Renewal), ("patents", 1)).Verdict.ShouldBe(Verdict.Met);
        StandardRun.Evaluate(Compile(standard, kind: ApplicationKind.New)).Verdict.ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void Compile_Override_ReplacesTheParameterAndSaysSo()
    {
        var compiled = Compile(Firm, "2022-06-01", overrides: new() { ["staff_ceiling"] = 99 });
        compiled.Parameters["staff_ceiling"].IsOverridden.ShouldBeTrue();
        StandardRun.Evaluate(compiled, Facts()).Verdict.ShouldBe(Verdict.NotMet);
        Should.Throw<ArgumentException>(() => Compile(Firm, "2022-06-01", overrides: new() { ["nothing"] = 1 }));
    }

    [Fact]
    public void Compile_Criterion_KnowsItsLeversAndParameters()
    {
        var compiled = Compile(Firm, "2022-06-01");
        var invest = compiled.Criteria.First(each => each.Criterion.Id == "invest");
        invest.Levers.Select(place => compiled.Inputs[place].Column).ShouldBe(["research.2021", "sales.2021"]);
        invest.Parameters.Select(parameter => parameter.Parameter.Id).ShouldBe(["ratio_floor"]);
        invest.Inputs.Select(place => compiled.Inputs[place].Column).ShouldContain("research.2020");
        compiled.Criteria.First(each => each.Criterion.Id == "either-lab").Parent.ShouldBe(compiled.Criteria.ToList().FindIndex(each => each.Criterion.Id == "either"));
    }
}
