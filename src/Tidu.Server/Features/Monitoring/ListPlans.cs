namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/plans</summary>
internal static class ListPlans
{
    public static async Task<IReadOnlyList<PlanSummary>> Handle(ProgrammeSource source, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        return [.. access.Plans.Select(plan => BuildPlanViews.Summary(access.Programmes, plan, access.SightOf(plan)))];
    }
}
