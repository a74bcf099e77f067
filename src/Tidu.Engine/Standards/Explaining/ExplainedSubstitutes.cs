using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>Says what stood in for missing facts, why it may, and what hangs on it.</summary>
internal static class ExplainedSubstitutes
{
    public static IReadOnlyList<ExplainedSubstitute> Of(StandardOutcome outcome, ExplainedFacts facts) => [.. outcome.Substitutes.Select(each => One(each, outcome, facts))];

    private static ExplainedSubstitute One(CompiledSubstitute substitute, StandardOutcome outcome, ExplainedFacts facts)
    {
        var users = Users(substitute, outcome).ToList();
        return new ExplainedSubstitute(
            facts.Of([substitute.Fact])[0], facts.Of([substitute.By])[0], [.. substitute.Rules.Select(rule => Why(rule, outcome.Standard.Version.Documents))],
            [.. users.Select(user => user.Id)], [.. users.Select(user => user.Label)]);
    }

    /// <summary>Branches rather than what they belong to.</summary>
    private static IEnumerable<(string Id, string Label)> Users(CompiledSubstitute substitute, StandardOutcome outcome) =>
        outcome.Criteria.Where(each => each.Substitutes.Contains(substitute) && each.Criterion.Criterion.Branches.Count == 0).Select(each => (each.Criterion.Criterion.Id, each.Criterion.Criterion.Label))
            .Concat(outcome.Scores.Where(each => each.Substitutes.Contains(substitute) && each.Score.Score.Branches.Count == 0).Select(each => (each.Score.Score.Id, each.Score.Score.Label)))
            .Concat(outcome.Results.Where(each => each.Substitutes.Contains(substitute)).Select(each => (each.Result.Result.Id, each.Result.Result.Label)));

    private static string Why(Substitute rule, IReadOnlyList<RuleDocument> documents) =>
        ExplainTexts.Reason(rule.Basis is { } basis ? ExplainTexts.Basis(documents, basis) : null, rule.Reading);
}
