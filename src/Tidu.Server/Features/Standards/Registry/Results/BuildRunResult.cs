using Tidu.Engine.Standards;
using Tidu.Server.Features.Standards.Registry.Runs;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>What came out of a run by one standard, from its rows.</summary>
internal static class BuildRunResult
{
    public static RunResult Of(RunView run, string standard, RunLens lens, IReadOnlyList<StandardVerdict> rows, RegistryScope scope)
    {
        var counts = VerdictCounts.Of(rows.Select(row => row.Verdict));
        return new RunResult(
            run, standard, lens.Title, rows.Count,
            rows.Count(row => row.Verdict is not (AssessedVerdict.NotApplicable or AssessedVerdict.LacksFacts) && row.LackingCount == 0),
            counts,
            rows.Count(row => row.Verdict == AssessedVerdict.NotMet && row.FailedCount == 1),
            lens.IsKnown ? rows.Count(row => row.Verdict == AssessedVerdict.LacksFacts && lens.Facts(row).Select(each => each.Fact.Id).Distinct(StringComparer.Ordinal).Count() == 1) : 0,
            !lens.IsKnown,
            lens.IsKnown ? Blockers(lens, rows) : [],
            lens.IsKnown ? Missing(lens, rows) : [],
            lens.IsKnown ? Judgements(lens, rows) : [],
            Units(rows, scope),
            rows.Any(row => scope.Index.ById.TryGetValue(row.EnterpriseId, out var enterprise) && enterprise.Synthetic));
    }

    private static List<Blocker> Blockers(RunLens lens, IReadOnlyList<StandardVerdict> rows)
    {
        var found = new Dictionary<string, (NamedCriterion Criterion, int Total, int Sole)>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Verdict == AssessedVerdict.NotMet))
        {
            foreach (var criterion in lens.Criteria(row, row.Failed))
            {
                var (_, total, sole) = found.GetValueOrDefault(criterion.Id);
                found[criterion.Id] = (criterion, total + 1, sole + (row.FailedCount == 1 ? 1 : 0));
            }
        }

        return [.. found.Values.Select(each => new Blocker(each.Criterion.Id, each.Criterion.Label, each.Criterion.Basis, each.Total, each.Sole)).OrderByDescending(each => each.Total).ThenByDescending(each => each.Sole)];
    }

    private static List<MissingFact> Missing(RunLens lens, IReadOnlyList<StandardVerdict> rows)
    {
        var found = new Dictionary<string, (FactDefinition Fact, int? First, int? Last, int Lacking, int Settles)>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Verdict == AssessedVerdict.LacksFacts))
        {
            var facts = lens.Facts(row).GroupBy(each => each.Fact.Id, StringComparer.Ordinal).ToList();
            foreach (var fact in facts)
            {
                var (_, first, last, lacking, settles) = found.GetValueOrDefault(fact.Key);
                var (from, to) = (fact.Min(each => each.Year), fact.Max(each => each.Year));
                found[fact.Key] = (fact.First().Fact, first is null || from < first ? from : first, last is null || to > last ? to : last, lacking + 1, settles + (facts.Count == 1 ? 1 : 0));
            }
        }

        return [.. found.Values.Select(each => new MissingFact(each.Fact.Id, each.Fact.Label, each.First, each.Last, each.Fact.KeptBy, each.Fact.Where, each.Lacking, each.Settles)).OrderByDescending(each => each.Settles).ThenByDescending(each => each.Lacking)];
    }

    private static List<OpenJudgement> Judgements(RunLens lens, IReadOnlyList<StandardVerdict> rows)
    {
        var found = new Dictionary<string, (NamedCriterion Criterion, int Waiting)>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Verdict == AssessedVerdict.AwaitsJudges))
        {
            foreach (var criterion in lens.Criteria(row, row.Judged))
            {
                found[criterion.Id] = (criterion, found.GetValueOrDefault(criterion.Id).Waiting + 1);
            }
        }

        return [.. found.Values.Select(each => new OpenJudgement(each.Criterion.Id, each.Criterion.Label, each.Waiting)).OrderByDescending(each => each.Waiting)];
    }

    private static List<UnitCounts> Units(IReadOnlyList<StandardVerdict> rows, RegistryScope scope) =>
        [.. rows.GroupBy(row => scope.Index.ById.GetValueOrDefault(row.EnterpriseId)?.UnitId)
            .Select(group => new UnitCounts(group.Key, scope.NameOf(group.Key), VerdictCounts.Of(group.Select(row => row.Verdict))))
            .OrderByDescending(unit => unit.Counts.Met + unit.Counts.NotMet + unit.Counts.LacksFacts + unit.Counts.AwaitsJudges)];
}
