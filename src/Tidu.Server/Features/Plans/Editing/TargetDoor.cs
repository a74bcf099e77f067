using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>Lets a caller at plans and targets within the scope; everything else does not exist for it.</summary>
public sealed class TargetDoor(TiduDb db, ScopeSource scopes, AuditTrail audit, CurrentUser caller, TimeProvider clock)
{
    /// <summary>A plan that the caller may change: one whose unit lies within the scope. 404 plan-not-found for any other.</summary>
    public async Task<(ActionPlan? Plan, ProblemHttpResult? Problem)> PlanToEditAsync(string planId, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var plan = await db.Set<ActionPlan>().SingleOrDefaultAsync(row => row.Id == planId, cancel);
        return plan is not null && scope.Contains(plan.UnitId, scope.Today)
            ? (plan, null)
            : (null, await audit.NotFoundAsync(plan is not null, "plan-not-found", "plan", planId));
    }

    /// <summary>A target that the caller may change.</summary>
    public async Task<(Target? Target, ProblemHttpResult? Problem)> TargetToEditAsync(string planId, int targetId, CancellationToken cancel)
    {
        var (plan, problem) = await PlanToEditAsync(planId, cancel);
        if (plan is null)
        {
            return (null, problem);
        }

        var target = await db.Set<Target>().SingleOrDefaultAsync(row => row.Id == targetId && row.PlanId == planId, cancel);
        return target is null ? (null, Problems.NotFound("target-not-found", ("id", targetId))) : (target, null);
    }

    /// <summary>A target whose row the caller may see, and whether it may change it.</summary>
    public async Task<(Target? Target, bool CanEdit, ProblemHttpResult? Problem)> TargetToReadAsync(string planId, int targetId, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var target = await db.Set<Target>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == targetId && row.PlanId == planId, cancel);
        if (target is null || !scope.Contains(target.UnitId, scope.Today))
        {
            return (null, false, await audit.NotFoundAsync(target is not null, "target-not-found", "target", $"{planId}/{targetId}"));
        }

        var owner = await db.Set<ActionPlan>().Where(plan => plan.Id == planId).Select(plan => plan.UnitId).SingleAsync(cancel);
        return (target, Policies.Allow(Policies.EditPlans, caller) && scope.Contains(owner, scope.Today), null);
    }

    /// <summary>The caller as the author of a change made now.</summary>
    internal TargetAuthor Author(TargetAct act, string reason, int? breakdownId = null) =>
        new(act, reason.Trim(), caller.UserName, caller.DisplayName, clock.GetUtcNow(), breakdownId);
}
