using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Answers for what cannot be shown. A plan outside the scope is answered as if it did not exist, and written down.</summary>
internal static class Refusal
{
    public static async Task<IResult> Of(ProblemHttpResult problem, ProgrammeAccess access, string? planId, AuditTrail audit) =>
        planId is not null && access.Programmes.FindPlan(planId) is { } plan && !access.MaySee(plan)
            ? await audit.NotFoundAsync(exists: true, "plan-not-found", "plan", planId)
            : problem;

    public static async Task<IResult> OfPlan(ProgrammeAccess access, string planId, AuditTrail audit) =>
        await audit.NotFoundAsync(access.Programmes.FindPlan(planId) is not null, "plan-not-found", "plan", planId);
}
