using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Writes the standing run's rows part by part: only those that differ, with a step of history where a verdict changed.</summary>
internal sealed class StandingStore(TiduDb db, int runId, string cause, DateTimeOffset at)
{
    private readonly Dictionary<string, VerdictCounts> _counts = new(StringComparer.Ordinal);

    /// <summary>By standard how many enterprises have each verdict.</summary>
    public IReadOnlyDictionary<string, VerdictCounts> Counts => _counts;

    /// <summary>Keeps the verdicts of a part, in a transaction of its own or in the one under way.</summary>
    public async Task KeepAsync(AssessedPart part, CancellationToken cancel)
    {
        var made = part.Standards.SelectMany(standard => standard.Verdicts(runId)).ToList();
        foreach (var standard in made.GroupBy(row => row.Standard, StringComparer.Ordinal))
        {
            var counts = VerdictCounts.Of(standard.Select(row => row.Verdict));
            _counts[standard.Key] = _counts.TryGetValue(standard.Key, out var before) ? before + counts : counts;
        }

        if (made.Count > 0)
        {
            await db.InTransactionAsync(() => WriteAsync([.. part.Enterprises.Select(enterprise => enterprise.Id)], made, cancel), cancel);
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

    /// <summary>Puts rows of these enterprises in place of what the run has of them. Within a transaction.</summary>
    public async Task WriteAsync(IReadOnlyList<int> enterprises, IReadOnlyList<StandardVerdict> made, CancellationToken cancel)
    {
        var (first, last) = (enterprises.Min(), enterprises.Max());
        var few = enterprises.Count <= 500 ? enterprises : null;
        var stored = db.Set<StandardVerdict>().AsNoTracking().Where(row => row.RunId == runId);
        stored = few is null ? stored.Where(row => row.EnterpriseId >= first && row.EnterpriseId <= last) : stored.Where(row => few.Contains(row.EnterpriseId));
        var before = new Dictionary<(string, int), StandardVerdict>();
        await foreach (var row in stored.AsAsyncEnumerable().WithCancellation(cancel))
        {
            before[(row.Standard, row.EnterpriseId)] = row;
        }

        var changed = made.Where(row => !before.TryGetValue((row.Standard, row.EnterpriseId), out var old) || !Same(row, old)).ToList();
        await RemoveAsync(changed.Where(row => before.ContainsKey((row.Standard, row.EnterpriseId))), cancel);
        await db.BulkInsertAsync(changed, cancel);
        await db.BulkInsertAsync(changed.Select(row => ChangeOf(row, before.GetValueOrDefault((row.Standard, row.EnterpriseId)))).OfType<VerdictChange>(), cancel);
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
