using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>POST /api/imports: receives a file and starts its check. The same file sent again while the first is under way gives the same job.</summary>
public sealed class StartImport(TiduDb db, CurrentUser user, AuditTrail audit, TimeProvider clock, ImportQueue queue, ImportFolders folders, ImportRunner runner, OwnImports own)
{
    /// <summary>Two presses of a button within this time are one.</summary>
    private static readonly TimeSpan SamePress = TimeSpan.FromSeconds(30);

    private const int LongestSource = 400;

    public static Task<IResult> Handle(HttpRequest request, StartImport start, CancellationToken cancel) => start.ReceiveAsync(request, cancel);

    private async Task<IResult> ReceiveAsync(HttpRequest request, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        var held = folders.Create(id);
        string? started = null;
        try
        {
            var upload = await ReceivedUpload.ReadAsync(request, folders.FileOf(id), cancel);
            if (await RefusalAsync(upload) is { } refusal)
            {
                return refusal;
            }

            started = await FindOrAddAsync(id, upload!, cancel);
            if (started == id)
            {
                queue.Add(new ImportTask(id, user, Writes: false, held));
            }

            return await own.AcceptedAsync(started, cancel);
        }
        finally
        {
            if (started != id)
            {
                held.Dispose();
                folders.Remove(id);
            }
        }
    }

    private async Task<IResult?> RefusalAsync(ReceivedUpload? upload)
    {
        if (upload is null)
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "wrong-content-type");
        }

        if (upload.FileName is null)
        {
            return Problems.BadRequest("import-file-missing");
        }

        if (upload.ReadKind() is not { } kind || runner.ImporterOf(kind) is not { } importer || upload.ReadOptions() is not { Source: null or { Length: <= LongestSource } })
        {
            return Problems.BadRequest("bad-import-options", ("kind", upload.Kind));
        }

        return Policies.Allow(importer.Policy, user) ? null : await ForbiddenAsync(kind);
    }

    private async Task<IResult> ForbiddenAsync(ImportKind kind)
    {
        await audit.RecordRefusedAsync("import", kind.ToString());
        return Problems.Of(StatusCodes.Status403Forbidden, "forbidden");
    }

    private Task<string> FindOrAddAsync(string id, ReceivedUpload upload, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            await db.TakeTurnAsync("imports", cancel);
            var (kind, options) = (upload.ReadKind()!.Value, JsonSerializer.Serialize(upload.ReadOptions(), JsonSettings.Options));
            var recent = clock.GetUtcNow() - SamePress;
            var same = await db.Set<ImportJob>().AsNoTracking()
                .Where(job => job.CreatedBy == user.UserName && job.FileHash == upload.Hash && job.Kind == kind && job.Options == options)
                .Where(job => JobMoves.UnderWay.Contains(job.State) || (job.State == ImportState.Checked && job.CreatedAt > recent))
                .Select(job => job.Id).FirstOrDefaultAsync(cancel);
            if (same is not null)
            {
                return same;
            }

            Add(id, upload, kind, options);
            await db.SaveChangesAsync(cancel);
            return id;
        },
        cancel);

    private void Add(string id, ReceivedUpload upload, ImportKind kind, string options)
    {
        db.Add(new ImportJob
        {
            Id = id, Kind = kind, FileName = upload.FileName!, FileHash = upload.Hash, FileSize = upload.Size, Options = options,
            CreatedBy = user.UserName, CreatedByName = user.DisplayName, CreatedAt = clock.GetUtcNow(),
        });
        audit.Add(ImportActions.Received, "import", id, null, new { kind, upload.FileName, upload.Hash, upload.Size });
    }
}
