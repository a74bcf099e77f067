using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Imports;

/// <summary>Tidies up after processes that ended in the middle, and after users who did not come back.</summary>
internal static class LeftJobs
{
    /// <summary>On the server a checked job waits for its user; at the command line the same process goes on with it.</summary>
    private static readonly ImportState[] WorkedOn = [.. JobMoves.UnderWay, ImportState.Checked];

    /// <summary>Marks jobs that nobody works on any more as interrupted. Writing and the job's end are one transaction: nothing of such a job was written.</summary>
    /// <returns>The jobs, as they were.</returns>
    public static async Task<IReadOnlyList<ImportJob>> MarkInterruptedAsync(TiduDb db, ImportFolders folders, ImportQueue queue, DateTimeOffset now, CancellationToken cancel)
    {
        var left = new List<ImportJob>();
        foreach (var job in await db.Set<ImportJob>().AsNoTracking().Where(job => WorkedOn.Contains(job.State)).OrderBy(job => job.CreatedAt).ToListAsync(cancel))
        {
            if (job.State == ImportState.Checked && !folders.IsOfCommand(job.Id))
            {
                continue;
            }

            using var held = folders.TryHold(job.Id);
            var isDead = queue.Find(job.Id) is null && (held is not null || IsAbandoned(db, folders, job, now));
            if (isDead && await JobMoves.EndAsync(db, job.Id, [job.State], ImportState.Interrupted, now, JobMoves.Problem("import-interrupted"), cancel))
            {
                left.Add(job);
            }
        }

        return left;
    }

    /// <summary>Removes files after a day; jobs that still waited for their user end with them.</summary>
    public static async Task RemoveOldAsync(TiduDb db, ImportFolders folders, DateTimeOffset now, CancellationToken cancel)
    {
        folders.RemoveOld(now);
        var old = now - ImportFolders.Kept;
        foreach (var job in await db.Set<ImportJob>().AsNoTracking().Where(job => job.State == ImportState.Checked && job.CreatedAt < old).ToListAsync(cancel))
        {
            if (!Directory.Exists(folders.Of(job.Id)))
            {
                await JobMoves.EndAsync(db, job.Id, [ImportState.Checked], ImportState.Cancelled, now, JobMoves.Problem("import-expired"), cancel);
            }
        }
    }

    /// <summary>Without its folder a job of a shared database may be another server's; after a day it is nobody's.</summary>
    private static bool IsAbandoned(TiduDb db, ImportFolders folders, ImportJob job, DateTimeOffset now) =>
        !Directory.Exists(folders.Of(job.Id)) && (db.Database.IsSqlite() || job.CreatedAt < now - ImportFolders.Kept);
}
