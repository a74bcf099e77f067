using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>POST /api/breakdowns/{id}/comments/{commentId}/answer. An answer that is there already is replaced only by one who has seen it; the former stays in the trail.</summary>
internal static class AnswerComment
{
    /// <summary>Instants are stored to the microsecond and sent as text.</summary>
    private static readonly TimeSpan SameInstant = TimeSpan.FromMilliseconds(1);

    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Handle(
        int id, int commentId, CommentAnswer answer, BreakdownDoor door, CurrentUser caller, TimeProvider clock, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.ReadAsync(id, cancel);
        if (open is null || !open.MayEdit)
        {
            return problem ?? await audit.NotFoundAsync(true, "breakdown-not-found", "breakdown", $"{id}");
        }

        var comment = open.Breakdown.Comments.Find(row => row.Id == commentId);
        if (comment is null || RefusalOf(open, comment, answer) is { })
        {
            return comment is null ? Problems.NotFound("comment-not-found", ("id", commentId)) : RefusalOf(open, comment, answer)!;
        }

        var before = new { comment.Text, comment.Year, comment.Proposed, comment.Accepted, comment.Reply, comment.RepliedBy, comment.RepliedAt };
        (comment.Accepted, comment.Reply, comment.RepliedBy, comment.RepliedAt) = (answer.Accepted, answer.Reply.Trim(), caller.DisplayName, clock.GetUtcNow());
        if (answer.Accepted && comment is { Proposed: not null, Year: { } year } && open.Breakdown.Cells.Find(row => row.UnitId == comment.UnitId && row.Year == year) is { } cell)
        {
            (cell.Value, cell.ByHand) = (comment.Proposed, true);
        }

        audit.Add(BreakdownConflict.Answered, "breakdown", $"{id}/{comment.UnitId}", before, new { answer.Accepted, answer.Reply });
        try
        {
            await db.TouchAsync(LoadPlans.Stamp, cancel);
            db.Entry(open.Breakdown).State = EntityState.Modified;
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries.Any(entry => entry.Entity is TargetBreakdown))
        {
            return await LostAsync(db, open.Breakdown, commentId, answer, cancel);
        }

        return TypedResults.Ok(await ReadBreakdowns.ViewAsync(db, open, cancel));
    }

    private static ProblemHttpResult? RefusalOf(OpenBreakdown open, BreakdownComment comment, CommentAnswer answer)
    {
        if (open.Breakdown.State != AssignmentState.Consulting)
        {
            return EditBreakdown.WrongState(open.Breakdown, "answer");
        }

        if (ReasonRule.Check(answer.Reply) is { } reason)
        {
            return reason;
        }

        return comment.Accepted is not null && !Saw(comment, answer) ? Conflict(comment, answer) : null;
    }

    private static bool Saw(BreakdownComment comment, CommentAnswer answer) =>
        answer.Replaces is { } seen && comment.RepliedAt is { } at && (seen - at).Duration() < SameInstant;

    /// <summary>409 with both answers: nothing of either is lost.</summary>
    private static ProblemHttpResult Conflict(BreakdownComment comment, CommentAnswer answer) => Problems.Conflict(
        "comment-answered",
        ("id", comment.Id),
        ("mine", new { answer.Accepted, answer.Reply }),
        ("theirs", new { comment.Accepted, comment.Reply, byName = comment.RepliedBy, at = comment.RepliedAt }));

    /// <summary>Two at once: the second is told of the first's answer, or of what else was changed.</summary>
    private static async Task<ProblemHttpResult> LostAsync(TiduDb db, TargetBreakdown breakdown, int commentId, CommentAnswer answer, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = await db.Set<BreakdownComment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == commentId, cancel);
        return now?.Accepted is not null && !Saw(now, answer)
            ? Conflict(now, answer)
            : await BreakdownConflict.OfAsync(db, breakdown.Id, breakdown.Version - 1, cancel);
    }
}
