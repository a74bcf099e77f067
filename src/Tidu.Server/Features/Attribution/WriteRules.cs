using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Attribution;

/// <summary>POST, PUT and DELETE of /api/attribution: the rules of a plan. No two of one subject are in force on one day.</summary>
internal static class WriteRules
{
    public const string Action = "attribution-rule";

    public static async Task<IResult> Create(AttributionBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, AttributionChanges changes, CancellationToken cancel)
    {
        var (access, problem) = await AttributionAccess.OpenAsync(body.Plan, body.Indicator, db, scopes, audit, cancel);
        if (access is null)
        {
            return problem!;
        }

        if (JsonSettings.MemberOf<AttributionSubject>(body.SubjectKind) is not { } kind)
        {
            return Problems.BadRequest("bad-request", ("value", body.SubjectKind));
        }

        var (subject, wrong) = access.ReadSubject(kind, body.SubjectId);
        if ((access.MayDecide ? wrong ?? AttributionAccess.CheckName(body.SubjectName) ?? await access.CheckPlaceAsync(kind, subject, db, audit, cancel) : Problems.Of(403, "plan-not-yours")) is { } refused)
        {
            return refused;
        }

        var rule = new AttributionRule
        {
            PlanId = body.Plan,
            IndicatorCode = body.Indicator,
            Subject = kind,
            SubjectId = subject!,
            SubjectName = kind == AttributionSubject.Enterprise ? body.SubjectName?.Trim() : null,
            CountsForUnitId = body.CountsForUnitId,
            From = body.From,
            To = body.To,
            Basis = body.Basis.Trim(),
        };
        return await db.InTransactionAsync(() => SaveAsync(rule, access, db, audit, changes, null, added: true, cancel), cancel);
    }

    public static async Task<IResult> Change(int id, AttributionChange body, TiduDb db, ScopeSource scopes, AuditTrail audit, AttributionChanges changes, CancellationToken cancel) =>
        await ActAsync(id, body.Version, db, scopes, audit, checksPlace: true, (rule, access) =>
        {
            var before = StandOf(rule);
            (rule.CountsForUnitId, rule.Basis, rule.From, rule.To) = (body.CountsForUnitId, body.Basis.Trim(), body.From, body.To);
            return SaveAsync(rule, access, db, audit, changes, before, added: false, cancel);
        }, cancel);

    public static async Task<IResult> Delete(int id, int version, TiduDb db, ScopeSource scopes, AuditTrail audit, AttributionChanges changes, CancellationToken cancel) =>
        await ActAsync(id, version, db, scopes, audit, checksPlace: false, async (rule, _) =>
        {
            db.Remove(rule);
            audit.Add(Action, "attribution", $"{rule.PlanId}/{rule.IndicatorCode}/{rule.SubjectId}", StandOf(rule));
            await changes.SayAsync(db, rule.PlanId, rule.IndicatorCode, cancel);
            return Results.NoContent();
        }, cancel);

    internal static object StandOf(AttributionRule rule) => new { rule.SubjectId, rule.CountsForUnitId, rule.From, rule.To, rule.Basis };

    private static async Task<IResult> ActAsync(
        int id, int version, TiduDb db, ScopeSource scopes, AuditTrail audit, bool checksPlace, Func<AttributionRule, AttributionAccess, Task<IResult>> act, CancellationToken cancel)
    {
        var found = await db.Set<AttributionRule>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        var (access, _) = found is null ? (null, null) : await AttributionAccess.OpenAsync(found.PlanId, null, db, scopes, audit, cancel);
        if (access is null)
        {
            return Problems.NotFound("attribution-not-found", ("id", id));
        }

        if (!access.MayDecide)
        {
            return Problems.Of(403, "plan-not-yours");
        }

        // Before the transaction: what lies outside is written down at once.
        return checksPlace && await access.CheckPlaceAsync(found!.Subject, found.SubjectId, db, audit, cancel) is { } gone
            ? gone
            : await db.InTransactionAsync(() => ActOnAsync(found!, version, access, db, act, cancel), cancel);
    }

    private static async Task<IResult> ActOnAsync(AttributionRule found, int version, AttributionAccess access, TiduDb db, Func<AttributionRule, AttributionAccess, Task<IResult>> act, CancellationToken cancel)
    {
        await db.TakeTurnAsync($"attribution/{found.PlanId}", cancel);
        return await db.Set<AttributionRule>().SingleOrDefaultAsync(row => row.Id == found.Id, cancel) is not { } rule ? Problems.NotFound("attribution-not-found", ("id", found.Id))
            : rule.Version == version ? await act(rule, access)
            : Problems.Conflict("version-conflict", ("yours", version), ("current", rule.Version));
    }

    private static async Task<IResult> SaveAsync(
        AttributionRule rule, AttributionAccess access, TiduDb db, AuditTrail audit, AttributionChanges changes, object? before, bool added, CancellationToken cancel)
    {
        await db.TakeTurnAsync($"attribution/{rule.PlanId}", cancel);
        if (Refuse(rule, access) is { } refused)
        {
            return refused;
        }

        var others = await db.Set<AttributionRule>().AsNoTracking().Where(row => row.PlanId == rule.PlanId && row.IndicatorCode == rule.IndicatorCode).ToListAsync(cancel);
        if (ResolveAttribution.Overlapping(others, rule) is { } other)
        {
            return Problems.RuleBroken("attribution-overlap", ("unit", access.UnitName(other.CountsForUnitId)), ("from", other.From), ("to", other.To));
        }

        if (added)
        {
            db.Add(rule);
        }

        audit.Add(Action, "attribution", $"{rule.PlanId}/{rule.IndicatorCode}/{rule.SubjectId}", before, StandOf(rule));
        await changes.SayAsync(db, rule.PlanId, rule.IndicatorCode, cancel);
        var view = AttributionView.Of(rule, access);
        return added ? Results.Created($"/api/attribution/{rule.Id}", view) : Results.Ok(view);
    }

    private static ProblemHttpResult? Refuse(AttributionRule rule, AttributionAccess access)
    {
        if (!access.IsOfPlan(rule.CountsForUnitId))
        {
            return Problems.NotFound("unit-not-found", ("id", rule.CountsForUnitId));
        }

        return rule.From > rule.To ? Problems.RuleBroken("dates-reversed", ("from", rule.From), ("to", rule.To)) : AttributionAccess.CheckBasis(rule.Basis);
    }
}
