using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Plans;

/// <summary>GET /api/plans/{planId}/targets/{targetId}/history: who, when, from what to what, why.</summary>
internal static class ReadTargetHistory
{
    public static async Task<Results<Ok<TargetHistoryView>, ProblemHttpResult>> Handle(string planId, int targetId, TargetDoor door, TiduDb db, CancellationToken cancel)
    {
        var (target, canEdit, problem) = await door.TargetToReadAsync(planId, targetId, cancel);
        if (target is null)
        {
            return problem!;
        }

        var changes = await db.Set<TargetChange>().AsNoTracking().Where(change => change.TargetId == targetId).OrderBy(change => change.Id).ToListAsync(cancel);
        return TypedResults.Ok(new TargetHistoryView(
            TargetView.Of(target),
            target.Clause,
            canEdit,
            canEdit && UndoTarget.Standing(changes) is not null,
            [.. Enumerable.Reverse(changes).Select(change => new TargetChangeView(PlanCodes.Of(change.Act), change.At, change.By, change.ByName, change.From, change.To, change.Reason, change.BreakdownId))]));
    }
}
