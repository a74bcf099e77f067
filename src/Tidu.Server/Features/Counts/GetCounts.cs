using Tidu.Engine.Ladders;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>GET /api/counts</summary>
internal static class GetCounts
{
    public static async Task<IResult> Handle([AsParameters] CountRequest request, CountSource source, FigureSource figures, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (question, problem) = await CountQuestion.OpenAsync(request, source, scopes, audit, cancel);
        if (question is null)
        {
            return problem!;
        }

        return Results.Ok(question.Measure.Kind == MeasureKind.Count
            ? Answer(question)
            : Answer(question, await figures.OfAsync(question.Counts, question.Plan.Id, question.Measure, question.On, cancel)));
    }

    /// <summary>Pure.</summary>
    public static CountsView Answer(CountQuestion question)
    {
        var (counts, plan, indicator) = (question.Counts, question.Plan.Id, question.Measure.Indicator);
        var now = counts.CountOf(plan, indicator, question.On);
        var before = now is not null && question.Since is { } since ? counts.CountOf(plan, indicator, since) : null;
        var rule = counts.Book.RuleOf(plan, indicator);
        return new CountsView(
            plan, indicator, question.On, question.Since, PlanCodes.Of(question.Measure.Kind),
            now?.All.Any(enterprise => counts.Registry.Synthetic[enterprise]) ?? false,
            now is null ? [] : RowsOf(question, now, before),
            now is null || !question.SeesAll ? null : CountRow.Of(question.Plan.UnitId, question.Name(question.Plan.UnitId), now.Total, before is null ? null : TitleFlow.Of(before, now, null)),
            question.SeesAll ? now?.NotAttributed.Count : null,
            question.SeesUnlocated ? now?.Unlocated.Count : null,
            rule is null ? null : CountingRuleView.Of(rule),
            question.Measure.Note);
    }

    /// <summary>The same for what is computed from facts.</summary>
    private static CountsView Answer(CountQuestion question, Figures? figures) => new(
        question.Plan.Id, question.Measure.Indicator, FigureSource.DayOf(question.On), null, PlanCodes.Of(question.Measure.Kind),
        figures?.Total.Enterprises.Any(enterprise => question.Counts.Registry.Synthetic[enterprise]) ?? false,
        figures is null
            ? []
            : [.. figures.Addends.Zip(figures.Units).Where(row => question.Sees(row.First)).Select(row => CountRow.Of(row.First, question.Printed(row.First), row.Second))],
        figures is not null && question.SeesAll ? CountRow.Of(question.Plan.UnitId, question.Name(question.Plan.UnitId), figures.Total) : null,
        null,
        null,
        null,
        question.Measure.Note);

    private static List<CountRow> RowsOf(CountQuestion question, TitleCount now, TitleCount? before)
    {
        var rows = new List<CountRow>();
        for (var addend = 0; addend < now.Addends.Count; addend++)
        {
            var unit = now.Addends[addend];
            if (question.Sees(unit))
            {
                rows.Add(CountRow.Of(unit, question.Printed(unit), now.Of(addend).Count, before is null ? null : TitleFlow.Of(before, now, addend)));
            }
        }

        return rows;
    }
}
