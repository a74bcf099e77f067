using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>What a step asks for; null where it may be taken.</summary>
internal static class MoveRules
{
    private const int LongestDocument = 200;

    public static ProblemHttpResult? Check(OpenBreakdown open, BreakdownMove move, AssignmentState to) => string.IsNullOrWhiteSpace(move.Reason) || TargetRules.CheckReason(move.Reason) is not { } tooLong ? OfStep(open, move, to) : Refusals.OfReason(tooLong);

    private static ProblemHttpResult? OfStep(OpenBreakdown open, BreakdownMove move, AssignmentState to) => to switch
    {
        AssignmentState.Consulting => OfConsultation(open, move),
        AssignmentState.Approved => OfApproval(open, move),
        AssignmentState.Assigned => OfAssignment(move),
        _ => TargetRules.CheckReason(move.Reason) is { } code ? Refusals.OfReason(code) : null,
    };

    private static ProblemHttpResult? OfConsultation(OpenBreakdown open, BreakdownMove move)
    {
        var empty = open.Breakdown.Cells.Count(cell => cell is { Value: null, ByHand: false });
        if (empty > 0)
        {
            return Problems.RuleBroken("cells-empty", ("count", empty));
        }

        return move.CommentsUntil is { } until && until >= open.Access.Scope.Today
            ? null
            : Problems.RuleBroken("comments-until-past", ("today", open.Access.Scope.Today));
    }

    /// <summary>A sum that differs from the target, and an approval before every unit has spoken, need a reason that stays in the steps.</summary>
    private static ProblemHttpResult? OfApproval(OpenBreakdown open, BreakdownMove move)
    {
        var breakdown = open.Breakdown;
        var unanswered = breakdown.Comments.Count(comment => comment is { Accepted: null, Stance: CommentStance.Disagree });
        if (unanswered > 0)
        {
            return Problems.RuleBroken("comments-unanswered", ("count", unanswered));
        }

        var empty = breakdown.Cells.Count(cell => cell is { Value: null, ByHand: false });
        if (empty > 0)
        {
            return Problems.RuleBroken("cells-empty", ("count", empty));
        }

        if (!string.IsNullOrWhiteSpace(move.Reason))
        {
            return TargetRules.CheckReason(move.Reason) is { } code ? Refusals.OfReason(code) : null;
        }

        if (WorkOut.YearsOf(breakdown, open.Parent).FirstOrDefault(year => year.Difference is not (null or 0)) is { } differs)
        {
            return Problems.RuleBroken("breakdown-sum-differs", ("year", differs.Year), ("difference", differs.Difference));
        }

        var waiting = breakdown.Units.Count(unit => breakdown.Comments.TrueForAll(comment => comment.UnitId != unit.UnitId));
        return waiting > 0 && open.Access.Scope.Today <= breakdown.CommentsUntil
            ? Problems.RuleBroken("consultation-open", ("until", breakdown.CommentsUntil), ("waiting", waiting))
            : null;
    }

    private static ProblemHttpResult? OfAssignment(BreakdownMove move)
    {
        if (string.IsNullOrWhiteSpace(move.Document) || move.On is null)
        {
            return Problems.RuleBroken("document-needed");
        }

        return move.Document.Trim().Length > LongestDocument ? Problems.RuleBroken("title-too-long", ("most", LongestDocument)) : null;
    }
}
