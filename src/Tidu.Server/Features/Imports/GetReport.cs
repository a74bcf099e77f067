using Tidu.Server.Documents.Reading;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>GET /api/imports/{id}/report: the returned workbook.</summary>
internal static class GetReport
{
    public static async Task<IResult> Handle(string id, OwnImports own, ImportFolders folders, AuditTrail audit, CancellationToken cancel)
    {
        if (await own.FindAsync(id, cancel) is not { } job)
        {
            return await own.NotFoundAsync(id);
        }

        if (!File.Exists(folders.FileOf(id)))
        {
            return Problems.Conflict("import-file-gone");
        }

        if (job.State is ImportState.Received or ImportState.Checking)
        {
            return Problems.Conflict("import-not-checked");
        }

        var path = Path.Combine(folders.Of(id), $"report-{Guid.NewGuid():N}.xlsx");
        try
        {
            await ImportReport.WriteAsync(job, new ImportFile(id, folders.FileOf(id), job.FileName, folders.Of(id)), path, cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, unreadable.Code, [.. unreadable.Params.Select(pair => (pair.Key, pair.Value))]);
        }

        await audit.RecordDoneAsync(AuditActions.Export, "import-report", id, new { job.FileName, job.RowsBad });
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.DeleteOnClose);
        return Results.File(stream, GetTemplate.ContentType, PlainText.FileName(Path.GetFileNameWithoutExtension(job.FileName) + Resources.Texts.Of("import-report.suffix") + ".xlsx"));
    }
}
