using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>POST /api/periods</summary>
internal static class CreatePeriod
{
    public static async Task<IResult> Handle(PeriodBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        if (!Period.TryParse(body.Period, out var period))
        {
            return Problems.BadRequest("bad-period", ("value", body.Period));
        }

        var scope = await scopes.OpenAsync(cancel);
        if (!scope.Contains(body.UnitId, scope.Today))
        {
            return await audit.NotFoundAsync(scope.Tree.Find(body.UnitId) is not null, "unit-not-found", "unit", body.UnitId);
        }

        if (body.OpensOn > body.ClosesOn)
        {
            return Problems.RuleBroken("dates-reversed", ("from", body.OpensOn), ("to", body.ClosesOn));
        }

        return await db.InTransactionAsync(() => AddAsync(body, period, scope, db, audit, cancel), cancel);
    }

    private static async Task<IResult> AddAsync(PeriodBody body, Period period, Scope scope, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        if (await db.Set<ReportingPeriod>().AnyAsync(row => row.UnitId == body.UnitId && row.Period == body.Period, cancel))
        {
            return Problems.Conflict("period-exists", ("period", body.Period), ("unitId", body.UnitId));
        }

        var added = db.Add(new ReportingPeriod { UnitId = body.UnitId, Period = body.Period, PeriodEnd = period.Last, OpensOn = body.OpensOn, ClosesOn = body.ClosesOn }).Entity;
        audit.Add(ValueActions.Period, "reporting-period", $"{body.UnitId}/{body.Period}", null, new { act = "create", body.OpensOn, body.ClosesOn });
        await db.SaveChangesAsync(cancel);
        return Results.Created($"/api/periods/{added.Id}", ReportingPeriodView.Of(added, scope));
    }
}

/// <summary>PUT /api/periods/{id} changes its dates; POST /api/periods/{id}/open, close, lock, unlock its state.</summary>
internal static class ChangePeriod
{
    public static Task<IResult> Dates(int id, PeriodDatesBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel) =>
        body.OpensOn > body.ClosesOn
            ? Task.FromResult<IResult>(Problems.RuleBroken("dates-reversed", ("from", body.OpensOn), ("to", body.ClosesOn)))
            : ActAsync(new PeriodAct(id, "change-dates", body.Version, body.Reason, (row, _) => (row.OpensOn, row.ClosesOn) = (body.OpensOn, body.ClosesOn)), db, scopes, audit, cancel);

    public static Task<IResult> Open(int id, ReasonBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel) =>
        StepAsync(id, "open", body, db, scopes, audit, cancel);

    public static Task<IResult> Close(int id, ReasonBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel) =>
        StepAsync(id, "close", body, db, scopes, audit, cancel);

    public static Task<IResult> Lock(int id, ReasonBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, TimeProvider clock, CancellationToken cancel) => ActAsync(
        new PeriodAct(id, "lock", body.Version, body.Reason, (row, caller) => (row.State, row.LockedAt, row.LockedBy) = (PeriodState.Locked, clock.GetUtcNow(), caller)), db, scopes, audit, cancel);

    public static async Task<IResult> Unlock(int id, ReasonBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel) =>
        ReasonRule.Check(body.Reason) is { } problem ? problem : await StepAsync(id, "unlock", body, db, scopes, audit, cancel);

    private static Task<IResult> StepAsync(int id, string step, ReasonBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel) =>
        ActAsync(new PeriodAct(id, step, body.Version, body.Reason, (row, _) => row.State = PeriodSteps.To(step)), db, scopes, audit, cancel);

    private static async Task<IResult> ActAsync(PeriodAct act, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var unit = await db.Set<ReportingPeriod>().Where(row => row.Id == act.Id).Select(row => row.UnitId).SingleOrDefaultAsync(cancel);
        return unit is null || !scope.Contains(unit, scope.Today)
            ? await audit.NotFoundAsync(unit is not null, "period-not-found", "reporting-period", $"{act.Id}")
            : await db.InTransactionAsync(() => WithinAsync(act, scope, db, audit, cancel), cancel);
    }

    /// <summary>Held together with the values: nobody enters one while the period is being locked.</summary>
    private static async Task<IResult> WithinAsync(PeriodAct act, Scope scope, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var row = await db.Set<ReportingPeriod>().SingleAsync(each => each.Id == act.Id, cancel);
        if (row.Version != act.Version)
        {
            return Problems.Conflict("version-conflict", ("yours", act.Version), ("current", row.Version), ("state", PlanCodes.Of(row.State)));
        }

        if (!PeriodSteps.From(row.State).Contains(act.Step))
        {
            return Problems.Conflict("period-state", ("state", PlanCodes.Of(row.State)), ("step", act.Step));
        }

        var before = new { State = PlanCodes.Of(row.State), row.OpensOn, row.ClosesOn };
        act.Apply(row, scope.Caller.UserName);
        audit.Add(ValueActions.Period, "reporting-period", $"{row.UnitId}/{row.Period}", before, new { act = act.Step, State = PlanCodes.Of(row.State), row.OpensOn, row.ClosesOn, act.Reason });
        await db.SaveChangesAsync(cancel);
        return Results.Ok(ReportingPeriodView.Of(row, scope));
    }

    /// <param name="Apply">Takes the row and the caller's login name.</param>
    private sealed record PeriodAct(int Id, string Step, int Version, string? Reason, Action<ReportingPeriod, string> Apply);
}
