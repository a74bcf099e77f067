using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Writes the standing run's rows part by part: only those that differ, with a step of history where a verdict changed.</summary>
internal sealed class StandingStore(TiduDb db, int runId, string cause, DateTimeOffset at)
{
    private const int MostNamed = 500;

    private readonly Dictionary<string, VerdictCounts> _counts = new(StringComparer.Ordinal);

    /// <summary>By standard how many enterprises have each verdict.</summary>
    public IReadOnlyDictionary<string, VerdictCounts> Counts => _counts;

    /// <summary>The rows of a part; many threads may ask at once.</summary>
    public PartRows Rows(AssessedPart part)
    {
        List<StandardVerdict> rows = [.. part.Standards.SelectMany(standard => standard.Verdicts(runId))];
        var counts = rows.GroupBy(row => row.Standard, StringComparer.Ordinal).ToDictionary(group => group.Key, group => VerdictCounts.Of(group.Select(row => row.Verdict)), StringComparer.Ordinal);
        return new PartRows([.. part.Enterprises.Select(enterprise => enterprise.Id)], rows, counts);
    }

    /// <summary>Keeps the verdicts of a part, in a transaction of its own or in the one under way.</summary>
    public async Task KeepAsync(PartRows part, CancellationToken cancel)
    {
        foreach (var (standard, counts) in part.Counts)
        {
            _counts[standard] = _counts.TryGetValue(standard, out var before) ? before + counts : counts;
        }

        if (part.Rows.Count > 0)
        {
            await db.InTransactionAsync(() => WriteAsync(part.Enterprises, part.Rows, cancel), cancel);
        }
    }

    /// <summary>Removes rows of standards that no version decides any more, and of enterprises that were merged into others.</summary>
    public Task RemoveOthersAsync(IReadOnlyList<string> standards, CancellationToken cancel) => db.InTransactionAsync(
        async () =>
        {
            await db.Set<StandardVerdict>().Where(row => row.RunId == runId && !standards.Contains(row.Standard)).ExecuteDeleteAsync(cancel);
            await db.Set<StandardVerdict>()
                .Where(row => row.RunId == runId && db.Set<Enterprises.Enterprise>().Any(one => one.Id == row.EnterpriseId && one.MergedIntoId != null))
                .ExecuteDeleteAsync(cancel);
        },
        cancel);

    /// <summary>Puts rows of these few enterprises in place of what the run has of them; what has no row any more is removed. Within a transaction.</summary>
    /// <returns>The rows there were.</returns>
    public async Task<IReadOnlyCollection<StandardVerdict>> ReplaceAsync(IReadOnlyList<int> enterprises, IReadOnlyList<StandardVerdict> made, CancellationToken cancel)
    {
        var before = await WriteAsync(enterprises, made, cancel);
        var kept = made.Select(row => (row.Standard, row.EnterpriseId)).ToHashSet();
        await RemoveAsync(before.Where(row => !kept.Contains((row.Standard, row.EnterpriseId))), cancel);
        return before;
    }

    private async Task<IReadOnlyCollection<StandardVerdict>> WriteAsync(IReadOnlyList<int> enterprises, IReadOnlyList<StandardVerdict> made, CancellationToken cancel)
    {
        var before = await StoredAsync(enterprises, cancel);
        var changed = made.Where(row => !before.TryGetValue((row.Standard, row.EnterpriseId), out var old) || !Same(row, old)).ToList();
        await RemoveAsync(changed.Where(row => before.ContainsKey((row.Standard, row.EnterpriseId))), cancel);
        await db.BulkInsertAsync(changed, cancel);
        await db.BulkInsertAsync(changed.Select(row => ChangeOf(row, before.GetValueOrDefault((row.Standard, row.EnterpriseId)))).OfType<VerdictChange>(), cancel);
        return before.Values;
    }

    private async Task<Dictionary<(string Standard, int Enterprise), StandardVerdict>> StoredAsync(IReadOnlyList<int> enterprises, CancellationToken cancel)
    {
        var (first, last) = (enterprises.Min(), enterprises.Max());
        var few = enterprises.Count <= MostNamed ? enterprises : null;

        // Adding nothing keeps SQLite from reading the whole run by its key: the other index leads to these enterprises.
        var stored = db.Set<StandardVerdict>().AsNoTracking().Where(row => row.RunId + 0 == runId);
        stored = few is null ? stored.Where(row => row.EnterpriseId >= first && row.EnterpriseId <= last) : stored.Where(row => few.Contains(row.EnterpriseId));
        var before = new Dictionary<(string, int), StandardVerdict>();
        await foreach (var row in stored.AsAsyncEnumerable().WithCancellation(cancel))
        {
            before[(row.Standard, row.EnterpriseId)] = row;
        }

        return before;
    }

    private async Task RemoveAsync(IEnumerable<StandardVerdict> rows, CancellationToken cancel)
    {
        foreach (var group in rows.GroupBy(row => row.Standard, StringComparer.Ordinal))
        {
            var ids = group.Select(row => row.EnterpriseId).ToList();
            await db.Set<StandardVerdict>().Where(row => row.RunId == runId && row.Standard == group.Key && ids.Contains(row.EnterpriseId)).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>The first verdict is no change.</summary>
    private VerdictChange? ChangeOf(StandardVerdict row, StandardVerdict? before) => before is null || before.Verdict == row.Verdict ? null : new VerdictChange
    {
        Standard = row.Standard, EnterpriseId = row.EnterpriseId, Before = before.Verdict, After = row.Verdict, At = at, Cause = cause,
    };

    private static bool Same(StandardVerdict one, StandardVerdict other) =>
        one.Verdict == other.Verdict && one.Failed == other.Failed && one.Lacking == other.Lacking && one.Judged == other.Judged && one.Missing == other.Missing
        && one.Nearness.Equals(other.Nearness) && one.PointsLow.Equals(other.PointsLow) && one.PointsHigh.Equals(other.PointsHigh);
}

/// <summary>The rows of a part, ready to be stored.</summary>
/// <param name="Enterprises">Ids, ascending.</param>
/// <param name="Counts">By standard.</param>
internal sealed record PartRows(IReadOnlyList<int> Enterprises, IReadOnlyList<StandardVerdict> Rows, IReadOnlyDictionary<string, VerdictCounts> Counts);
