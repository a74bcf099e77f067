using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>POST /api/plans/{planId}/targets/{targetId}/undo: takes back the last change that still stands.</summary>
internal static class UndoTarget
{
    public static async Task<Results<Ok<TargetView>, ProblemHttpResult>> Handle(
        string planId, int targetId, TargetUndo undo, TargetDoor door, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (target, problem) = await door.TargetToEditAsync(planId, targetId, cancel);
        if (target is null)
        {
            return problem!;
        }

        var last = Standing(await db.Set<TargetChange>().AsNoTracking().Where(change => change.TargetId == targetId).OrderBy(change => change.Id).ToListAsync(cancel));
        if (target.Version != undo.Version)
        {
            return await TargetConflict.OfAsync(db, targetId, undo.Version, last?.From, cancel);
        }

        if (ReasonRule.Check(undo.Reason) is { } reason)
        {
            return reason;
        }

        return last is null
            ? Problems.Conflict("nothing-to-undo", ("id", targetId))
            : await EditTarget.SaveAsync(db, audit, target, last.From, door.Author(TargetAct.Undone, undo.Reason!), cancel);
    }

    /// <summary>The change that an undo takes back: each undo takes one away, and what was formally assigned is not taken back by hand.</summary>
    /// <param name="changes">Oldest first.</param>
    public static TargetChange? Standing(IEnumerable<TargetChange> changes)
    {
        var standing = new Stack<TargetChange>();
        foreach (var change in changes)
        {
            switch (change.Act)
            {
                case TargetAct.Undone:
                    standing.TryPop(out _);
                    break;
                case TargetAct.Assigned:
                    standing.Clear();
                    break;
                default:
                    standing.Push(change);
                    break;
            }
        }

        return standing.TryPeek(out var last) ? last : null;
    }
}
