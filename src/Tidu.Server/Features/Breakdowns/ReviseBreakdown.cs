using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>POST /api/breakdowns/{id}/revise: the next version as a draft; what is assigned stays in force until it is assigned in its place.</summary>
internal static class ReviseBreakdown
{
    public static async Task<Results<Created<BreakdownView>, ProblemHttpResult>> Handle(
        int id, BreakdownMove move, BreakdownDoor door, CurrentUser caller, TimeProvider clock, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.EditAsync(id, move.Version, cancel);
        if (open is null)
        {
            return problem!;
        }

        var versions = await ReadBreakdowns.VersionsAsync(db, open.Breakdown, cancel);
        if (!BreakdownActions.Of(open, versions).Contains("revise"))
        {
            return EditBreakdown.WrongState(open.Breakdown, "revise");
        }

        if (ReasonRule.Check(move.Reason) is { } reason)
        {
            return reason;
        }

        var next = Copy(open.Breakdown, caller, clock.GetUtcNow(), move.Reason!.Trim());
        db.Add(next);
        audit.Add("revise-breakdown", "breakdown", $"{id}", new { open.Breakdown.Number }, new { next.Number, reason = move.Reason });
        await db.SaveChangesAsync(cancel);
        var copied = door.Of(open.Access, open.Plan, next);
        return TypedResults.Created($"/api/breakdowns/{next.Id}", await ReadBreakdowns.ViewAsync(db, copied, cancel));
    }

    /// <summary>Cells come as they were assigned, held by hand: only what somebody changes differs.</summary>
    private static TargetBreakdown Copy(TargetBreakdown from, CurrentUser caller, DateTimeOffset now, string reason)
    {
        var next = new TargetBreakdown
        {
            PlanId = from.PlanId,
            IndicatorCode = from.IndicatorCode,
            UnitId = from.UnitId,
            Number = from.Number + 1,
            Title = from.Title,
            Method = from.Method,
            Years = from.Years,
            BaseYear = from.BaseYear,
            Step = from.Step,
            Reserve = from.Reserve,
            Settings = from.Settings,
            CreatedBy = caller.UserName,
            CreatedByName = caller.DisplayName,
            CreatedAt = now,
        };
        next.Units.AddRange(from.Units.Select(unit => new BreakdownUnit { UnitId = unit.UnitId, Base = unit.Base, BaseSource = unit.BaseSource, Factor = unit.Factor, SortOrder = unit.SortOrder }));
        next.Cells.AddRange(from.Cells.Select(cell => new BreakdownCell { UnitId = cell.UnitId, Year = cell.Year, Value = cell.Value, ByHand = true }));
        next.Steps.Add(new BreakdownStep { From = AssignmentState.Assigned, To = AssignmentState.Draft, By = caller.UserName, ByName = caller.DisplayName, At = now, Reason = reason });
        return next;
    }
}
