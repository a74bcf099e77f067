using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Gives handlers the programmes together with what the caller may see of them.</summary>
public sealed class ProgrammeSource(TiduDb db, StampedCache<Programmes> cache, ScopeSource scopes)
{
    public async ValueTask<ProgrammeAccess> OpenAsync(CancellationToken cancel) =>
        new(await cache.GetAsync(db, cancel), await scopes.OpenAsync(cancel));
}

/// <summary>Programmes seen by one caller.</summary>
public sealed record ProgrammeAccess(Programmes Programmes, Scope Scope)
{
    /// <summary>Plans with at least one row within the scope.</summary>
    public IEnumerable<ActionPlan> Plans => Programmes.Plans.Where(MaySee);

    /// <summary>As <see cref="PlanSeen.IsSeenIn"/>, and by the units that are asked what they say to targets of theirs.</summary>
    public bool MaySee(ActionPlan plan) =>
        plan.IsSeenIn(Scope) || Programmes.Breakdowns.Any(fact => fact.PlanId == plan.Id && fact.Units.Any(Contains));

    /// <summary>The plan when it exists and the caller may see it.</summary>
    public ActionPlan? FindPlan(string id) => Programmes.FindPlan(id) is { } plan && MaySee(plan) ? plan : null;

    /// <summary>Everything for one whose scope holds the plan's unit; else the own rows only, and no findings.</summary>
    public PlanSight SightOf(ActionPlan plan) => new(
        Contains(plan.UnitId) && !Scope.IsReporterOnly,
        Contains,
        Policies.Allow(Policies.ReadFindings, Scope.Caller) && Contains(plan.UnitId),
        Policies.Allow(Policies.EditPlans, Scope.Caller) && Contains(plan.UnitId));

    /// <summary>Id of the unit that an id or a name means on the day, where it is the plan's or lies below it; null elsewhere. The scope is not looked at.</summary>
    public string? UnitOf(ActionPlan plan, string idOrName, DateOnly on) =>
        Programmes.Units.Resolve(idOrName, on, jurisdiction: plan.UnitId) is { } unit && Programmes.Units.IsWithin(unit.Id, plan.UnitId, on) ? unit.Id : null;

    /// <summary>Rows of a group of units are within the scope when the unit that holds the group is.</summary>
    public bool Contains(string unitId) => Scope.Contains(unitId, Scope.Today);
}
