using Shouldly;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Explaining;
using Xunit;

namespace Tidu.Engine.Tests.Standards.Explaining;

/// <summary>What it takes is enough, and one step less is not: over the cases of all packs.</summary>
public class NeedTests
{
    private const int Every = 6;

    [Fact]
    public void Need_Applied_MakesTheCriterionMetAndOneStepLessDoesNot()
    {
        var checkedNeeds = 0;
        foreach (var (standard, each) in CaseExplanations.Sample(Every))
        {
            foreach (var criterion in CaseExplanations.Explain(standard, each.Facts) is var explanation ? explanation.Criteria.Concat(explanation.Direct).SelectMany(WithBranches) : [])
            {
                foreach (var need in criterion.Needs)
                {
                    Verdict VerdictAt(decimal value) => CaseExplanations.With(standard, each.Facts, (need.Column, value)).Criteria.First(other => other.Criterion.Criterion.Id == criterion.Id).Verdict;
                    VerdictAt(need.To).ShouldBeOneOf(Verdict.Met, Verdict.NotApplicable);
                    VerdictAt(need.To - Step(need)).ShouldBeOneOf(Verdict.NotMet, Verdict.Unknown);
                    checkedNeeds++;
                }
            }
        }
        checkedNeeds.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void NextBand_Applied_GivesItsPointsAndOneStepLessDoesNot()
    {
        var checkedNeeds = 0;
        foreach (var (standard, each) in CaseExplanations.Sample(Every))
        {
            foreach (var score in CaseExplanations.Explain(standard, each.Facts).Scores.SelectMany(WithBranches).Where(score => score.Next is not null))
            {
                foreach (var need in score.Next!.Needs)
                {
                    bool ReachedAt(decimal value) => CaseExplanations.With(standard, each.Facts, (need.Column, value)).Scores.First(other => other.Score.Score.Id == score.Id) is var outcome
                        && outcome.Low.ToDecimal() >= score.Next.Low && outcome.High.ToDecimal() >= score.Next.High;
                    ReachedAt(need.To).ShouldBeTrue($"{standard.Version.Standard} {each.Name} {score.Id} {need}");
                    ReachedAt(need.To - Step(need)).ShouldBeFalse($"{standard.Version.Standard} {each.Name} {score.Id} {need}");
                    checkedNeeds++;
                }
            }
        }
        checkedNeeds.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void ShortestPath_Applied_ReachesWhatItSays()
    {
        var found = 0;
        foreach (var (standard, each) in CaseExplanations.Sample(Every))
        {
            var explanation = CaseExplanations.Explain(standard, each.Facts);
            foreach (var path in (explanation.ShortestPath is { Moves.Count: > 0 } first ? [first] : Enumerable.Empty<ShortestPath>()).Concat(explanation.Alternatives))
            {
                var outcome = CaseExplanations.With(standard, each.Facts, [.. path.Moves.Select(move => (move.Column, move.To))]);
                outcome.Verdict.ShouldBe(path.Reached, $"{standard.Version.Standard} {each.Name}");
                outcome.PointsLow?.ToDecimal().ShouldBe(path.PointsLow);
                outcome.Missing.Where(input => !input.Fact.IsJudged).Select(input => input.Column).ShouldBe(path.StillMissing);
                path.Moves.Count.ShouldBeGreaterThanOrEqualTo(explanation.ShortestPath!.Moves.Count);
                found++;
            }
        }
        found.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Explanation_OfEveryCase_SaysWhatEvaluationSays()
    {
        foreach (var (standard, each) in CaseExplanations.Sample(Every))
        {
            var (explanation, outcome) = (CaseExplanations.Explain(standard, each.Facts), CaseExplanations.With(standard, each.Facts));
            explanation.Verdict.ShouldBe(outcome.Verdict, each.Name);
            explanation.Path.ShouldBe(outcome.Path);
            explanation.Total?.Low.ShouldBe(outcome.PointsLow?.ToDecimal() ?? -1);
            explanation.Criteria.Concat(explanation.Direct).SelectMany(WithBranches).Select(criterion => (criterion.Id, criterion.Verdict))
                .ShouldBe(outcome.Criteria.Select(criterion => (criterion.Criterion.Criterion.Id, criterion.Verdict)));
            Tidu.Engine.Resources.ExplanationText.Of(explanation).ShouldNotContain("{");
        }
    }

    private static decimal Step(Need need) => Math.Sign(need.Change) * (need.Unit switch { "money" or "usd" => 0.01m, "ratio" => 0.0001m, _ => 1m });

    private static IEnumerable<ExplainedCriterion> WithBranches(ExplainedCriterion criterion) => criterion.Branches.SelectMany(WithBranches).Prepend(criterion);

    private static IEnumerable<ExplainedScore> WithBranches(ExplainedScore score) => score.Branches.SelectMany(WithBranches).Prepend(score);
}
