using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>Work on an enterprise towards a title.</summary>
/// <param name="Overdue">Open, and its date has passed.</param>
/// <param name="Mine">Given to the caller.</param>
public sealed record CultivationTaskView(
    int Id, string CreditCode, string Name, string? Unit, string Kind, string Title, string? Plan, string? Indicator, string? UnitId, int? Year, string Officer, string OfficerName, DateOnly Due, string Text,
    CultivationState State, string? Result, string GivenByName, DateTimeOffset GivenAt, DateTimeOffset? ClosedAt, bool Overdue, bool Mine, int Version);

/// <summary>What came of a task.</summary>
public sealed record TaskResultBody(int Version, string Result);

/// <summary>/api/cultivation/tasks</summary>
internal static class Tasks
{
    private const int LongestResult = 1000;

    public static async Task<IResult> List(bool? mine, string? creditCode, string? kind, [Codes(typeof(CultivationState))] string? state, int? page, int? pageSize, CultivationDoor door, CancellationToken cancel)
    {
        var (asked, wrong) = AskedPage.Of(page, pageSize);
        if (wrong is not null)
        {
            return wrong;
        }

        if (state is not null && JsonSettings.MemberOf<CultivationState>(state) is null)
        {
            return Problems.BadRequest("bad-request", ("value", state));
        }

        var (scope, wanted) = (await door.ScopeAsync(cancel), JsonSettings.MemberOf<CultivationState>(state));
        var own = scope.Caller.UserName;
        var found = from task in door.Db.Set<CultivationTask>().AsNoTracking()
                    join enterprise in await door.SeenAsync(cancel) on task.EnterpriseId equals enterprise.Id
                    where (mine != true || task.Officer == own) && (creditCode == null || enterprise.CreditCode == creditCode) && (kind == null || task.Kind == kind) && (wanted == null || task.State == wanted)
                    orderby task.State == CultivationState.Given ? 0 : 1, task.Due, task.Id
                    select new { task, enterprise };
        var rows = await found.Skip(asked.Skipped).Take(asked.Size).ToListAsync(cancel);
        return Results.Ok(new CultivationTaskPage(
            [.. rows.Select(row => ViewOf(row.task, row.enterprise, door, scope.Tree.Find(row.enterprise.UnitId ?? "")?.Name))], await found.CountAsync(cancel), asked.Number, asked.Size));
    }

    /// <summary>The officer, or whoever may give tasks there, says what came of it.</summary>
    public static Task<IResult> Close(int id, TaskResultBody body, CultivationDoor door, CancellationToken cancel) => EndAsync(id, body, CultivationState.Done, "close-cultivation-task", door, cancel);

    /// <summary>Takes the task back, with the reason as its result.</summary>
    public static Task<IResult> Withdraw(int id, TaskResultBody body, CultivationDoor door, CancellationToken cancel) => EndAsync(id, body, CultivationState.Withdrawn, "withdraw-cultivation-task", door, cancel);

    private static async Task<IResult> EndAsync(int id, TaskResultBody body, CultivationState state, string action, CultivationDoor door, CancellationToken cancel)
    {
        if ((CultivationDoor.Clean(body.Result) is null ? Problems.RuleBroken("reason-needed") : CultivationDoor.CheckNote("result", body.Result, LongestResult)) is { } wrong)
        {
            return wrong;
        }

        return await door.ActAsync(
            async () =>
            {
                var task = await door.Db.Set<CultivationTask>().SingleOrDefaultAsync(row => row.Id == id, cancel);
                if (task is null || await door.SeenAsync(task.EnterpriseId, cancel) is not { } enterprise)
                {
                    return new Unseen(task is not null, "cultivation-task-not-found", "cultivation-task", $"{id}");
                }

                if (task.State != CultivationState.Given)
                {
                    return Problems.Conflict("cultivation-task-closed", ("state", task.State));
                }

                if (CultivationDoor.CheckVersion(task, body.Version) is { } changed)
                {
                    return changed;
                }

                (task.State, task.Result, task.ClosedAt) = (state, body.Result.Trim(), door.Now);
                await door.SaveAsync(action, "enterprise", enterprise.CreditCode, new { state = CultivationState.Given }, new { task.Kind, task.State, task.Result }, cancel);
                var scope = await door.ScopeAsync(cancel);
                return Results.Ok(ViewOf(task, enterprise, door, scope.Tree.Find(enterprise.UnitId ?? "")?.Name));
            },
            cancel);
    }

    internal static CultivationTaskView ViewOf(CultivationTask task, Enterprise enterprise, CultivationDoor door, string? unit) => new(
        task.Id, enterprise.CreditCode, enterprise.Name, unit, task.Kind, door.Ladder.NameOf(task.Kind), task.PlanId, task.IndicatorCode, task.UnitId, task.Year, task.Officer, task.OfficerName, task.Due, task.Text,
        task.State, task.Result, task.GivenByName, task.GivenAt, task.ClosedAt, task.State == CultivationState.Given && task.Due < door.Today, task.Officer == door.Caller.UserName, task.Version);
}
