using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>PATCH /api/breakdowns/{id}/bases: what a draft's cells are worked out from, entered or put right within the draft. Cells set by hand stay.</summary>
internal static class EditBases
{
    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Handle(int id, BreakdownBaseEdits edits, BreakdownDoor door, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.EditAsync(id, edits.Version, cancel);
        if (open is null)
        {
            return problem!;
        }

        var breakdown = open.Breakdown;
        if (breakdown.State != AssignmentState.Draft)
        {
            return EditBreakdown.WrongState(breakdown, "edit-settings");
        }

        if (RefusalOf(open, edits) is { } refused)
        {
            return refused;
        }

        var units = edits.Bases.Select(edit => breakdown.Units.First(unit => unit.UnitId == edit.UnitId)).ToList();
        var before = units.Select(unit => new { unit.UnitId, unit.Base }).ToList();
        foreach (var (unit, edit) in units.Zip(edits.Bases))
        {
            SetUp.TakeBase(unit, edit.Base, open.Access, open.Plan, open.Indicator, breakdown.BaseYear);
        }

        WorkOut.Fill(breakdown, open.Parent);
        audit.Add(BreakdownConflict.EditedBases, "breakdown", $"{id}", before, units.Select(unit => new { unit.UnitId, unit.Base }).ToList());
        return await EditBreakdown.SaveAsync(db, open, edits.Version, cancel);
    }

    private static ProblemHttpResult? RefusalOf(OpenBreakdown open, BreakdownBaseEdits edits)
    {
        if (edits.Bases is null || edits.Bases.Any(edit => edit is null) || edits.Bases.DistinctBy(edit => edit.UnitId).Count() != edits.Bases.Count)
        {
            return Problems.BadRequest("bad-request");
        }

        foreach (var edit in edits.Bases)
        {
            if (!open.Breakdown.Units.Exists(unit => unit.UnitId == edit.UnitId))
            {
                return Problems.NotFound("unit-not-found", ("id", edit.UnitId));
            }

            if (TargetRules.Check(open.Indicator, Engine.Targets.TargetKind.Level, edit.Base) is { } broken)
            {
                return Problems.RuleBroken("bad-base", ("unit", BuildBreakdown.UnitOf(open, edit.UnitId).Name), ("rule", broken.Code));
            }
        }

        return null;
    }
}
