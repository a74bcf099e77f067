using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Plans;

/// <summary>Which plans a caller sees.</summary>
internal static class PlanSeen
{
    /// <summary>A plan is seen when its unit, or one of the units it lists, lies within the scope.</summary>
    /// <param name="plan">With its addends.</param>
    public static bool IsSeenIn(this ActionPlan plan, Scope scope) =>
        scope.Contains(plan.UnitId, scope.Today) || plan.Addends.Any(addend => !addend.TargetOnly && scope.Contains(addend.UnitId, scope.Today));
}
