using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Findings;
using Tidu.Engine.Targets;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Features.Pools;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>What a person finds on the first page.</summary>
public sealed record Home(IReadOnlyList<HomePlan> Plans, IReadOnlyList<HomeTodo> Todo, IReadOnlyList<HomeNews> News);

/// <summary>A plan with its headline cards and how its units stand for the first indicator.</summary>
public sealed record HomePlan(PlanSummary Plan, DateOnly On, IReadOnlyList<Card> Cards, IReadOnlyDictionary<string, int> Bands, OwnRank? OwnRank);

/// <summary>The caller's own place; others' rows are not shown.</summary>
public sealed record OwnRank(int Rank, int Of, string Indicator);

/// <summary>Something to be done. Kind: finding, not-reported, lagging-unit, sources-differ, pack-change, comment-targets, answer-comments, cultivation-task (of no plan).</summary>
public sealed record HomeTodo([Codes("finding", "not-reported", "lagging-unit", "sources-differ", "pack-change", "comment-targets", "answer-comments", "cultivation-task")] string Kind, int Count, string PlanId, string Link, [Codes(typeof(FindingSeverity))] string? Severity);

/// <summary>Something that happened. Kind: data, plan.</summary>
public sealed record HomeNews(DateOnly On, [Codes("data", "plan")] string Kind, string Text, string? PlanId);

/// <summary>GET /api/home</summary>
internal static class GetHome
{
    public static async Task<IResult> Handle(ProgrammeSource source, AnswerCache answers, TiduDb db, CurrentUser caller, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        var tasks = await db.Set<CultivationTask>().CountAsync(task => task.Officer == caller.UserName && task.State == CultivationState.Given, cancel);
        var key = $"home|{tasks}|{access.Scope.Today:O}|{string.Join(',', access.Scope.UnitIds)}|{string.Join(',', access.Scope.Caller.RoleNames.Order())}";
        return Results.Bytes(answers.Get(access.Programmes, key, () => Of(access, tasks)), "application/json; charset=utf-8");
    }

    private static Home Of(ProgrammeAccess access, int tasks)
    {
        var plans = access.Plans.Select(plan => PlanOf(access, plan)).ToList();
        var todo = access.Plans.SelectMany(plan => TodoOf(access, plan, plans.First(home => home.Plan.PlanId == plan.Id).On)).ToList();
        var news = plans.Where(home => home.Plan.LatestData is not null)
            .Select(home => new HomeNews(home.Plan.LatestData!.Value, "data", home.Plan.ShortTitle, home.Plan.PlanId))
            .Concat(plans.Select(home => new HomeNews(home.Plan.Issued, "plan", home.Plan.ShortTitle, home.Plan.PlanId)))
            .OrderByDescending(item => item.On)
            .Take(8);
        return new Home(plans, tasks > 0 ? [new HomeTodo("cultivation-task", tasks, string.Empty, "/ladder/tasks", null), .. todo] : todo, [.. news]);
    }

    private static HomePlan PlanOf(ProgrammeAccess access, ActionPlan plan)
    {
        var sight = access.SightOf(plan);
        var summary = BuildPlanViews.Summary(access.Programmes, plan, sight);
        var on = Earlier(summary.LatestData ?? access.Scope.Today, access.Scope.Today);
        var unit = GetCards.OwnUnit(access, plan, sight);
        var bands = new Dictionary<string, int>();
        OwnRank? own = null;
        if (summary.BoardIndicators.FirstOrDefault(indicator => indicator.HasUnits) is { } first)
        {
            var board = BuildBoard.Of(access.Programmes, new BoardQuestion(plan, access.Programmes.Indicators[first.Code], on, plan.UnitId, null, BandBasis.FromBase), sight.RowFilter);
            bands = board.Units.Where(row => !row.TargetOnly).GroupBy(row => row.Band).ToDictionary(band => band.Key, band => band.Count());
            own = sight.SeesAll ? null : board.Units.Where(row => row.Rank is not null).Select(row => new OwnRank(row.Rank!.Value, row.RankOf!.Value, first.Code)).FirstOrDefault();
        }

        return new HomePlan(summary, on, unit is null ? [] : BuildCards.Of(access.Programmes, plan, unit, on), bands, own);
    }

    private static IEnumerable<HomeTodo> TodoOf(ProgrammeAccess access, ActionPlan plan, DateOnly on)
    {
        var sight = access.SightOf(plan);
        var alerts = BuildAlerts.Of(access.Programmes, plan, on, sight.RowFilter);
        foreach (var kind in alerts.Where(alert => alert.Kind != "finding").GroupBy(alert => alert.Kind))
        {
            yield return new HomeTodo(kind.Key, kind.Count(), plan.Id, $"/board?plan={plan.Id}&on={on:yyyy-MM-dd}&alerts=all", null);
        }

        var open = sight.MayReadFindings ? plan.Findings.Where(finding => finding.Severity != FindingSeverity.Note).ToList() : [];
        foreach (var severity in open.GroupBy(finding => finding.Severity))
        {
            yield return new HomeTodo("finding", severity.Count(), plan.Id, $"/plans/{plan.Id}/findings?severity={PlanCodes.Of(severity.Key)}", PlanCodes.Of(severity.Key));
        }

        var changed = sight.SeesAll ? plan.Targets.Count(target => target.Edited && target.Value != target.PackValue) : 0;
        if (changed > 0)
        {
            yield return new HomeTodo("pack-change", changed, plan.Id, $"/plans/{plan.Id}", null);
        }

        foreach (var asked in BreakdownTodo.Of(access, plan, sight))
        {
            yield return asked;
        }
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
