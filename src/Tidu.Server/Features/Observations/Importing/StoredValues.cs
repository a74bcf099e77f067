using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>What the database holds of the indicators and units of a file.</summary>
internal sealed class StoredValues
{
    private const int MostUnitsNamed = 2000;
    private readonly Dictionary<ItemKey, StoredValue> _byKey = [];
    private readonly Dictionary<(string, string), SortedList<DateOnly, LastValue>> _used = [];
    private readonly Dictionary<ItemCell, (decimal Value, string Source)> _counted = [];

    private StoredValues()
    {
    }

    /// <summary>Reads them.</summary>
    public static async Task<StoredValues> ReadAsync(TiduDb db, IReadOnlyCollection<ImportItem> items, CancellationToken cancel)
    {
        var stored = new StoredValues();
        var rows = Within(db, items).Select(row => new { row.Id, row.Version, row.IndicatorCode, row.UnitId, row.Period, row.PeriodEnd, row.Value, row.State, row.Source, row.SourceText, row.SourceDate, row.Note, row.Used });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.Source == SourceKind.Import)
            {
                stored._byKey[new ItemKey(row.IndicatorCode, row.UnitId, row.PeriodEnd, row.SourceText)] = new StoredValue(row.Id, row.Version, row.Value, row.State, row.SourceDate, row.Note);
            }

            if (row.Used)
            {
                stored.AddUsed(row.IndicatorCode, row.UnitId, new LastValue(row.Period, row.PeriodEnd, row.Value));
            }

            if (row.Used && row.Source != SourceKind.Demo)
            {
                stored._counted[new ItemCell(row.IndicatorCode, row.UnitId, row.PeriodEnd)] = (row.Value, row.SourceText);
            }
        }

        return stored;
    }

    /// <summary>The observations of the indicators and units of some items.</summary>
    public static IQueryable<Observation> Within(TiduDb db, IReadOnlyCollection<ImportItem> items)
    {
        var indicators = items.Select(item => item.IndicatorCode).ToHashSet().ToList();
        var units = items.Select(item => item.UnitId).ToHashSet().ToList();
        var rows = db.Set<Observation>().AsNoTracking().Where(row => indicators.Contains(row.IndicatorCode));
        return units.Count <= MostUnitsNamed ? rows.Where(row => units.Contains(row.UnitId)) : rows;
    }

    /// <summary>The value of the same cell from the same source; null where there is none.</summary>
    public StoredValue? Find(ItemKey key) => _byKey.TryGetValue(key, out var found) ? found : null;

    /// <summary>The value of a cell that counts now, whatever its source; null where only a demonstration stands there, or nothing.</summary>
    public (decimal Value, string Source)? Counted(ItemCell cell) => _counted.TryGetValue(cell, out var found) ? found : null;

    /// <summary>Counts a value of the file as used: it is the last one for later periods.</summary>
    public void AddUsed(string indicator, string unit, LastValue value)
    {
        if (!_used.TryGetValue((indicator, unit), out var values))
        {
            values = _used[(indicator, unit)] = [];
        }

        values[value.PeriodEnd] = value;
    }

    /// <summary>The used value of the latest period that ended before a day; null where there is none.</summary>
    public LastValue? LastBefore(string indicator, string unit, DateOnly periodEnd)
    {
        if (!_used.TryGetValue((indicator, unit), out var values))
        {
            return null;
        }

        var (low, high) = (0, values.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values.GetKeyAtIndex(middle) < periodEnd ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : values.GetValueAtIndex(low - 1);
    }
}

/// <summary>A stored value, as far as an import compares it.</summary>
internal readonly record struct StoredValue(int Id, int Version, decimal Value, ObservationState State, DateOnly? SourceDate, string? Note)
{
    /// <summary>True where the item says the same.</summary>
    public bool IsSame(ImportItem item) => Value == item.Value && State == item.State && SourceDate == item.SourceDate && Note == item.Note;
}
