using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>GET /api/imports and /api/imports/{id}: one's own jobs.</summary>
internal static class GetImport
{
    private const int Most = 100;

    public static async Task<IResult> List(TiduDb db, CurrentUser user, ImportQueue queue, ImportFolders folders, CancellationToken cancel)
    {
        var jobs = await db.Set<ImportJob>().AsNoTracking().Where(job => job.CreatedBy == user.UserName).OrderByDescending(job => job.CreatedAt).Take(Most).ToListAsync(cancel);
        return Results.Ok(jobs.Select(job => ImportView.Of(job, new CheckedFile(), queue.Find(job.Id), File.Exists(folders.FileOf(job.Id)))).ToList());
    }

    public static async Task<IResult> Handle(string id, OwnImports own, CancellationToken cancel) =>
        await own.FindAsync(id, cancel) is { } job ? Results.Ok(await own.ViewAsync(job, cancel)) : await own.NotFoundAsync(id);
}
