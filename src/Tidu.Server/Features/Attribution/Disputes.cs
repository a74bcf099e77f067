using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Attribution;

/// <summary>GET and POST of /api/attribution/disputes: two units claim the same.</summary>
internal static class Disputes
{
    public const string Action = "attribution-dispute";

    public static async Task<IResult> List(string plan, string? indicator, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (access, problem) = await AttributionAccess.OpenAsync(plan, indicator, db, scopes, audit, cancel);
        if (access is null)
        {
            return problem!;
        }

        var rows = await db.Set<AttributionDispute>().AsNoTracking().Where(row => row.PlanId == plan && (indicator == null || row.IndicatorCode == indicator)).ToListAsync(cancel);
        return Results.Ok(rows.Where(row => ReadRules.Sees(access.Scope, row.ClaimedByUnitId) || ReadRules.Sees(access.Scope, row.HeldByUnitId))
            .OrderBy(row => row.DecidedAt is null ? 0 : 1).ThenByDescending(row => row.Id).Select(row => DisputeView.Of(row, access)).ToList());
    }

    public static async Task<IResult> Raise(DisputeBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, TimeProvider clock, CancellationToken cancel)
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
        if ((ReasonRule.Check(body.Reason) ?? wrong ?? AttributionAccess.CheckName(body.SubjectName) ?? await access.CheckPlaceAsync(kind, subject, db, audit, cancel)) is { } refused)
        {
            return refused;
        }

        if (!ReadRules.Sees(access.Scope, body.ClaimedByUnitId) || !access.IsOfPlan(body.ClaimedByUnitId))
        {
            return await audit.NotFoundAsync(access.Scope.Tree.Find(body.ClaimedByUnitId) is not null, "unit-not-found", "unit", body.ClaimedByUnitId);
        }

        var claim = new Claim(body, kind, subject!, access, clock.GetUtcNow());
        return await db.InTransactionAsync(() => AddAsync(claim, db, audit, cancel), cancel);
    }

    private static async Task<IResult> AddAsync(Claim claim, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (body, access) = (claim.Body, claim.Access);
        await db.TakeTurnAsync($"attribution/{body.Plan}", cancel);
        if (await db.Set<AttributionDispute>().AnyAsync(row => row.PlanId == body.Plan && row.IndicatorCode == body.Indicator && row.SubjectId == claim.Subject && row.DecidedAt == null, cancel))
        {
            return Problems.Conflict("dispute-open");
        }

        var (held, problem) = await HeldByAsync(claim, db, cancel);
        if (held is null)
        {
            return problem!;
        }

        var added = db.Add(new AttributionDispute
        {
            PlanId = body.Plan,
            IndicatorCode = body.Indicator,
            Subject = claim.Kind,
            SubjectId = claim.Subject,
            SubjectName = claim.Kind == AttributionSubject.Enterprise ? body.SubjectName?.Trim() : null,
            ClaimedByUnitId = body.ClaimedByUnitId,
            HeldByUnitId = held,
            Reason = body.Reason!.Trim(),
            RaisedBy = access.Scope.Caller.UserName,
            RaisedByName = access.Scope.Caller.DisplayName,
            RaisedAt = claim.At,
        }).Entity;
        audit.Add(Action, "attribution", $"{body.Plan}/{body.Indicator}/{claim.Subject}", new { held }, new { claimedBy = body.ClaimedByUnitId, body.Reason });
        await db.SaveChangesAsync(cancel);
        return Results.Created($"/api/attribution/disputes/{added.Id}", DisputeView.Of(added, access));
    }

    private static async Task<(string? Held, ProblemHttpResult? Problem)> HeldByAsync(Claim claim, TiduDb db, CancellationToken cancel)
    {
        var (body, access) = (claim.Body, claim.Access);
        var rules = await db.Set<AttributionRule>().AsNoTracking().Where(rule => rule.PlanId == body.Plan && rule.IndicatorCode == body.Indicator).ToListAsync(cancel);
        var today = access.Scope.Today;
        var liesIn = claim.Kind == AttributionSubject.Unit ? claim.Subject : body.LiesInUnitId;
        var held = ResolveAttribution.Of(rules, claim.Kind == AttributionSubject.Enterprise ? claim.Subject : null, access.PathOf(liesIn, today), today).UnitId;
        return held switch
        {
            null => (null, Problems.RuleBroken("place-needed")),
            _ when held == body.ClaimedByUnitId => (null, Problems.RuleBroken("already-counts-there", ("unit", access.UnitName(held)))),
            _ => (held, null),
        };
    }

    private sealed record Claim(DisputeBody Body, AttributionSubject Kind, string Subject, AttributionAccess Access, DateTimeOffset At);
}
