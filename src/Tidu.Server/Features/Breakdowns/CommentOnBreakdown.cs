using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>POST /api/breakdowns/{id}/comments: a unit's word on its own row.</summary>
internal static class CommentOnBreakdown
{
    private const int Longest = 1000;

    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Add(
        int id, CommentRequest request, BreakdownDoor door, CurrentUser caller, TimeProvider clock, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.ReadAsync(id, cancel);
        if (open is null)
        {
            return problem!;
        }

        var (unitId, refused) = await UnitOf(open, request, audit);
        if (unitId is null || (refused = RefusalOf(open, request)) is not null)
        {
            return refused!;
        }

        open.Breakdown.Comments.Add(new BreakdownComment
        {
            UnitId = unitId,
            Stance = request.Stance,
            Text = request.Text?.Trim() ?? "",
            Year = request.Year,
            Proposed = request.Proposed,
            By = caller.UserName,
            ByName = caller.DisplayName,
            At = clock.GetUtcNow(),
        });
        await db.TouchAsync(LoadPlans.Stamp, cancel);
        audit.Add("comment-breakdown", "breakdown", $"{id}/{unitId}", null, request);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await ReadBreakdowns.ViewAsync(db, open, cancel));
    }

    /// <summary>The row the caller speaks for: its own, not one it merely oversees.</summary>
    private static async Task<(string? UnitId, ProblemHttpResult? Problem)> UnitOf(OpenBreakdown open, CommentRequest request, AuditTrail audit)
    {
        var own = open.OwnUnits;
        if (request.UnitId is null && own.Count == 1)
        {
            return (own[0], null);
        }

        if (request.UnitId is { } unit && own.Contains(unit))
        {
            return (unit, null);
        }

        await audit.RecordRefusedAsync("breakdown", $"{open.Breakdown.Id}/{request.UnitId}");
        return (null, Problems.Of(StatusCodes.Status403Forbidden, "not-your-row"));
    }

    private static ProblemHttpResult? RefusalOf(OpenBreakdown open, CommentRequest request)
    {
        if (open.Breakdown.State != AssignmentState.Consulting)
        {
            return EditBreakdown.WrongState(open.Breakdown, "comment");
        }

        if (open.Access.Scope.Today > open.Breakdown.CommentsUntil)
        {
            return Problems.Conflict("consultation-over", ("until", open.Breakdown.CommentsUntil));
        }

        if (request.Stance == CommentStance.Disagree && string.IsNullOrWhiteSpace(request.Text))
        {
            return Problems.RuleBroken("comment-needed");
        }

        if (request.Text is { Length: > Longest })
        {
            return Problems.RuleBroken("title-too-long", ("most", Longest));
        }

        if (request.Year is { } year && !WorkOut.YearsOf(open.Breakdown).Contains(year))
        {
            return Problems.NotFound("cell-not-found", ("year", year));
        }

        return TargetRules.Check(open.Indicator, open.Parent.Kind, request.Proposed) is { } broken ? Refusals.OfValue(broken.Code, broken.Params) : null;
    }
}
