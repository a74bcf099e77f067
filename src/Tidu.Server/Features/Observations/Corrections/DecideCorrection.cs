using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>POST /api/corrections/{id}/approve, decline, withdraw. Of two decisions at once exactly one is carried out; the other is told how the request stands.</summary>
internal sealed class DecideCorrection(TiduDb db, ScopeSource scopes, AuditTrail audit, ValueWriter writer, TimeProvider clock)
{
    public static Task<IResult> Approve(int id, ReasonBody body, DecideCorrection decide, CancellationToken cancel) =>
        decide.RunAsync(id, RequestState.Approved, body, cancel);

    public static async Task<IResult> Decline(int id, ReasonBody body, DecideCorrection decide, CancellationToken cancel) =>
        ReasonRule.Check(body.Reason) is { } problem ? problem : await decide.RunAsync(id, RequestState.Declined, body, cancel);

    public static Task<IResult> Withdraw(int id, ReasonBody body, DecideCorrection decide, CancellationToken cancel) =>
        decide.RunAsync(id, RequestState.Withdrawn, body, cancel);

    private async Task<IResult> RunAsync(int id, RequestState to, ReasonBody body, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var unit = await db.Set<CorrectionRequest>().Where(row => row.Id == id).Select(row => row.UnitId).SingleOrDefaultAsync(cancel);
        return unit is null || !scope.Contains(unit, scope.Today)
            ? await audit.NotFoundAsync(unit is not null, "correction-not-found", "correction", $"{id}")
            : await audit.WithRefusalAsync(await db.InTransactionAsync(() => WithinAsync(id, to, body, scope, cancel), cancel), "correction", $"{id}");
    }

    private async Task<IResult> WithinAsync(int id, RequestState to, ReasonBody body, Scope scope, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var request = await db.Set<CorrectionRequest>().SingleAsync(row => row.Id == id, cancel);
        if (Refuse(request, to, body, scope.Caller.UserName) is { } refused)
        {
            return refused;
        }

        if (to == RequestState.Approved && await CarryOutAsync(request, scope, cancel) is { } problem)
        {
            return problem;
        }

        (request.State, request.DecidedAt, request.DecisionReason) = (to, clock.GetUtcNow(), body.Reason?.Trim());
        (request.DecidedBy, request.DecidedByName) = (scope.Caller.UserName, scope.Caller.DisplayName);
        audit.Add(ValueActions.DecideCorrection, "correction", $"{id}", new { request.From, request.RequestedBy }, new { state = PlanCodes.Of(to), request.To, body.Reason });
        await db.SaveChangesAsync(cancel);
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(row => row.Code == request.IndicatorCode, cancel);
        return Results.Ok(CorrectionView.Of(request, indicator, scope));
    }

    private static ProblemHttpResult? Refuse(CorrectionRequest request, RequestState to, ReasonBody body, string caller)
    {
        if (to == RequestState.Withdrawn ? request.RequestedBy != caller : request.RequestedBy == caller)
        {
            return Problems.Of(403, to == RequestState.Withdrawn ? "not-your-request" : "own-request");
        }

        if (request.State != RequestState.Pending)
        {
            return Problems.Conflict("already-decided", ("state", PlanCodes.Of(request.State)), ("by", request.DecidedByName), ("at", request.DecidedAt));
        }

        return request.Version == body.Version
            ? ReasonRule.CheckLength(body.Reason)
            : Problems.Conflict("version-conflict", ("yours", body.Version), ("current", request.Version));
    }

    /// <summary>The value is looked at again: it may have changed since it was asked for, and what cannot be right is refused now as well.</summary>
    private async Task<ProblemHttpResult?> CarryOutAsync(CorrectionRequest request, Scope scope, CancellationToken cancel)
    {
        var period = Period.Parse(request.Period);
        var cell = (await ReadCells.ReadAsync(db, request.IndicatorCode, period, [request.UnitId], true, cancel))[request.UnitId];
        var meant = request.ObservationId is { } id ? cell.Values.Find(value => value.Id == id) : cell.Current;
        if (meant?.Value != request.From)
        {
            return Problems.Conflict("value-changed", ("from", request.From), ("current", meant?.Value));
        }

        var refusals = await CorrectObservation.RefusalsAsync(db, request.IndicatorCode, cell, request.To, request.ToState, scope.Today, cancel);
        if (refusals.Count > 0)
        {
            return Problems.RuleBroken("entry-refused", ("rows", refusals));
        }

        if (meant is null)
        {
            var name = scope.Tree.Find(request.UnitId)!.Name;
            writer.Add(cell, request.IndicatorCode, new EnteredValue(request.To, request.ToState, name, null, request.Reason), late: true);
        }
        else
        {
            writer.Change(cell, meant, request.To, request.ToState, new ChangeStep(ChangeAct.Corrected, request.Reason, request.Id));
        }

        await db.TouchAsync(LoadObservations.Stamp, cancel);
        return null;
    }
}
