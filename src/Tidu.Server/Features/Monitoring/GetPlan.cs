using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/plans/{planId} and its parts.</summary>
internal static class GetPlan
{
    public static Task<IResult> Handle(string planId, string? on, ProgrammeSource source, AuditTrail audit, CancellationToken cancel) =>
        Answer(planId, on, source, audit, (access, plan, day) => BuildPlanViews.Detail(access.Programmes, plan, access.SightOf(plan), access.MaySee, day), cancel);

    public static Task<IResult> Targets(string planId, string? on, ProgrammeSource source, AuditTrail audit, CancellationToken cancel) =>
        Answer(planId, on, source, audit, (access, plan, day) => BuildTargets.Of(access.Programmes, plan, day, access.SightOf(plan).RowFilter), cancel);

    public static Task<IResult> Tasks(string planId, string? on, ProgrammeSource source, AuditTrail audit, CancellationToken cancel) =>
        Answer(planId, on, source, audit, (access, plan, day) => BuildPlanViews.Tasks(access.Programmes, plan, access.SightOf(plan), day), cancel);

    /// <summary>Findings are about the whole document: a plan whose unit lies outside the scope is answered as not found.</summary>
    public static async Task<IResult> Findings(string planId, ProgrammeSource source, AuditTrail audit, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        return access.FindPlan(planId) is { } plan && access.SightOf(plan).MayReadFindings
            ? Results.Ok(BuildPlanViews.Findings(access.Programmes, plan))
            : await Refusal.OfPlan(access, planId, audit);
    }

    private static async Task<IResult> Answer<T>(string planId, string? on, ProgrammeSource source, AuditTrail audit, Func<ProgrammeAccess, ActionPlan, DateOnly, T> build, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        if (access.FindPlan(planId) is not { } plan)
        {
            return await Refusal.OfPlan(access, planId, audit);
        }

        return BoardRequest.TryReadDay(on, access.Scope.Today, out var day)
            ? Results.Ok(build(access, plan, day))
            : Problems.BadRequest("bad-date", ("value", on));
    }
}
