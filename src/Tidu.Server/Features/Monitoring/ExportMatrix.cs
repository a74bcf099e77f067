using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>GET /api/plans/{planId}/tables/{tableId}/workbook: the table as xlsx; every export is written down.</summary>
internal static class ExportMatrix
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<IResult> Handle(string planId, string tableId, string? on, ProgrammeSource source, AuditTrail audit, TimeProvider clock, CurrentUser user, CancellationToken cancel)
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
        if (GetMatrix.Find(plan, tableId, sight) is not { } table)
        {
            return await Refusal.OfTable(plan, tableId, audit);
        }

        var matrix = BuildMatrix.Of(access.Programmes, plan, table, day, sight.RowFilter);
        var bytes = WorkbookWriter.Write(MatrixWorkbook.Of(matrix, plan.ShortTitle, table.MeasureUnit, user.DisplayName, ChinaTime.Now(clock)));
        await audit.RecordDoneAsync(AuditActions.Export, "plan-table", $"{planId}/{tableId}", new { on = day, rows = matrix.Rows.Count });
        return Results.File(bytes, ContentType, PlainText.FileName($"{plan.ShortTitle}{table.Clause}_{day:yyyyMMdd}.xlsx"));
    }
}
