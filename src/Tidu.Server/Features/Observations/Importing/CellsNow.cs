using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>The cells of a file as they are within the writing transaction.</summary>
internal sealed class CellsNow
{
    private readonly Dictionary<ItemCell, List<Observation>> _cells = [];

    private CellsNow()
    {
    }

    /// <summary>Reads the cells that the items will write.</summary>
    public static async Task<CellsNow> ReadAsync(TiduDb db, IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        var now = new CellsNow();
        var (first, last) = (items.Min(item => item.PeriodEnd), items.Max(item => item.PeriodEnd));
        HashSet<ItemCell>? wanted = null;
        await foreach (var row in StoredValues.Within(db, items).Where(row => row.PeriodEnd >= first && row.PeriodEnd <= last).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = new ItemCell(row.IndicatorCode, row.UnitId, row.PeriodEnd);
            wanted ??= items.Select(item => item.Cell).ToHashSet();
            if (wanted.Contains(key))
            {
                (now._cells.TryGetValue(key, out var cell) ? cell : now._cells[key] = []).Add(row);
            }
        }

        return now;
    }

    /// <summary>True where the cell has values.</summary>
    public bool Has(ItemCell cell) => _cells.ContainsKey(cell);

    /// <summary>All values of a cell.</summary>
    public IReadOnlyList<Observation> Of(ItemCell cell) => _cells.TryGetValue(cell, out var rows) ? rows : [];

    /// <summary>Makes sure that every item still means what its check said.</summary>
    /// <exception cref="ImportConflictException">Some do not.</exception>
    public async Task RequireUnchangedAsync(TiduDb db, IReadOnlyList<ImportItem> items, ImportNames names, Func<ImportItem, bool> isRefused, CancellationToken cancel)
    {
        var changed = items.Select(item => (Item: item, Now: Find(item))).Where(pair => pair.Now?.Id != (pair.Item.ExistingId == 0 ? null : pair.Item.ExistingId) || (pair.Now?.Version ?? 0) != pair.Item.ExistingVersion || isRefused(pair.Item)).ToList();
        if (changed.Count > 0)
        {
            var named = changed.Take(ImportConflictException.Most).ToList();
            var who = await WhoAsync(db, named.Select(pair => pair.Now).OfType<Observation>().ToList(), cancel);
            throw new ImportConflictException([.. named.Select(pair => new ImportConflict(pair.Item.Place.Row, TextOf(pair.Item, pair.Now, names, who)))], changed.Count);
        }
    }

    private Observation? Find(ImportItem item)
    {
        foreach (var row in _cells.Count == 0 ? [] : Of(item.Cell))
        {
            if (row.Source == SourceKind.Import && row.SourceText == item.SourceText)
            {
                return row;
            }
        }

        return null;
    }

    private static string TextOf(ImportItem item, Observation? now, ImportNames names, Dictionary<int, string> who)
    {
        var indicator = names.Indicators[item.IndicatorCode];
        var what = now is null ? (item.ExistingId == 0 ? "import-conflict.refused" : "import-conflict.gone") : item.ExistingId == 0 ? "import-conflict.added" : "import-conflict.changed";
        return Texts.Of(
            what, ("indicator", indicator.Name), ("unit", item.UnitId), ("period", item.Period.ToString()), ("who", now is null ? string.Empty : who.GetValueOrDefault(now.Id)),
            ("from", item.From is { } from ? ItemText.Value(indicator, from) : string.Empty), ("now", now is null ? string.Empty : ItemText.Value(indicator, now.Value)), ("to", ItemText.Value(indicator, item.Value)));
    }

    private static async Task<Dictionary<int, string>> WhoAsync(TiduDb db, List<Observation> rows, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var batches = await db.Set<Observation>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Batch!.EnteredBy }).ToDictionaryAsync(row => row.Id, row => row.EnteredBy, cancel);
        foreach (var change in await db.Set<ObservationChange>().AsNoTracking().Where(change => ids.Contains(change.ObservationId)).OrderBy(change => change.Id).ToListAsync(cancel))
        {
            batches[change.ObservationId] = change.ByName;
        }

        return batches;
    }
}
