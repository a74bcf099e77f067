using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>What the command line was asked to import.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Report">Where to write the returned workbook; null for nowhere.</param>
internal sealed record ImportOrder(ImportKind Kind, string Path, ImportOptions Options, bool DryRun, ImportMode Mode, string? Report);

/// <summary>Imports a file at the command line: the same steps as on the server, one after the other.</summary>
internal sealed class CommandImport(TiduDb db, ImportRunner runner, ImportFolders folders, AuditTrail audit, CurrentUser user, TimeProvider clock)
{
    /// <summary>Checks the file, and imports it unless it is a trial or rows are refused.</summary>
    public async Task<ImportView> RunAsync(ImportOrder order, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        using var held = folders.Create(id);
        var isOpen = false;
        try
        {
            var file = new ImportFile(id, order.Path, Path.GetFileName(order.Path), folders.Of(id));
            await AddAsync(id, file, order, cancel);
            isOpen = true;
            var state = await runner.CheckAsync(id, file, new CheckLog(), cancel);
            if (state == ImportState.Checked)
            {
                await DecideAsync(id, file, order, cancel);
            }

            var job = await JobAsync(id, CancellationToken.None);
            isOpen = false;
            if (order.Report is { } report && job.Problem is (null or "rows-bad" or "reason-needed" or "import-conflict"))
            {
                await WriteReportAsync(job, file, report);
            }

            return ImportView.Of(job, await CheckedFile.ReadAsync(file.Folder, CancellationToken.None), null, false);
        }
        finally
        {
            // Where the database went away the job is still under way there: its folder, which nobody holds, says so at the next start.
            if (!isOpen)
            {
                folders.Remove(id);
            }
        }
    }

    private async Task DecideAsync(string id, ImportFile file, ImportOrder order, CancellationToken cancel)
    {
        var job = await JobAsync(id, cancel);
        var check = await CheckedFile.ReadAsync(file.Folder, cancel);
        if (order.DryRun)
        {
            await EndAsync(id, ImportState.Cancelled, null);
        }
        else if (job.RowsBad > 0 && (order.Mode == ImportMode.AllOrNothing || job.RowsGood == 0))
        {
            await EndAsync(id, ImportState.Failed, JobMoves.Problem("rows-bad", ("bad", job.RowsBad), ("good", job.RowsGood)));
        }
        else if (check.RowsWithoutReason > 0 && order.Options.Reason is null)
        {
            await EndAsync(id, ImportState.Failed, JobMoves.Problem("reason-needed", ("warned", job.RowsWarned), ("changed", check.RowsChanged)));
        }
        else
        {
            await JobMoves.ImportingAsync(db, id, job.Version, order.Mode, job.Options, cancel);
            if (await runner.WriteAsync(id, file, () => new CheckLog(), cancel) == ImportState.Checked)
            {
                // Somebody was faster. Nobody waits at the screen to look at the new check.
                var again = await JobAsync(id, CancellationToken.None);
                await EndAsync(id, ImportState.Failed, (again.Problem!, again.ProblemParams!));
            }
        }
    }

    private static async Task WriteReportAsync(ImportJob job, ImportFile file, string path)
    {
        try
        {
            await ImportReport.WriteAsync(job, file, path, CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException("report-not-written", new Dictionary<string, object?> { ["file"] = path, ["detail"] = exception.Message }, exception);
        }
    }

    private async Task EndAsync(string id, ImportState state, (string Code, string Params)? problem) =>
        await JobMoves.EndAsync(db, id, [ImportState.Checked], state, clock.GetUtcNow(), problem, CancellationToken.None);

    private Task<ImportJob> JobAsync(string id, CancellationToken cancel) => db.Set<ImportJob>().AsNoTracking().SingleAsync(job => job.Id == id, cancel);

    private async Task AddAsync(string id, ImportFile file, ImportOrder order, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file.Path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        db.Add(new ImportJob
        {
            Id = id, Kind = order.Kind, FileName = file.FileName, FileHash = hash, FileSize = stream.Length, Options = JsonSerializer.Serialize(order.Options, JsonSettings.Options),
            CreatedBy = user.UserName, CreatedByName = user.DisplayName, CreatedAt = clock.GetUtcNow(),
        });
        audit.Add(ImportActions.Received, "import", id, null, new { order.Kind, file.FileName, Hash = hash, Size = stream.Length });
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
