using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>What a step asks for; null where it may be taken.</summary>
internal static class MoveRules
{
    private const int LongestDocument = 200;
    private const int MostNamed = 500;

    public static ProblemHttpResult? Check(OpenBreakdown open, BreakdownMove move, AssignmentState to) =>
        ReasonRule.CheckLength(move.Reason) is { } tooLong ? tooLong : OfStep(open, move, to);

    private static ProblemHttpResult? OfStep(OpenBreakdown open, BreakdownMove move, AssignmentState to) => to switch
    {
        AssignmentState.Consulting => OfConsultation(open, move),
        AssignmentState.Approved => OfApproval(open, move),
        AssignmentState.Assigned => OfAssignment(move),
        _ => ReasonRule.Check(move.Reason),
    };

    private static ProblemHttpResult? OfConsultation(OpenBreakdown open, BreakdownMove move)
    {
        if (OfEmptyCells(open) is { } empty)
        {
            return empty;
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

        if (OfEmptyCells(open) is { } empty)
        {
            return empty;
        }

        if (!string.IsNullOrWhiteSpace(move.Reason))
        {
            return null;
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

    /// <summary>422 cells-empty: which cells, in printed order, and the units whose base is missing.</summary>
    private static ProblemHttpResult? OfEmptyCells(OpenBreakdown open)
    {
        var units = WorkOut.Ordered(open.Breakdown);
        var cells = open.Breakdown.Cells.Where(cell => cell is { Value: null, ByHand: false })
            .OrderBy(cell => units.FindIndex(unit => unit.UnitId == cell.UnitId)).ThenBy(cell => cell.Year)
            .Select(cell => new { cell.UnitId, unit = BuildBreakdown.UnitOf(open, cell.UnitId).Name, cell.Year }).ToList();
        var withoutBase = open.Breakdown.Method == BreakdownMethod.ByHand
            ? []
            : units.Where(unit => unit.Base is null && cells.Exists(cell => cell.UnitId == unit.UnitId)).Select(unit => BuildBreakdown.UnitOf(open, unit.UnitId).Name).ToList();
        return cells.Count == 0
            ? null
            : Problems.RuleBroken("cells-empty", ("count", cells.Count), ("cells", cells.Take(MostNamed)), ("units", cells.Select(cell => cell.UnitId).Distinct().Count()), ("withoutBase", withoutBase));
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
