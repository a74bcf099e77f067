using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Answers for what cannot be shown. A plan or unit outside the scope is answered as if it did not exist, and written down.</summary>
internal static class Refusal
{
    public static async Task<IResult> Of(ProblemHttpResult problem, ProgrammeAccess access, BoardRequest request, AuditTrail audit)
    {
        return problem.ProblemDetails.Extensions["code"] switch
        {
            // Only where the plan is what is wrong: else an unreadable date would tell a hidden plan from none.
            "plan-not-found" => await OfPlan(access, request.Plan ?? "", audit),
            "unit-not-found" => await OfUnit(access, request.Unit, request.On, audit),
            _ => problem,
        };
    }

    public static async Task<IResult> OfPlan(ProgrammeAccess access, string planId, AuditTrail audit) =>
        await audit.NotFoundAsync(access.Programmes.FindPlan(planId) is not null, "plan-not-found", "plan", planId);

    /// <summary>No such table, or none of whose rows the caller sees.</summary>
    public static async Task<IResult> OfTable(ActionPlan plan, string tableId, AuditTrail audit)
    {
        if (plan.Tables.Any(table => table.TableId == tableId))
        {
            await audit.RecordRefusedAsync("plan-table", $"{plan.Id}/{tableId}");
        }

        return Problems.NotFound("table-not-found", ("id", tableId), ("plan", plan.Id));
    }

    /// <param name="unit">As asked for; null where the caller asked for no unit and has none of its own.</param>
    public static async Task<IResult> OfUnit(ProgrammeAccess access, string? unit, string? on, AuditTrail audit)
    {
        _ = BoardRequest.TryReadDay(on, access.Scope.Today, out var day);
        var exists = unit is not null && access.Programmes.Units.Resolve(unit, day) is { } found && !access.Contains(found.Id);
        return await audit.NotFoundAsync(exists, "unit-not-found", "unit", unit ?? "");
    }
}
