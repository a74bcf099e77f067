using System.Text.Json;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>A job as the screens see it. Counts are of data items: a row of a list, a cell of a matrix.</summary>
/// <param name="Problem">Why it ended or what to look at; null where there is nothing.</param>
/// <param name="RowsSkipped">Items without a value, left out.</param>
/// <param name="NeedsReason">True where importing needs a reason: values change, or a warning asks for one.</param>
/// <param name="Conflicts">What others changed between check and import.</param>
/// <param name="CanRestart">True where the file is still here and may be checked again.</param>
public sealed record ImportView(
    string Id,
    ImportKind Kind,
    ImportState State,
    ImportMode Mode,
    string FileName,
    long FileSize,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? FinishedAt,
    int RowsRead,
    int RowsGood,
    int RowsBad,
    int RowsWarned,
    int RowsUnchanged,
    int RowsAdded,
    int RowsChanged,
    int RowsSkipped,
    int RowsWritten,
    ImportProblem? Problem,
    ImportOptions Options,
    bool NeedsReason,
    bool CanRestart,
    IReadOnlyList<ImportColumn> Columns,
    IReadOnlyList<ImportRemark> Remarks,
    int RemarkCount,
    IReadOnlyList<PreviewRow> Preview,
    IReadOnlyList<ImportSheet> Sheets,
    IReadOnlyList<ImportConflict> Conflicts,
    int Version)
{
    /// <summary>The view of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="check">What was found; empty in a list.</param>
    /// <param name="running">Work under way here: its progress counts.</param>
    /// <param name="hasFile">Whether the file is still here.</param>
    internal static ImportView Of(ImportJob job, CheckedFile check, ImportTask? running, bool hasFile)
    {
        var isReading = running is not null && job.State is ImportState.Received or ImportState.Checking;
        return new(
            job.Id, job.Kind, job.State, job.Mode, job.FileName, job.FileSize, job.CreatedAt, job.CreatedByName, job.FinishedAt,
            isReading ? running!.Log.RowsRead : job.RowsRead, job.RowsGood, job.RowsBad, job.RowsWarned, job.RowsUnchanged, check.RowsAdded, check.RowsChanged, check.RowsSkipped, job.RowsWritten,
            ImportProblem.Of(job), ImportRunner.ReadOptions(job),
            job.State == ImportState.Checked && check.RowsWithoutReason > 0,
            hasFile && job.State is ImportState.Interrupted or ImportState.Failed,
            check.Columns, check.Remarks, check.RemarkCount, check.Preview, check.Sheets, check.Conflicts, job.Version);
    }
}

/// <summary>A problem of a job, with what its text names.</summary>
public sealed record ImportProblem(string Code, IReadOnlyDictionary<string, JsonElement> Params)
{
    internal static ImportProblem? Of(ImportJob job) => job.Problem is null
        ? null
        : new(job.Problem, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(job.ProblemParams ?? "{}", JsonSettings.Options)!);
}
