using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Attribution;

/// <summary>POST /api/attribution/disputes/{id}/decide: the decision writes the rule that holds from its day on and ends the one before on the day before.</summary>
internal static class DecideDispute
{
    public static async Task<IResult> Handle(int id, DisputeDecision body, TiduDb db, ScopeSource scopes, AuditTrail audit, AttributionChanges changes, TimeProvider clock, CancellationToken cancel)
    {
        var plan = await db.Set<AttributionDispute>().Where(row => row.Id == id).Select(row => row.PlanId).SingleOrDefaultAsync(cancel);
        var (access, _) = plan is null ? (null, null) : await AttributionAccess.OpenAsync(plan, null, db, scopes, audit, cancel);
        if (access is null)
        {
            return Problems.NotFound("dispute-not-found", ("id", id));
        }

        if (!access.MayDecide)
        {
            return Problems.Of(403, "plan-not-yours");
        }

        if (ReasonRule.Check(body.Reason) is { } problem)
        {
            return problem;
        }

        return access.IsOfPlan(body.ForUnitId)
            ? await db.InTransactionAsync(() => DecideAsync(id, body, access, db, audit, changes, clock.GetUtcNow(), cancel), cancel)
            : Problems.NotFound("unit-not-found", ("id", body.ForUnitId));
    }

    private static async Task<IResult> DecideAsync(
        int id, DisputeDecision body, AttributionAccess access, TiduDb db, AuditTrail audit, AttributionChanges changes, DateTimeOffset now, CancellationToken cancel)
    {
        await db.TakeTurnAsync($"attribution/{access.Plan.Id}", cancel);
        var dispute = await db.Set<AttributionDispute>().SingleAsync(row => row.Id == id, cancel);
        if (dispute.DecidedAt is not null)
        {
            return Problems.Conflict("already-decided", ("by", dispute.DecidedByName), ("at", dispute.DecidedAt));
        }

        if (dispute.Version != body.Version)
        {
            return Problems.Conflict("version-conflict", ("yours", body.Version), ("current", dispute.Version));
        }

        var rules = await db.Set<AttributionRule>()
            .Where(rule => rule.PlanId == dispute.PlanId && rule.IndicatorCode == dispute.IndicatorCode && rule.Subject == dispute.Subject && rule.SubjectId == dispute.SubjectId)
            .ToListAsync(cancel);
        var before = rules.Select(WriteRules.StandOf).ToList();
        var rule = WriteRule(dispute, body, rules, db);
        (dispute.DecidedForUnitId, dispute.DecidedFrom, dispute.DecisionReason, dispute.DecidedAt) = (body.ForUnitId, body.From, body.Reason!.Trim(), now);
        (dispute.DecidedBy, dispute.DecidedByName) = (access.Scope.Caller.UserName, access.Scope.Caller.DisplayName);
        audit.Add(Disputes.Action, "attribution", $"{dispute.PlanId}/{dispute.IndicatorCode}/{dispute.SubjectId}", before, new { rule = WriteRules.StandOf(rule), body.Reason });
        await changes.SayAsync(db, dispute.PlanId, dispute.IndicatorCode, cancel);
        return Results.Ok(DisputeView.Of(dispute, access));
    }

    /// <summary>The rule in force on the day ends the day before; one that begins on the day itself gives way; one that begins later stays and ends the new one.</summary>
    private static AttributionRule WriteRule(AttributionDispute dispute, DisputeDecision body, List<AttributionRule> rules, TiduDb db)
    {
        foreach (var covering in rules.Where(rule => (rule.From is null || rule.From <= body.From) && (rule.To is null || rule.To >= body.From)))
        {
            if (covering.From == body.From)
            {
                db.Remove(covering);
            }
            else
            {
                covering.To = body.From.AddDays(-1);
            }
        }

        var next = rules.Where(rule => rule.From > body.From).Select(rule => rule.From).Min();
        return db.Add(new AttributionRule
        {
            PlanId = dispute.PlanId,
            IndicatorCode = dispute.IndicatorCode,
            Subject = dispute.Subject,
            SubjectId = dispute.SubjectId,
            SubjectName = dispute.SubjectName,
            CountsForUnitId = body.ForUnitId,
            From = body.From,
            To = next?.AddDays(-1),
            Basis = body.Reason!.Trim(),
            DisputeId = dispute.Id,
        }).Entity;
    }
}
