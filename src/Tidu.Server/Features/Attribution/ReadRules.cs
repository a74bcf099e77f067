using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Attribution;

/// <summary>GET /api/attribution and /api/attribution/resolve.</summary>
internal static class ReadRules
{
    /// <summary>Rules that touch the caller's units: whose subject or whose counting unit lies within the scope.</summary>
    public static async Task<IResult> List(string plan, string? indicator, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (access, problem) = await AttributionAccess.OpenAsync(plan, indicator, db, scopes, audit, cancel);
        if (access is null)
        {
            return problem!;
        }

        var rules = await db.Set<AttributionRule>().AsNoTracking()
            .Where(rule => rule.PlanId == plan && (indicator == null || rule.IndicatorCode == indicator)).ToListAsync(cancel);
        return Results.Ok(rules.Where(rule => Touches(access.Scope, rule))
            .OrderBy(rule => rule.IndicatorCode, StringComparer.Ordinal).ThenBy(rule => rule.SubjectId, StringComparer.Ordinal).ThenBy(rule => rule.From)
            .Select(rule => AttributionView.Of(rule, access)).ToList());
    }

    /// <param name="subject">Unit id, or unified social credit code.</param>
    /// <param name="unit">For an enterprise: the unit it lies in.</param>
    /// <param name="on">The day; absent is today.</param>
    public static async Task<IResult> Resolve(
        string plan, string indicator, string subject, string? unit, DateOnly? on, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (access, problem) = await AttributionAccess.OpenAsync(plan, indicator, db, scopes, audit, cancel);
        if (access is null)
        {
            return problem!;
        }

        var isUnit = access.Scope.Tree.Find(subject) is not null;
        var code = isUnit ? null : CreditCode.Read(subject);
        if (!isUnit && code is null)
        {
            return Problems.RuleBroken("credit-code-wrong", ("value", subject));
        }

        var liesIn = isUnit ? subject : unit;
        if (liesIn is not null && !Sees(access.Scope, liesIn))
        {
            return await audit.NotFoundAsync(access.Scope.Tree.Find(liesIn) is not null, "unit-not-found", "unit", liesIn);
        }

        var day = on ?? access.Scope.Today;
        var rules = await db.Set<AttributionRule>().AsNoTracking().Where(rule => rule.PlanId == plan && rule.IndicatorCode == indicator).ToListAsync(cancel);
        var found = ResolveAttribution.Of(rules, code, access.PathOf(liesIn, day), day);
        return Results.Ok(new AttributedView(
            found.UnitId, found.UnitId is { } id ? access.UnitName(id) : null, PlanCodes.Of(found.By), found.Rule is { } rule && Touches(access.Scope, rule) ? AttributionView.Of(rule, access) : null));
    }

    private static bool Touches(Scope scope, AttributionRule rule) => Sees(scope, rule.CountsForUnitId) || Sees(scope, rule.SubjectId);

    internal static bool Sees(Scope scope, string unitId) => scope.Contains(unitId, scope.Today);
}
