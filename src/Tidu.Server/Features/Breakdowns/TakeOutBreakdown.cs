using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Documents;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>GET /api/breakdowns/{id}/letter, /letter.docx, /export: what leaves the platform on paper. Files are written down in the audit trail.</summary>
internal static class TakeOutBreakdown
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The letter of one unit as facts, for a page to print; a unit may read its own.</summary>
    public static async Task<Results<Ok<LetterView>, ProblemHttpResult>> Letter(int id, string unit, BreakdownDoor door, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await door.ReadAsync(id, cancel);
        if (open is null)
        {
            return problem!;
        }

        var exists = open.Breakdown.Units.Exists(row => row.UnitId == unit);
        return exists && open.Sees(unit) ? TypedResults.Ok(BuildLetter.Of(open, unit)) : await audit.NotFoundAsync(exists, "unit-not-found", "unit", unit);
    }

    /// <summary>The letters of all units, or of one, as one Word document.</summary>
    public static async Task<IResult> Document(int id, string? unit, BreakdownDoor door, AuditTrail audit, CurrentUser caller, CancellationToken cancel)
    {
        var (open, problem) = await door.ReadAsync(id, cancel);
        if (open is null)
        {
            return problem!;
        }

        var units = WorkOut.Ordered(open.Breakdown).Select(row => row.UnitId).Where(each => (unit is null || each == unit) && open.Sees(each)).ToList();
        if (units.Count == 0)
        {
            return await audit.NotFoundAsync(open.Breakdown.Units.Exists(row => row.UnitId == unit), "unit-not-found", "unit", unit ?? "");
        }

        var bytes = WordWriter.Write(LetterDocument.Of(open, [.. units.Select(each => BuildLetter.Of(open, each))], caller.DisplayName));
        await audit.RecordDoneAsync(AuditActions.Export, "breakdown", $"{id}", new { document = "letter", units = units.Count });
        var named = units.Count == 1 ? BuildBreakdown.UnitOf(open, units[0]).Name : "";
        return Results.File(bytes, Word, PlainText.FileName($"{open.Plan.ShortTitle}{named}{LetterTexts.Name}.docx"));
    }

    /// <summary>The whole breakdown as xlsx in the annex's shape.</summary>
    public static async Task<IResult> Workbook(int id, BreakdownDoor door, AuditTrail audit, CurrentUser caller, TimeProvider clock, CancellationToken cancel)
    {
        var (open, problem) = await door.ReadAsync(id, cancel);
        if (open is null || !open.SeesAll)
        {
            return problem ?? await audit.NotFoundAsync(true, "breakdown-not-found", "breakdown", $"{id}");
        }

        var bytes = WorkbookWriter.Write(BreakdownWorkbook.Of(open, caller.DisplayName, ChinaTime.Now(clock)));
        await audit.RecordDoneAsync(AuditActions.Export, "breakdown", $"{id}", new { document = "workbook", units = open.Breakdown.Units.Count });
        return Results.File(bytes, Excel, PlainText.FileName($"{open.Plan.ShortTitle}{open.Breakdown.Title}.xlsx"));
    }
}
