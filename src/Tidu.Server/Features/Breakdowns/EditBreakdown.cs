using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>PUT /api/breakdowns/{id}, PATCH …/cells, DELETE: a draft is changed or given up.</summary>
internal static class EditBreakdown
{
    /// <summary>A new setup: cells are worked out anew, those set by hand stay.</summary>
    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Settings(int id, BreakdownUpdate update, BreakdownDoor door, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.EditAsync(id, update.Version, cancel);
        if (open is null)
        {
            return problem!;
        }

        var breakdown = open.Breakdown;
        if (breakdown.State != AssignmentState.Draft)
        {
            return WrongState(breakdown, "edit-settings");
        }

        if (SetupRules.Check(open.Access, open.Plan, open.Indicator, breakdown.UnitId, update) is { } refused)
        {
            return refused;
        }

        var before = new { breakdown.Method, breakdown.Years, breakdown.Step, breakdown.Reserve, breakdown.Settings };
        var units = update.Units ?? [.. WorkOut.Ordered(breakdown).Select(unit => new BreakdownUnitSetup(unit.UnitId, unit.Base, unit.Factor))];
        SetUp.Apply(breakdown, open.Access, open.Plan, open.Indicator, update with { Units = units }, update.Title is { Length: > 0 } title ? title : breakdown.Title);
        var again = door.Of(open.Access, open.Plan, breakdown);
        WorkOut.Fill(breakdown, again.Parent);
        audit.Add("edit-breakdown", "breakdown", $"{id}", before, new { breakdown.Method, breakdown.Years, breakdown.Step, breakdown.Reserve, breakdown.Settings });
        return await SaveAsync(db, again, update.Version, cancel);
    }

    /// <summary>Cells by hand, in draft and while units comment.</summary>
    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Cells(int id, BreakdownCellEdits edits, BreakdownDoor door, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.EditAsync(id, edits.Version, cancel);
        if (open is null)
        {
            return problem!;
        }

        var breakdown = open.Breakdown;
        if (breakdown.State is not (AssignmentState.Draft or AssignmentState.Consulting))
        {
            return WrongState(breakdown, "edit-cells");
        }

        if (RefusalOf(open, edits) is { } refused)
        {
            return refused;
        }

        var before = edits.Cells.Select(edit => new { edit.UnitId, edit.Year, CellOf(breakdown, edit).Value }).ToList();
        foreach (var edit in edits.Cells)
        {
            (CellOf(breakdown, edit).Value, CellOf(breakdown, edit).ByHand) = (edit.Value, edit.ByHand);
        }

        WorkOut.Fill(breakdown, open.Parent, edits.Rework ? null : [.. edits.Cells.Where(edit => edit is { ByHand: false, Value: null }).Select(edit => (edit.UnitId, edit.Year))]);
        audit.Add(BreakdownConflict.EditedCells, "breakdown", $"{id}", before, edits.Cells.Select(edit => edit with { Value = CellOf(breakdown, edit).Value }).ToList());
        return await SaveAsync(db, open, edits.Version, cancel);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(int id, int version, BreakdownDoor door, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.EditAsync(id, version, cancel);
        if (open is null)
        {
            return problem!;
        }

        if (open.Breakdown.State != AssignmentState.Draft)
        {
            return WrongState(open.Breakdown, "delete");
        }

        db.Remove(open.Breakdown);
        audit.Add("delete-breakdown", "breakdown", $"{id}", new { open.Breakdown.Title, open.Breakdown.Number });
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    /// <summary>409: this cannot be done in the state the breakdown is in.</summary>
    public static ProblemHttpResult WrongState(TargetBreakdown breakdown, string wanted) =>
        Problems.Conflict("wrong-step", ("state", PlanCodes.Of(breakdown.State)), ("wanted", wanted));

    /// <summary>Saves and raises the version even where only parts changed: the next one must have seen them.</summary>
    /// <param name="yours">The version the caller saw: one that was faster in the last moment is named.</param>
    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> SaveAsync(TiduDb db, OpenBreakdown open, int yours, CancellationToken cancel)
    {
        db.Entry(open.Breakdown).State = EntityState.Modified;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries.Any(entry => entry.Entity is TargetBreakdown))
        {
            db.ChangeTracker.Clear();
            return await BreakdownConflict.OfAsync(db, open.Breakdown.Id, yours, cancel);
        }

        return TypedResults.Ok(await ReadBreakdowns.ViewAsync(db, open, cancel));
    }

    private static ProblemHttpResult? RefusalOf(OpenBreakdown open, BreakdownCellEdits edits)
    {
        if (edits.Cells.Any(edit => edit is null))
        {
            return Problems.BadRequest("bad-request");
        }

        foreach (var edit in edits.Cells)
        {
            if (!open.Breakdown.Cells.Exists(cell => cell.UnitId == edit.UnitId && cell.Year == edit.Year))
            {
                return Problems.NotFound("cell-not-found", ("id", edit.UnitId), ("year", edit.Year));
            }

            if (TargetRules.Check(open.Indicator, open.Parent.Kind, edit.Value) is { } broken)
            {
                return Refusals.OfValue(broken.Code, broken.Params);
            }
        }

        return null;
    }

    private static BreakdownCell CellOf(TargetBreakdown breakdown, BreakdownCellEdit edit) =>
        breakdown.Cells.First(cell => cell.UnitId == edit.UnitId && cell.Year == edit.Year);
}
