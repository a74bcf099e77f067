using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Documents;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Audit;

/// <summary>GET /api/audit/workbook with the filters of the list: the newest entries as xlsx. Every cell is text, so that nothing in it is ever computed.</summary>
public static class ExportAudit
{
    /// <summary>More are left out, and the sheet says so.</summary>
    public const int MostRows = 10_000;

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] Columns = ["at", "user", "behalf", "unit", "action", "outcome", "object-kind", "object", "before", "after", "ip", "agent", "request"];
    private static readonly double[] Widths = [20, 24, 14, 16, 20, 8, 14, 30, 40, 40, 16, 24, 34];

    /// <summary>The export is audited with its filters and rows before it is answered.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle([AsParameters] AuditFilter filter, TiduDb db, AuditTrail audit, AuditNames names, CurrentUser caller, TimeProvider clock, CancellationToken cancel)
    {
        if (!filter.IsReadable())
        {
            return Problems.BadRequest("bad-request");
        }

        var entries = await filter.Find(db).OrderByDescending(entry => entry.Id).Take(MostRows + 1).ToListAsync(cancel);
        var rows = entries.Take(MostRows).Select(AuditRecord.Of).ToList();
        await audit.RecordDoneAsync(AuditActions.Export, "audit", "workbook", new { filter, rows = rows.Count });
        var now = ChinaTime.Now(clock);
        var footer = Texts.Of("audit.footer", ("name", caller.DisplayName), ("at", Write(now)));
        var lines = AuditWords.Of(rows, await names.ReadAsync(rows, cancel));
        var bytes = WorkbookWriter.Write(new Workbook(Texts.Of("audit.title"), caller.DisplayName, [SheetOf(lines, entries.Count > MostRows, footer)]));
        return TypedResults.File(bytes, Xlsx, Texts.Of("audit.file", ("at", now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture))));
    }

    private static Sheet SheetOf(IReadOnlyList<IReadOnlyList<string?>> rows, bool isCut, string footer)
    {
        var lines = new List<IReadOnlyList<SheetCell>>
        {
            new[] { SheetCell.Of(Texts.Of("audit.title"), CellStyle.Title) },
            new[] { SheetCell.Of(Texts.Of(isCut ? "audit.note-cut" : "audit.note", ("count", rows.Count)), CellStyle.Note) },
            Columns.Select(column => SheetCell.Of(Texts.Of($"audit.{column}"), CellStyle.Header)).ToList(),
        };
        lines.AddRange(rows.Select(row => row.Select(text => SheetCell.Of(text, CellStyle.Text)).ToList()));
        return new Sheet(Texts.Of("audit.title"), Widths, lines, ["A1:M1", "A2:M2"], (3, 3), 3, 2, true, footer);
    }

    private static string Write(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
