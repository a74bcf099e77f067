using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>Checks a job's file and writes it: all of it in one transaction together with the job's end and the audit entry, or nothing.</summary>
public sealed class ImportRunner(TiduDb db, IEnumerable<IImporter> importers, AuditTrail audit, CurrentUser user, TimeProvider clock, ILogger<ImportRunner> log)
{
    private static readonly ImportState[] Checkable = [ImportState.Received, ImportState.Checking];

    /// <summary>The importer of a kind; null where no slice brings one.</summary>
    public IImporter? ImporterOf(ImportKind kind) => importers.FirstOrDefault(each => each.Kind == kind);

    /// <summary>Checks a job's file and keeps what it found.</summary>
    /// <returns>The state the job is left in; null where it was not to be checked any more.</returns>
    public async Task<ImportState?> CheckAsync(string jobId, ImportFile file, CheckLog found, CancellationToken cancel)
    {
        if (!await JobMoves.CheckingAsync(db, jobId, Checkable, CancellationToken.None))
        {
            return null;
        }

        return await GuardedAsync(file, () => CheckNowAsync(jobId, file, found, [], cancel));
    }

    /// <summary>Writes a checked job that was moved to importing. Where cells have changed since the check the file is checked anew and nothing is written.</summary>
    /// <returns>The state the job is left in.</returns>
    public Task<ImportState> WriteAsync(string jobId, ImportFile file, Func<CheckLog> fresh, CancellationToken cancel) => GuardedAsync(file, async () =>
    {
        try
        {
            await db.InTransactionAsync(() => WriteNowAsync(jobId, file, cancel), cancel);
            return ImportState.Done;
        }
        catch (Exception exception) when (ImportTrouble.ConflictIn(exception) is { } conflict)
        {
            db.ChangeTracker.Clear();
            log.LogInformation(exception, "Import {Job} met {Count} changes of others and is checked again", jobId, conflict.Count);
            return await CheckNowAsync(jobId, file, fresh(), conflict.Conflicts, cancel, JobMoves.Problem("import-conflict", ("count", conflict.Count)));
        }
    });

    private async Task<ImportState> CheckNowAsync(
        string jobId, ImportFile file, CheckLog found, IReadOnlyList<ImportConflict> conflicts, CancellationToken cancel, (string Code, string Params)? problem = null)
    {
        var job = await db.Set<ImportJob>().AsNoTracking().SingleAsync(row => row.Id == jobId, cancel);
        await ImporterOf(job.Kind)!.CheckAsync(file, ReadOptions(job), found, cancel);
        cancel.ThrowIfCancellationRequested();
        await CheckedFile.WriteAsync(file.Folder, found, conflicts, cancel);
        await JobMoves.CheckedAsync(db, jobId, found, problem, cancel);
        return ImportState.Checked;
    }

    private async Task WriteNowAsync(string jobId, ImportFile file, CancellationToken cancel)
    {
        var job = await db.Set<ImportJob>().SingleAsync(row => row.Id == jobId, cancel);
        var options = ReadOptions(job);
        var write = new ImportWrite(options.Reason, user.UserName, user.DisplayName, clock.GetUtcNow());
        job.RowsWritten = await ImporterOf(job.Kind)!.WriteAsync(file, options, write, cancel);
        job.State = ImportState.Done;
        job.FinishedAt = write.At;
        audit.Add(ImportActions.Imported, "import", job.Id, null, new
        {
            job.Kind, job.FileName, job.FileHash, job.FileSize, job.Mode, job.RowsGood, job.RowsBad, job.RowsWritten, options.Source, options.Reason,
        });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whatever goes wrong ends the job with a reason; nothing was written.</summary>
    private async Task<ImportState> GuardedAsync(ImportFile file, Func<Task<ImportState>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            return await EndAsync(file.JobId, ImportState.Cancelled, null);
        }
        catch (Exception exception)
        {
            if (ImportTrouble.IsUnexpected(exception))
            {
                log.LogError(exception, "Import {Job} failed", file.JobId);
            }

            var problem = ImportTrouble.Describe(exception);
            if (problem.Code == ImportTrouble.DiskFull)
            {
                log.LogError(exception, "Import {Job} found no room on the disk; nothing of it was written", file.JobId);
                ImportFolders.RemoveWork(file.Folder);
            }

            return await EndAsync(file.JobId, ImportState.Failed, problem);
        }
    }

    private async Task<ImportState> EndAsync(string jobId, ImportState state, (string Code, string Params)? problem)
    {
        db.ChangeTracker.Clear();
        await JobMoves.EndAsync(db, jobId, JobMoves.UnderWay, state, clock.GetUtcNow(), problem, CancellationToken.None);
        if (state == ImportState.Failed)
        {
            await audit.RecordFailedAsync(ImportActions.Imported, "import", jobId, new { problem = problem?.Code });
        }

        return state;
    }

    internal static ImportOptions ReadOptions(ImportJob job) => JsonSerializer.Deserialize<ImportOptions>(job.Options, JsonSettings.Options) ?? new ImportOptions();
}
