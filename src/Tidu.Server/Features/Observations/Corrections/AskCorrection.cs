using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>POST /api/corrections: asks for a change of a value that the caller may no longer write.</summary>
internal static class AskCorrection
{
    public static async Task<IResult> Handle(CorrectionAsk body, TiduDb db, ScopeSource scopes, AuditTrail audit, TimeProvider clock, CancellationToken cancel)
    {
        if (ReasonRule.Check(body.Reason) is { } problem)
        {
            return problem;
        }

        if (!Period.TryParse(body.Period, out var period) || JsonSettings.MemberOf<ObservationState>(body.State) is not { } state)
        {
            return JsonSettings.MemberOf<ObservationState>(body.State) is null ? Problems.BadRequest("bad-state", ("value", body.State)) : Problems.BadRequest("bad-period", ("value", body.Period));
        }

        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == body.Indicator, cancel);
        if (indicator is null)
        {
            return Problems.NotFound("indicator-not-found", ("id", body.Indicator));
        }

        var scope = await scopes.OpenAsync(cancel);
        if (!scope.Contains(body.UnitId, scope.Today))
        {
            return await audit.NotFoundAsync(scope.Tree.Find(body.UnitId) is not null, "unit-not-found", "unit", body.UnitId);
        }

        return await db.InTransactionAsync(() => AskAsync(new Asked(body, indicator, period, state, scope, clock.GetUtcNow()), db, audit, cancel), cancel);
    }

    private static async Task<IResult> AskAsync(Asked asked, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var (body, scope) = (asked.Body, asked.Scope);
        var verdict = WriteRule.Of(scope, body.UnitId, asked.Period, await ReadCalendar.ReadAsync(db, scope.Tree, cancel));
        if (verdict.Refusal is null or "unit-not-yours")
        {
            return verdict.Refusal is null ? Problems.Conflict("correction-not-needed", ("period", body.Period)) : Problems.Of(403, "unit-not-yours");
        }

        if (await db.Set<CorrectionRequest>().AnyAsync(
            row => row.IndicatorCode == body.Indicator && row.UnitId == body.UnitId && row.PeriodEnd == asked.Period.Last && row.State == RequestState.Pending, cancel))
        {
            return Problems.Conflict("correction-pending", ("period", body.Period));
        }

        var cell = (await ReadCells.ReadAsync(db, body.Indicator, asked.Period, [body.UnitId], false, cancel))[body.UnitId];
        var meant = body.ObservationId is { } id ? cell.Values.Find(value => value.Id == id) : cell.Current;
        if (body.ObservationId is not null && meant is null)
        {
            return Problems.NotFound("observation-not-found", ("id", body.ObservationId));
        }

        var refusals = await CorrectObservation.RefusalsAsync(db, body.Indicator, cell, body.Value, asked.State, scope.Today, cancel);
        return refusals.Count > 0
            ? Problems.RuleBroken("entry-refused", ("rows", refusals))
            : await AddAsync(asked, meant, db, audit, cancel);
    }

    private static async Task<IResult> AddAsync(Asked asked, Observation? meant, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (body, caller) = (asked.Body, asked.Scope.Caller);
        var added = db.Add(new CorrectionRequest
        {
            IndicatorCode = body.Indicator,
            UnitId = body.UnitId,
            Period = asked.Period.ToString(),
            PeriodEnd = asked.Period.Last,
            ObservationId = meant?.Id,
            From = meant?.Value,
            To = body.Value,
            ToState = asked.State,
            Reason = body.Reason!.Trim(),
            RequestedBy = caller.UserName,
            RequestedByName = caller.DisplayName,
            RequestedAt = asked.At,
        }).Entity;
        audit.Add(ValueActions.AskCorrection, "correction", $"{body.Indicator}/{body.UnitId}/{body.Period}", new { meant?.Value }, new { value = body.Value, body.State, body.Reason });
        await db.SaveChangesAsync(cancel);
        return Results.Created($"/api/corrections/{added.Id}", CorrectionView.Of(added, asked.Indicator, asked.Scope));
    }

    private sealed record Asked(CorrectionAsk Body, Indicator Indicator, Period Period, ObservationState State, Scope Scope, DateTimeOffset At);
}
