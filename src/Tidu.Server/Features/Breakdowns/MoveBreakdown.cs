using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>POST /api/breakdowns/{id}/consult, /approve, /return, /assign: from one state to the next, one step at a time. Of two at once one wins; the other is told of the newer version.</summary>
public sealed class MoveBreakdown(BreakdownDoor door, TiduDb db, AuditTrail audit, CurrentUser caller, TimeProvider clock)
{
    public static Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Consult(int id, BreakdownMove move, MoveBreakdown mover, CancellationToken cancel) =>
        mover.ToAsync(id, move, AssignmentState.Consulting, cancel);

    public static Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Approve(int id, BreakdownMove move, MoveBreakdown mover, CancellationToken cancel) =>
        mover.ToAsync(id, move, AssignmentState.Approved, cancel);

    public static Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Return(int id, BreakdownMove move, MoveBreakdown mover, CancellationToken cancel) =>
        mover.ToAsync(id, move, AssignmentState.Draft, cancel);

    public static Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Assign(int id, BreakdownMove move, MoveBreakdown mover, CancellationToken cancel) =>
        mover.ToAsync(id, move, AssignmentState.Assigned, cancel);

    private async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> ToAsync(int id, BreakdownMove move, AssignmentState to, CancellationToken cancel)
    {
        var (open, problem) = await door.EditAsync(id, move.Version, cancel);
        if (open is null)
        {
            return problem!;
        }

        var breakdown = open.Breakdown;
        if (!BreakdownActions.Leads(breakdown.State, to))
        {
            return EditBreakdown.WrongState(breakdown, PlanCodes.Of(to));
        }

        if (MoveRules.Check(open, move, to) is { } refused)
        {
            return refused;
        }

        Take(breakdown, move, to);
        await db.TouchAsync(LoadPlans.Stamp, cancel);
        if (to == AssignmentState.Assigned)
        {
            await PutInForce.RunAsync(db, open, caller, clock.GetUtcNow(), cancel);
        }

        return await EditBreakdown.SaveAsync(db, open, move.Version, cancel);
    }

    private void Take(TargetBreakdown breakdown, BreakdownMove move, AssignmentState to)
    {
        var from = breakdown.State;
        breakdown.State = to;
        switch (to)
        {
            case AssignmentState.Consulting:
                breakdown.CommentsUntil = move.CommentsUntil;
                break;
            case AssignmentState.Assigned:
                (breakdown.AssignedBy, breakdown.AssignedOn) = (move.Document!.Trim(), move.On);
                break;
            default:
                break;
        }

        var reason = string.IsNullOrWhiteSpace(move.Reason) ? null : move.Reason.Trim();
        breakdown.Steps.Add(new BreakdownStep { From = from, To = to, By = caller.UserName, ByName = caller.DisplayName, At = clock.GetUtcNow(), Reason = reason });
        audit.Add("move-breakdown", "breakdown", $"{breakdown.Id}", new { state = from }, new { state = to, reason, breakdown.CommentsUntil, breakdown.AssignedBy, breakdown.AssignedOn });
    }
}
