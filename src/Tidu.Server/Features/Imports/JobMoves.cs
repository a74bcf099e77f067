using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>Moves a job from state to state. These steps are the machine's own and change nothing of the business: they are no audit entries; receiving a file, refusing and importing it are.</summary>
internal static class JobMoves
{
    /// <summary>States in which a process works on a job.</summary>
    public static readonly ImportState[] UnderWay = [ImportState.Received, ImportState.Checking, ImportState.Importing];

    /// <summary>To checking, forgetting what an earlier check found; false where the job is not in one of the states.</summary>
    public static async Task<bool> CheckingAsync(TiduDb db, string jobId, IReadOnlyList<ImportState> from, CancellationToken cancel) =>
        await db.InTransactionAsync(
            () => db.Set<ImportJob>().Where(job => job.Id == jobId && from.Contains(job.State)).ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, ImportState.Checking)
                    .SetProperty(job => job.Problem, (string?)null)
                    .SetProperty(job => job.ProblemParams, (string?)null)
                    .SetProperty(job => job.FinishedAt, (DateTimeOffset?)null)
                    .SetProperty(job => job.Version, job => job.Version + 1),
                cancel),
            cancel) == 1;

    /// <summary>To checked, with its counts.</summary>
    public static Task CheckedAsync(TiduDb db, string jobId, CheckLog log, (string Code, string Params)? problem, CancellationToken cancel) =>
        db.InTransactionAsync(
            () => db.Set<ImportJob>().Where(job => job.Id == jobId).ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, ImportState.Checked)
                    .SetProperty(job => job.RowsRead, log.RowsRead)
                    .SetProperty(job => job.RowsGood, log.RowsGood)
                    .SetProperty(job => job.RowsBad, log.RowsBad)
                    .SetProperty(job => job.RowsWarned, log.RowsWarned)
                    .SetProperty(job => job.RowsUnchanged, log.RowsUnchanged)
                    .SetProperty(job => job.Problem, problem.HasValue ? problem.Value.Code : null)
                    .SetProperty(job => job.ProblemParams, problem.HasValue ? problem.Value.Params : null)
                    .SetProperty(job => job.Version, job => job.Version + 1),
                cancel),
            cancel);

    /// <summary>To importing; false where it is not checked, or not at this version any more.</summary>
    public static async Task<bool> ImportingAsync(TiduDb db, string jobId, int version, ImportMode mode, string options, CancellationToken cancel) =>
        await db.InTransactionAsync(
            () => db.Set<ImportJob>().Where(job => job.Id == jobId && job.State == ImportState.Checked && job.Version == version).ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, ImportState.Importing)
                    .SetProperty(job => job.Mode, mode)
                    .SetProperty(job => job.Options, options)
                    .SetProperty(job => job.Problem, (string?)null)
                    .SetProperty(job => job.ProblemParams, (string?)null)
                    .SetProperty(job => job.Version, job => job.Version + 1),
                cancel),
            cancel) == 1;

    /// <summary>To an end; only where the job is in one of the states.</summary>
    public static async Task<bool> EndAsync(
        TiduDb db, string jobId, IReadOnlyList<ImportState> from, ImportState to, DateTimeOffset at, (string Code, string Params)? problem, CancellationToken cancel) =>
        await db.InTransactionAsync(
            () => db.Set<ImportJob>().Where(job => job.Id == jobId && from.Contains(job.State)).ExecuteUpdateAsync(
                set => set.SetProperty(job => job.State, to)
                    .SetProperty(job => job.FinishedAt, at)
                    .SetProperty(job => job.Problem, problem.HasValue ? problem.Value.Code : null)
                    .SetProperty(job => job.ProblemParams, problem.HasValue ? problem.Value.Params : null)
                    .SetProperty(job => job.Version, job => job.Version + 1),
                cancel),
            cancel) == 1;

    /// <summary>A problem as a job keeps it.</summary>
    public static (string Code, string Params) Problem(string code, IReadOnlyDictionary<string, object?> parameters) =>
        (code, JsonSerializer.Serialize(parameters, JsonSettings.Options));

    /// <inheritdoc cref="Problem(string, IReadOnlyDictionary{string, object?})"/>
    public static (string Code, string Params) Problem(string code, params (string Name, object? Value)[] parameters) =>
        Problem(code, parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
}
