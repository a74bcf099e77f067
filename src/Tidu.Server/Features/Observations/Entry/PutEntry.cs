using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>PUT /api/entry: all rows are written or none; each refused cell is named.</summary>
internal static class PutEntry
{
    private const int MostRows = 500;

    public static async Task<IResult> Handle(EntryBody body, TiduDb db, ScopeSource scopes, AuditTrail audit, ValueWriter writer, CancellationToken cancel)
    {
        if (!Period.TryParse(body.Period, out var period))
        {
            return Problems.BadRequest("bad-period", ("value", body.Period));
        }

        if (body.Rows.Count is 0 or > MostRows || body.Rows.DistinctBy(row => row.UnitId).Count() != body.Rows.Count)
        {
            return Problems.RuleBroken("entry-rows", ("rows", body.Rows.Count), ("most", MostRows));
        }

        if (body.Rows.FirstOrDefault(row => row.State is not null && JsonSettings.MemberOf<ObservationState>(row.State) is null) is { } unknown)
        {
            return Problems.BadRequest("bad-state", ("value", unknown.State));
        }

        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == body.Indicator, cancel);
        if (indicator is null)
        {
            return Problems.NotFound("indicator-not-found", ("id", body.Indicator));
        }

        var scope = await scopes.OpenAsync(cancel);
        if (body.Rows.FirstOrDefault(row => !scope.Contains(row.UnitId, scope.Today)) is { } outside)
        {
            return await audit.NotFoundAsync(scope.Tree.Find(outside.UnitId) is not null, "unit-not-found", "unit", outside.UnitId);
        }

        return await db.InTransactionAsync(() => WriteAsync(new EntryWrite(body, indicator, period, scope), db, audit, writer, cancel), cancel);
    }

    private static async Task<IResult> WriteAsync(EntryWrite entry, TiduDb db, AuditTrail audit, ValueWriter writer, CancellationToken cancel)
    {
        await db.TakeTurnAsync(LoadObservations.Stamp, cancel);
        var calendar = await ReadCalendar.ReadAsync(db, entry.Scope.Tree, cancel);
        var cells = await ReadCells.ReadAsync(db, entry.Indicator.Code, entry.Period, [.. entry.Body.Rows.Select(row => row.UnitId)], true, cancel);
        var decide = new DecideEntry(entry.Scope, entry.Indicator, entry.Period, calendar);
        var decisions = entry.Body.Rows.Select(row => decide.Of(row, cells[row.UnitId])).ToList();
        var refusals = decisions.SelectMany(decision => decision.Refusals).ToList();
        if (refusals.Count > 0)
        {
            return Problems.RuleBroken("entry-refused", ("rows", refusals));
        }

        var stale = decisions.Where(decision => decision.Act == EntryAct.Conflict).ToList();
        if (stale.Count > 0)
        {
            return await VersionConflict.OfAsync(db, [.. stale.Select(decision => (decision.Row.UnitId, Mine(decision), decision.Target!))], cancel);
        }

        var changing = decisions.Where(decision => decision.Act != EntryAct.Nothing).ToList();
        if (changing.Count > 0)
        {
            await CarryOutAsync(entry, changing, calendar, db, audit, writer, cancel);
        }

        var names = await UserNames.ReadAsync(db, EntryRows.Enterers(cells.Values), cancel);
        return Results.Ok(new EntryAnswer([.. entry.Body.Rows.Select(row => EntryRows.Of(entry.Scope, entry.Indicator, cells[row.UnitId], WriteRule.Of(entry.Scope, row.UnitId, entry.Period, calendar), names))], changing.Count));
    }

    private static async Task CarryOutAsync(
        EntryWrite entry, List<EntryDecision> changing, ReportingCalendar calendar, TiduDb db, AuditTrail audit, ValueWriter writer, CancellationToken cancel)
    {
        var before = changing.Select(decision => new AuditedValue(decision.Row.UnitId, decision.Target?.Value, decision.Target?.State)).ToList();
        foreach (var decision in changing)
        {
            Apply(decision, entry, WriteRule.Of(entry.Scope, decision.Row.UnitId, entry.Period, calendar).Late, writer);
        }

        var after = changing.Select(decision => new AuditedValue(decision.Row.UnitId, decision.Entered?.Value, decision.Entered?.State, decision.Row.Reason)).ToList();
        audit.Add(ValueActions.Enter, "observations", $"{entry.Indicator.Code}/{entry.Period}", before, after);
        await db.TouchAsync(LoadObservations.Stamp, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static void Apply(EntryDecision decision, EntryWrite entry, bool late, ValueWriter writer)
    {
        var reason = decision.Row.Reason?.Trim() ?? "";
        switch (decision.Act)
        {
            case EntryAct.Add:
                writer.Add(decision.Cell, entry.Indicator.Code, decision.Entered!, late);
                break;
            case EntryAct.SetAside:
                writer.SetAside(decision.Cell, decision.Target!, new ChangeStep(ChangeAct.SetAside, reason));
                break;
            case EntryAct.Change:
                writer.Change(decision.Cell, decision.Target!, decision.Entered!.Value, decision.Entered.State, new ChangeStep(ChangeAct.Corrected, reason));
                goto case EntryAct.Remark;
            case EntryAct.Remark:
                (decision.Target!.Note, decision.Target.SourceDate) = (decision.Entered!.Note, decision.Entered.SourceDate);
                break;
            default:
                break;
        }
    }

    private static MineSide Mine(EntryDecision decision) =>
        new(decision.Entered?.Value, decision.Entered is { } entered ? PlanCodes.Of(entered.State) : null, decision.Row.Version);
}

/// <summary>An entry with what it is about.</summary>
internal sealed record EntryWrite(EntryBody Body, Indicator Indicator, Period Period, Scope Scope);

/// <summary>A value as the audit trail keeps it.</summary>
internal sealed record AuditedValue(string UnitId, decimal? Value, ObservationState? State, string? Reason = null);

/// <summary>Actions of the audit trail.</summary>
internal static class ValueActions
{
    public const string Enter = "enter-values";
    public const string Correct = "correct-value";
    public const string Undo = "undo-value";
    public const string Choose = "choose-value";
    public const string SetAside = "set-aside-value";
    public const string Period = "reporting-period";
    public const string AskCorrection = "ask-correction";
    public const string DecideCorrection = "decide-correction";
}
