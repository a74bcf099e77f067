using System.Text.Json;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>What is kept of a check beside the counts in the database, as JSON in the job's folder.</summary>
public sealed record CheckedFile
{
    private const string Name = "check.json";
    private const string RemarksName = "remarks.json";

    /// <summary>Remarks shown on the screen; the returned workbook has all.</summary>
    public const int MostShown = 200;

    public IReadOnlyList<ImportSheet> Sheets { get; init; } = [];

    public IReadOnlyList<ImportColumn> Columns { get; init; } = [];

    public IReadOnlyList<PreviewRow> Preview { get; init; } = [];

    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];

    public int RemarkCount { get; init; }

    public int RowsSkipped { get; init; }

    public int RowsAdded { get; init; }

    public int RowsChanged { get; init; }

    /// <summary>Good rows that need a reason and bring none of their own.</summary>
    public int RowsWithoutReason { get; init; }

    public IReadOnlyList<ImportConflict> Conflicts { get; init; } = [];

    /// <summary>Last row of the header by sheet from 0.</summary>
    public IReadOnlyDictionary<int, int> HeaderRows { get; init; } = new Dictionary<int, int>();

    /// <summary>Keeps the result of a check.</summary>
    public static async Task WriteAsync(string folder, CheckLog log, IReadOnlyList<ImportConflict> conflicts, CancellationToken cancel)
    {
        var remarks = log.Remarks.OrderBy(remark => remark.SheetNumber).ThenBy(remark => remark.Row).ThenBy(remark => remark.Column).ToList();
        var kept = new CheckedFile
        {
            Sheets = log.Sheets,
            Columns = log.Columns,
            Preview = log.Preview,
            Remarks = [.. remarks.Take(MostShown)],
            RemarkCount = remarks.Count,
            RowsSkipped = log.RowsSkipped,
            RowsAdded = log.RowsAdded,
            RowsChanged = log.RowsChanged,
            RowsWithoutReason = log.RowsWithoutReason,
            Conflicts = conflicts,
            HeaderRows = log.HeaderRows,
        };
        await WriteAsync(Path.Combine(folder, Name), kept, cancel);
        await WriteAsync(Path.Combine(folder, RemarksName), remarks, cancel);
    }

    /// <summary>What was kept; empty before the check and after the folder was cleared.</summary>
    public static async Task<CheckedFile> ReadAsync(string folder, CancellationToken cancel) =>
        await ReadAsync<CheckedFile>(Path.Combine(folder, Name), cancel) ?? new CheckedFile();

    /// <summary>Every remark.</summary>
    public static async Task<IReadOnlyList<ImportRemark>> ReadRemarksAsync(string folder, CancellationToken cancel) =>
        await ReadAsync<List<ImportRemark>>(Path.Combine(folder, RemarksName), cancel) ?? [];

    private static async Task WriteAsync<T>(string path, T value, CancellationToken cancel)
    {
        var unfinished = path + ".tmp";
        await using (var stream = File.Create(unfinished))
        {
            await JsonSerializer.SerializeAsync(stream, value, JsonSettings.Options, cancel);
        }

        // A screen may ask at any moment: it sees the old text or the new one, never half of it.
        File.Move(unfinished, path, overwrite: true);
    }

    private static async Task<T?> ReadAsync<T>(string path, CancellationToken cancel)
        where T : class
    {
        if (!File.Exists(path))
        {
            return null;
        }

        await using var stream = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<T>(stream, JsonSettings.Options, cancel);
    }
}
