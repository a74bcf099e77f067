using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Attribution;

/// <summary>A plan's attribution as the caller may see and decide it.</summary>
internal sealed record AttributionAccess(ActionPlan Plan, Scope Scope)
{
    private const int LongestBasis = 1000;
    private const int LongestName = 200;

    /// <summary>Decisions are made where the plan is: by officers whose scope holds the plan's unit.</summary>
    public bool MayDecide => Policies.Allow(Policies.DecideAttribution, Scope.Caller) && Scope.Contains(Plan.UnitId, Scope.Today);

    /// <summary>The plan with the caller's scope, or 404 for a plan that does not exist or is not seen.</summary>
    public static async Task<(AttributionAccess? Access, ProblemHttpResult? Problem)> OpenAsync(
        string planId, string? indicator, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var plan = await db.Set<ActionPlan>().AsNoTracking().Include(row => row.Addends).SingleOrDefaultAsync(row => row.Id == planId, cancel);
        if (plan is null || !plan.IsSeenIn(scope))
        {
            return (null, await audit.NotFoundAsync(plan is not null, "plan-not-found", "plan", planId));
        }

        var known = indicator is null
            || plan.Addends.Any(addend => addend.IndicatorCode == indicator)
            || await db.Set<Target>().AnyAsync(target => target.PlanId == planId && target.IndicatorCode == indicator, cancel);
        return known ? (new AttributionAccess(plan, scope), null) : (null, Problems.NotFound("indicator-not-found", ("id", indicator), ("plan", planId)));
    }

    /// <summary>True for a unit of the plan: its own or one below it.</summary>
    public bool IsOfPlan(string unitId) => Scope.Tree.Find(unitId) is not null && Scope.Tree.IsWithin(unitId, Plan.UnitId, Scope.Today);

    public string UnitName(string unitId) => Scope.Tree.Find(unitId)?.Name ?? unitId;

    public string NameOf(AttributionSubject kind, string id, string? name) => kind == AttributionSubject.Unit ? UnitName(id) : name ?? id;

    /// <summary>The unit and those above it, nearest first.</summary>
    public IReadOnlyList<string> PathOf(string? unitId, DateOnly on) =>
        unitId is null ? [] : [.. Scope.Tree.PathTo(unitId, on).Reverse().Select(unit => unit.Id)];

    /// <summary>The subject as it is stored, or what is wrong with it.</summary>
    public (string? Id, ProblemHttpResult? Problem) ReadSubject(AttributionSubject kind, string id)
    {
        if (kind == AttributionSubject.Unit)
        {
            return IsOfPlan(id) ? (id, null) : (null, Problems.NotFound("unit-not-found", ("id", id)));
        }

        return CreditCode.Read(id) is { } code ? (code, null) : (null, Problems.RuleBroken("credit-code-wrong", ("value", id)));
    }

    /// <summary>404 for an enterprise on record that lies neither in the plan's unit nor in the caller's scope, or was merged into another; null for one that is not on record.</summary>
    public async Task<ProblemHttpResult?> CheckPlaceAsync(AttributionSubject kind, string? code, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var found = kind == AttributionSubject.Unit ? null : await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(row => row.CreditCode == code, cancel);
        return found is null || (found.MergedIntoId is null && (Scope.SeesEverything || IsNear(found.UnitId) || IsNear(found.ParkId)))
            ? null
            : await audit.NotFoundAsync(true, "enterprise-not-found", "enterprise", found.CreditCode);
    }

    private bool IsNear(string? unitId) => unitId is not null && (IsOfPlan(unitId) || Scope.Contains(unitId, Scope.Today));

    /// <summary>422 for what a rule rests on where it is missing or too long.</summary>
    public static ProblemHttpResult? CheckBasis(string basis) => basis switch
    {
        "" => Problems.RuleBroken("reason-needed"),
        { Length: > LongestBasis } => Problems.RuleBroken("text-too-long", ("field", "basis"), ("length", basis.Length), ("most", LongestBasis)),
        _ => null,
    };

    /// <summary>The name of an enterprise; may be missing.</summary>
    public static ProblemHttpResult? CheckName(string? name) => name is { Length: > LongestName }
        ? Problems.RuleBroken("text-too-long", ("field", "subjectName"), ("length", name.Length), ("most", LongestName))
        : null;
}
