using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>An act on one value.</summary>
/// <param name="Action">As the audit trail names it.</param>
/// <param name="Yours">What the caller sent, for a conflict.</param>
/// <param name="Changes">True where the value itself is changed, which not everybody may who may write the cell.</param>
internal sealed record ValueAct(int Id, string Action, string? Reason, MineSide Yours, bool Changes);

/// <summary>The value with its cell, loaded for the act within the transaction.</summary>
internal sealed record ActedValue(Observation Row, Cell Cell, Scope Scope, string Reason);

/// <summary>What every act on one value goes through: reason, scope, lock, version, rule; afterwards audit, stamp and save, all in one transaction.</summary>
internal sealed class ActOnValue(TiduDb db, ScopeSource scopes, AuditTrail audit)
{
    /// <param name="act">What is asked for.</param>
    /// <param name="carryOut">Does it, or answers why it cannot be done.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IResult> RunAsync(ValueAct act, Func<ActedValue, Task<ProblemHttpResult?>> carryOut, CancellationToken cancel)
    {
        if (ReasonRule.Check(act.Reason) is { } problem)
        {
            return problem;
        }

        var scope = await scopes.OpenAsync(cancel);
        var unit = await db.Set<Observation>().Where(row => row.Id == act.Id).Select(row => row.UnitId).SingleOrDefaultAsync(cancel);
        return unit is null || !scope.Contains(unit, scope.Today)
            ? await audit.NotFoundAsync(unit is not null, "observation-not-found", "observation", $"{act.Id}")
            : await audit.WithRefusalAsync(await db.InTransactionAsync(() => WithinAsync(act, scope, carryOut, cancel), cancel), "observation", $"{act.Id}");
    }

    private async Task<IResult> WithinAsync(ValueAct act, Scope scope, Func<ActedValue, Task<ProblemHttpResult?>> carryOut, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var row = await db.Set<Observation>().Include(value => value.Batch).SingleAsync(value => value.Id == act.Id, cancel);
        if (act.Yours.Version != row.Version)
        {
            return await VersionConflict.OfAsync(db, [(row.UnitId, act.Yours, row)], cancel);
        }

        var period = Period.Parse(row.Period);
        var calendar = await ReadCalendar.ReadAsync(db, scope.Tree, cancel);
        if (Refuse(act, scope, row, WriteRule.Of(scope, row.UnitId, period, calendar)) is { } refused)
        {
            return refused;
        }

        var cells = await ReadCells.ReadAsync(db, row.IndicatorCode, period, [row.UnitId], true, cancel);
        var before = StandOf(row);
        if (await carryOut(new ActedValue(row, cells[row.UnitId], scope, act.Reason!.Trim())) is { } problem)
        {
            return problem;
        }

        audit.Add(act.Action, "observation", $"{row.Id}", before, new { now = StandOf(row), act.Reason });
        await db.TouchAsync(LoadObservations.Stamp, cancel);
        await db.SaveChangesAsync(cancel);
        return Results.Ok(await ListObservations.OneAsync(db, scope, row, calendar, cancel));
    }

    private static ProblemHttpResult? Refuse(ValueAct act, Scope scope, Observation row, WriteVerdict verdict) => verdict.Refusal switch
    {
        null when act.Changes && row.Source == SourceKind.Registry => Problems.RuleBroken("counted-from-registry"),
        null => act.Changes && !DecideEntry.MayChange(scope.Caller, row) ? Problems.Of(403, "value-not-yours", ("source", row.SourceText)) : null,
        "unit-not-yours" => Problems.Of(403, "unit-not-yours"),
        var code => Problems.Conflict(code, ("period", row.Period), ("unitId", row.UnitId)),
    };

    private static object StandOf(Observation row) => new { row.IndicatorCode, row.UnitId, row.Period, row.Value, State = PlanCodes.Of(row.State), row.Used };
}
