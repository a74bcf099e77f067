using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/plans/{planId}/tables/{tableId}</summary>
internal static class GetMatrix
{
    public static async Task<IResult> Handle(string planId, string tableId, string? on, ProgrammeSource source, AnswerCache answers, AuditTrail audit, CancellationToken cancel)
    {
        var access = await source.OpenAsync(cancel);
        if (access.FindPlan(planId) is not { } plan)
        {
            return await Refusal.OfPlan(access, planId, audit);
        }

        if (!BoardRequest.TryReadDay(on, access.Scope.Today, out var day))
        {
            return Problems.BadRequest("bad-date", ("value", on));
        }

        var sight = access.SightOf(plan);
        if (Find(plan, tableId, sight) is not { } table)
        {
            return await Refusal.OfTable(plan, tableId, audit);
        }

        var bytes = answers.Get(
            access.Programmes,
            $"matrix|{plan.Id}|{tableId}|{day:O}|{sight.MayEdit}|{Visibility.KeyOf(access, sight)}",
            () => BuildMatrix.Of(access.Programmes, plan, table, day, sight.RowFilter) with { CanEdit = sight.MayEdit });
        return Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    /// <summary>A table of which the caller sees at least one row.</summary>
    public static PlanTable? Find(ActionPlan plan, string tableId, PlanSight sight) =>
        plan.Tables.FirstOrDefault(table => table.TableId == tableId && table.RowList.Any(row => !row.IsTotal && sight.Sees(row.UnitId)));
}
