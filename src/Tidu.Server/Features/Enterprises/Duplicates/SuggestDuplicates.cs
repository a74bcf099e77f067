using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;

namespace Tidu.Server.Features.Enterprises.Duplicates;

/// <summary>Compares enterprises that are new or have another name with the whole registry, and proposes pairs that may be one; a person decides.</summary>
internal sealed class SuggestDuplicates(TiduDb db, OrganizationTree tree)
{
    private const int MostOfOneName = 5;
    private readonly NearName _near = new(tree);
    private readonly Dictionary<(int, int), string> _pairs = [];

    /// <summary>Adds suggestions inside the caller's transaction.</summary>
    /// <param name="named">Enterprises by id with their name.</param>
    /// <param name="batchId">The batch whose titles are looked at for numbers that others have.</param>
    /// <returns>How many are new.</returns>
    public async Task<int> RunAsync(IReadOnlyDictionary<int, string> named, int batchId, CancellationToken cancel)
    {
        if (named.Count > 0)
        {
            await CompareNamesAsync(named, cancel);
        }

        await CompareNumbersAsync(batchId, cancel);
        var known = (await db.Set<DuplicateSuggestion>().AsNoTracking().Select(one => new { one.FirstId, one.SecondId }).ToListAsync(cancel)).Select(one => (one.FirstId, one.SecondId)).ToHashSet();
        var added = _pairs.Where(pair => !known.Contains(pair.Key)).Select(pair => new DuplicateSuggestion { FirstId = pair.Key.Item1, SecondId = pair.Key.Item2, Reason = pair.Value }).ToList();
        await db.BulkInsertAsync(added, cancel);
        return added.Count;
    }

    private async Task CompareNamesAsync(IReadOnlyDictionary<int, string> named, CancellationToken cancel)
    {
        var touched = new Dictionary<string, List<int>>(named.Count, StringComparer.Ordinal);
        foreach (var (id, name) in named)
        {
            var key = _near.Of(name);
            (touched.TryGetValue(key, out var ids) ? ids : touched[key] = []).Add(id);
        }

        await foreach (var one in db.Set<Enterprise>().AsNoTracking().Where(one => one.MergedIntoId == null).Select(one => new { one.Id, one.Name }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (touched.TryGetValue(_near.Of(one.Name), out var ids))
            {
                ids.Take(MostOfOneName).ToList().ForEach(id => Add(id, one.Id, SearchText.Plain(named[id]) == SearchText.Plain(one.Name) ? "same-name" : "near-name"));
            }
        }

        var former = db.Set<FormerName>().AsNoTracking().Join(db.Set<Enterprise>().Where(one => one.MergedIntoId == null), name => name.EnterpriseId, one => one.Id, (name, one) => new { one.Id, name.Name });
        await foreach (var one in former.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (touched.TryGetValue(_near.Of(one.Name), out var ids))
            {
                ids.Take(MostOfOneName).ToList().ForEach(id => Add(id, one.Id, "former-name"));
            }
        }
    }

    /// <summary>One certificate has one holder.</summary>
    private async Task CompareNumbersAsync(int batchId, CancellationToken cancel)
    {
        var held = new Dictionary<(string Kind, string Number), List<int>>();
        var own = db.Set<Qualification>().AsNoTracking().Where(one => one.BatchId == batchId && one.Number != null).Select(one => new { one.Kind, one.Number, one.EnterpriseId });
        await foreach (var one in own.AsAsyncEnumerable().WithCancellation(cancel))
        {
            (held.TryGetValue((one.Kind, one.Number!), out var ids) ? ids : held[(one.Kind, one.Number!)] = new(1)).Add(one.EnterpriseId);
        }

        // One pass over all that hold such titles: a join would go through them once for each number.
        var kinds = held.Keys.Select(key => key.Kind).Distinct().ToList();
        var all = db.Set<Qualification>().AsNoTracking().Where(one => kinds.Contains(one.Kind) && one.Number != null).Select(one => new { one.Kind, one.Number, one.EnterpriseId });
        await foreach (var one in all.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (held.TryGetValue((one.Kind, one.Number!), out var ids))
            {
                ids.Take(MostOfOneName).ToList().ForEach(id => Add(id, one.EnterpriseId, "same-number"));
            }
        }
    }

    private void Add(int one, int other, string reason)
    {
        if (one != other)
        {
            _pairs.TryAdd((Math.Min(one, other), Math.Max(one, other)), reason);
        }
    }
}
