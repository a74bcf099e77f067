using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>The caller's own jobs: somebody else's is answered as if it did not exist.</summary>
public sealed class OwnImports(TiduDb db, CurrentUser user, AuditTrail audit, ImportQueue queue, ImportFolders folders)
{
    /// <summary>An own job; null where there is none.</summary>
    public Task<ImportJob?> FindAsync(string id, CancellationToken cancel) =>
        db.Set<ImportJob>().AsNoTracking().SingleOrDefaultAsync(job => job.Id == id && job.CreatedBy == user.UserName, cancel);

    /// <summary>The job with what its check found.</summary>
    public async Task<ImportView> ViewAsync(ImportJob job, CancellationToken cancel) =>
        ImportView.Of(job, await CheckedFile.ReadAsync(folders.Of(job.Id), cancel), queue.Find(job.Id), File.Exists(folders.FileOf(job.Id)));

    /// <summary>The job as it is now.</summary>
    public async Task<IResult> AcceptedAsync(string id, CancellationToken cancel) =>
        Results.Accepted($"/api/imports/{id}", await ViewAsync((await FindAsync(id, cancel))!, cancel));

    /// <summary>404 import-not-found</summary>
    public async Task<IResult> NotFoundAsync(string id) =>
        await audit.NotFoundAsync(await db.Set<ImportJob>().AnyAsync(job => job.Id == id), "import-not-found", "import", id);
}
