using System.Text.Json;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>What the user decided after the check.</summary>
/// <param name="Reason">Why existing values change; needed where they do, and where a warning asks for it.</param>
public sealed record RunImportRequest(ImportMode Mode, string? Reason, int Version);

/// <summary>The version of the job the user saw.</summary>
public sealed record ImportVersion(int Version);

/// <summary>POST /api/imports/{id}/run and /restart, DELETE /api/imports/{id}: the next steps of a job.</summary>
public sealed class RunImport(TiduDb db, CurrentUser user, AuditTrail audit, TimeProvider clock, ImportQueue queue, ImportFolders folders, ImportRunner runner, OwnImports own)
{
    public static Task<IResult> Handle(string id, RunImportRequest request, RunImport run, CancellationToken cancel) => run.RunAsync(id, request, cancel);

    public static Task<IResult> Restart(string id, ImportVersion request, RunImport run, CancellationToken cancel) => run.RestartAsync(id, request, cancel);

    public static Task<IResult> GiveUp(string id, RunImport run, CancellationToken cancel) => run.GiveUpAsync(id, cancel);

    private async Task<IResult> RunAsync(string id, RunImportRequest request, CancellationToken cancel)
    {
        if (await own.FindAsync(id, cancel) is not { } job)
        {
            return await own.NotFoundAsync(id);
        }

        if ((await RefuseRoleAsync(job) ?? await RefusalAsync(job, request, cancel)) is { } refusal)
        {
            return refusal;
        }

        if (folders.TryHold(id) is not { } held)
        {
            return Problems.Conflict("import-file-gone");
        }

        var options = ImportRunner.ReadOptions(job) with { Reason = ReasonOf(job, request) };
        if (!await MovedAsync(JobMoves.ImportingAsync(db, id, request.Version, request.Mode, JsonSerializer.Serialize(options, JsonSettings.Options), cancel), held))
        {
            return Conflict(request.Version, (await own.FindAsync(id, cancel))!);
        }

        queue.Add(new ImportTask(id, user, Writes: true, held));
        return await own.AcceptedAsync(id, cancel);
    }

    /// <summary>The role that the file was sent with may be gone by now.</summary>
    private async Task<IResult?> RefuseRoleAsync(ImportJob job)
    {
        if (Policies.Allow(runner.ImporterOf(job.Kind)!.Policy, user))
        {
            return null;
        }

        await audit.RecordRefusedAsync("import", job.Id);
        return Problems.Of(StatusCodes.Status403Forbidden, "forbidden");
    }

    private async Task<IResult?> RefusalAsync(ImportJob job, RunImportRequest request, CancellationToken cancel)
    {
        if (job.State != ImportState.Checked || job.Version != request.Version)
        {
            return Conflict(request.Version, job);
        }

        if (job.RowsBad > 0 && (request.Mode == ImportMode.AllOrNothing || job.RowsGood == 0))
        {
            return Problems.RuleBroken("rows-bad", ("bad", job.RowsBad), ("good", job.RowsGood));
        }

        var check = await CheckedFile.ReadAsync(folders.Of(job.Id), cancel);
        var reason = ReasonOf(job, request);
        return reason is null && check.RowsWithoutReason > 0
            ? Problems.RuleBroken("reason-needed", ("warned", job.RowsWarned), ("changed", check.RowsChanged))
            : ReasonRule.CheckLength(reason);
    }

    private async Task<IResult> RestartAsync(string id, ImportVersion request, CancellationToken cancel)
    {
        if (await own.FindAsync(id, cancel) is not { } job)
        {
            return await own.NotFoundAsync(id);
        }

        if (await RefuseRoleAsync(job) is { } refusal)
        {
            return refusal;
        }

        if (job.State is not (ImportState.Interrupted or ImportState.Failed) || job.Version != request.Version)
        {
            return Conflict(request.Version, job);
        }

        if (!File.Exists(folders.FileOf(id)) || folders.TryHold(id) is not { } held)
        {
            return Problems.Conflict("import-file-gone");
        }

        if (!await MovedAsync(JobMoves.CheckingAsync(db, id, [ImportState.Interrupted, ImportState.Failed], cancel), held))
        {
            return Problems.Conflict("import-not-checked");
        }

        queue.Add(new ImportTask(id, user, Writes: false, held));
        return await own.AcceptedAsync(id, cancel);
    }

    private async Task<IResult> GiveUpAsync(string id, CancellationToken cancel)
    {
        if (await own.FindAsync(id, cancel) is not { } job)
        {
            return await own.NotFoundAsync(id);
        }

        if (job.State is ImportState.Done)
        {
            return Problems.Conflict("import-finished");
        }

        await audit.RecordDoneAsync(ImportActions.GivenUp, "import", id);
        if (!queue.GiveUp(id) && await JobMoves.EndAsync(db, id, [ImportState.Checked, ImportState.Interrupted, ImportState.Failed], ImportState.Cancelled, clock.GetUtcNow(), null, cancel))
        {
            folders.Remove(id);
        }

        return await own.AcceptedAsync(id, cancel);
    }

    /// <summary>Gives the folder back where the job was not moved, also where the database failed: else it could not be taken again.</summary>
    private static async Task<bool> MovedAsync(Task<bool> move, IDisposable held)
    {
        var moved = false;
        try
        {
            return moved = await move;
        }
        finally
        {
            if (!moved)
            {
                held.Dispose();
            }
        }
    }

    private static IResult Conflict(int yours, ImportJob job) => job.State == ImportState.Checked
        ? Problems.Conflict("version-conflict", ("yours", yours), ("current", job.Version))
        : Problems.Conflict("import-not-checked", ("state", JsonSettings.CodeOf(job.State)));

    private static string? ReasonOf(ImportJob job, RunImportRequest request)
    {
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? ImportRunner.ReadOptions(job).Reason : request.Reason;
        return string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }
}
