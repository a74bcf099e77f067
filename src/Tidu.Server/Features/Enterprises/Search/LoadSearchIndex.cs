using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Enterprises.Search;

/// <summary>Reads what search looks through; after a change only what changed, so that typing is answered at once while others work.</summary>
public sealed class LoadSearchIndex
{
    private const int MostChanges = 5000;

    /// <summary>Steps that are read again: transactions that end later may have taken lower numbers.</summary>
    private const int MayComeLate = 1000;
    private SearchIndex _last = SearchIndex.Empty;

    public async Task<SearchIndex> RunAsync(TiduDb db, CancellationToken cancel)
    {
        var change = await db.Set<EnterpriseChange>().MaxAsync(step => (long?)step.Id, cancel) ?? 0;
        _last = await PatchAsync(db, change, cancel) ?? new SearchIndex(await ReadAsync(db, null, cancel), change);
        return _last;
    }

    /// <summary>Null where so much changed, or in such a way, that everything is read anew.</summary>
    private async Task<SearchIndex?> PatchAsync(TiduDb db, long change, CancellationToken cancel)
    {
        var last = _last;
        if (last.Entries.Count == 0 || change < last.LastChange)
        {
            return null;
        }

        var newest = last.Entries[^1].Id;
        var changed = await db.Set<EnterpriseChange>().Where(step => step.Id > last.LastChange - MayComeLate).Select(step => step.EnterpriseId).Distinct().Take(MostChanges).ToListAsync(cancel);
        var added = await db.Set<Enterprise>().CountAsync(one => one.Id > newest && one.MergedIntoId == null, cancel);
        if (changed.Count + added >= MostChanges)
        {
            return null;
        }

        var rows = await ReadAsync(db, one => one.Id > newest || changed.Contains(one.Id), cancel);
        var gone = changed.ToHashSet();
        var entries = last.Entries.Where(entry => !gone.Contains(entry.Id)).Concat(rows).OrderBy(entry => entry.Id).ToList();
        return entries.Count == await db.Set<Enterprise>().CountAsync(one => one.MergedIntoId == null, cancel) ? new SearchIndex(entries, change) : null;
    }

    private static Task<List<SearchEntry>> ReadAsync(TiduDb db, System.Linq.Expressions.Expression<Func<Enterprise, bool>>? which, CancellationToken cancel) =>
        (which is null ? db.Set<Enterprise>() : db.Set<Enterprise>().Where(which))
            .Where(one => one.MergedIntoId == null)
            .OrderBy(one => one.Id)
            .Select(one => new SearchEntry(one.Id, one.SearchText, one.UnitId, one.ParkId))
            .ToListAsync(cancel);
}
