using Tidu.Engine.Standards.Explaining;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>Puts rows of a result into words; what the first gap takes is worked out exactly, for the rows of a page only.</summary>
public sealed class ReadRows(ExplainEnterprise explain)
{
    internal async Task<List<ResultRow>> ReadAsync(AssessmentRun run, IReadOnlyList<StandardVerdict> rows, RunLens lens, RegistryScope scope, bool withGaps, CancellationToken cancel)
    {
        var read = new List<ResultRow>();
        var gaps = withGaps && lens.IsKnown ? await GapsAsync(run, rows, lens, cancel) : [];
        foreach (var row in rows)
        {
            read.Add(Row(row, lens, scope, gaps.GetValueOrDefault(row.EnterpriseId)));
        }

        return read;
    }

    private static ResultRow Row(StandardVerdict row, RunLens lens, RegistryScope scope, string? gap)
    {
        var enterprise = scope.Index.ById[row.EnterpriseId];
        List<string> Names(long bits) => lens.IsKnown ? [.. lens.Criteria(row, bits).Select(each => each.Label)] : [];
        return new ResultRow
        {
            CreditCode = enterprise.CreditCode,
            Name = enterprise.Name,
            UnitName = scope.NameOf(enterprise.UnitId),
            IndustryCode = enterprise.IndustryCode,
            Verdict = row.Verdict,
            Renews = RunLens.Renews(row),
            Failed = Names(row.Failed),
            Lacking = Names(row.Lacking),
            Judged = Names(row.Judged),
            MissingFacts = lens.IsKnown ? [.. lens.Facts(row).Select(each => each.Fact.Label).Distinct(StringComparer.Ordinal)] : [],
            PointsLow = row.PointsLow,
            PointsHigh = row.PointsHigh,
            Mark = lens.IsKnown ? lens.Of(row).Mark?.Parameter.Value.Value : null,
            Gap = gap,
            Nearness = row.Nearness,
        };
    }

    private async Task<Dictionary<int, string>> GapsAsync(AssessmentRun run, IReadOnlyList<StandardVerdict> rows, RunLens lens, CancellationToken cancel)
    {
        var failed = rows.Where(row => row.Verdict == AssessedVerdict.NotMet).ToList();
        var gaps = new Dictionary<int, string>();
        foreach (var group in failed.GroupBy(lens.Of))
        {
            foreach (var (id, criteria) in await explain.CriteriaAsync(group.Key, [.. group.Select(row => row.EnterpriseId)], run.AsOf, cancel))
            {
                if (GapOf(criteria) is { } gap)
                {
                    gaps[id] = gap;
                }
            }
        }

        return gaps;
    }

    private static string? GapOf(IReadOnlyList<ExplainedCriterion> criteria)
    {
        var first = criteria.SelectMany(criterion => criterion.Branches.Prepend(criterion)).FirstOrDefault(criterion => criterion.Verdict == Engine.Standards.Verdict.NotMet && criterion.GapText.Length > 0);
        return first is null ? null : first.Needs is [var need, ..] ? Resources.StandardTexts.GapWithNeed(first.GapText, need.Label, need.Text) : Resources.StandardTexts.Gap(first.GapText);
    }
}
