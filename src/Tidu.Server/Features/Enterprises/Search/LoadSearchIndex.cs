using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>Reads what search looks through; after a change of this process only what changed, so that typing is answered at once while others work.</summary>
public sealed class LoadSearchIndex(RegistryLog log)
{
    private (SearchIndex Index, long Stamp)? _last;

    /// <summary>The index as of the registry's stamp.</summary>
    public async Task<SearchIndex> RunAsync(TiduDb db, CancellationToken cancel)
    {
        // Before the rows: what changes in between is read once more the next time.
        var stamp = await db.Set<Stamp>().AsNoTracking().Where(row => row.Name == RegistryChanges.Stamp).Select(row => row.Value).FirstOrDefaultAsync(cancel);
        var index = _last is { } last && log.Between(last.Stamp, stamp) is { } delta ? await PatchAsync(db, last.Index, delta.Ids, cancel) : new SearchIndex(await ReadAsync(db, null, cancel));
        _last = (index, stamp);
        return index;
    }

    private static async Task<SearchIndex> PatchAsync(TiduDb db, SearchIndex last, IReadOnlySet<int> changed, CancellationToken cancel)
    {
        List<int> ids = [.. changed];
        return ids.Count == 0 ? last : last.With(changed, await ReadAsync(db, one => ids.Contains(one.Id), cancel));
    }

    private static Task<List<SearchEntry>> ReadAsync(TiduDb db, Expression<Func<Enterprise, bool>>? which, CancellationToken cancel) =>
        (which is null ? db.Set<Enterprise>() : db.Set<Enterprise>().Where(which))
            .Where(one => one.MergedIntoId == null)
            .OrderBy(one => one.Id)
            .Select(one => new SearchEntry(one.Id, one.SearchText, one.UnitId, one.ParkId))
            .ToListAsync(cancel);
}
