using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Writes new and changed values inside the caller's transaction, after making sure that nothing has changed since the check.</summary>
internal sealed class WriteItems(TiduDb db, CellsNow now, ImportFile file, ImportWrite write)
{
    private const int AtOnce = 5000;
    private static readonly string[] Written = [nameof(Observation.Value), nameof(Observation.State), nameof(Observation.SourceDate), nameof(Observation.Note), nameof(Observation.Used), nameof(Observation.ChosenByHand)];

    private readonly List<Observation> _added = [];
    private readonly List<ObservationChange> _changes = [];
    private readonly Dictionary<int, Observation> _touched = [];
    private readonly List<int> _removed = [];
    private readonly Dictionary<Period, string> _texts = [];

    /// <returns>Rows written.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        var batch = db.Add(new ImportBatch { Label = file.FileName, EnteredBy = write.Actor, EnteredAt = write.At, JobId = file.JobId }).Entity;
        await db.SaveChangesAsync(cancel);
        var crowded = Crowded(items);
        foreach (var cell in items.Where(item => crowded.Contains(item.Cell)).GroupBy(item => item.Cell))
        {
            Decide([.. cell], now.Of(cell.Key), batch.Id);
        }

        foreach (var ids in _removed.Chunk(AtOnce))
        {
            await db.Set<Observation>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancel);
        }

        var alone = InOrderOfIndex(items.Where(item => !crowded.Contains(item.Cell))).Select(item => New(item, batch.Id, used: true));
        await db.BulkInsertAsync(alone.Concat(_added), cancel);
        if (await db.BulkUpdateAsync(_touched.Values, Written, cancel) != _touched.Count)
        {
            throw new ImportConflictException([], _touched.Count);
        }

        await db.BulkInsertAsync(_changes, cancel);
        await db.TouchAsync(LoadObservations.Stamp, cancel);
        return items.Count;
    }

    /// <summary>Neighbours in the indexes of the table go in one after the other: far faster than all over the place, as files have them.</summary>
    private static ImportItem[] InOrderOfIndex(IEnumerable<ImportItem> items)
    {
        ImportItem[] sorted = [.. items];
        var (indicators, units) = (Ranks(sorted.Select(item => item.IndicatorCode)), Ranks(sorted.Select(item => item.UnitId)));
        // One number each, since comparing two texts for every comparison takes longer than inserting.
        Array.Sort(Array.ConvertAll(sorted, item => ((ulong)indicators[item.IndicatorCode] << 40) | ((ulong)units[item.UnitId] << 22) | (uint)item.PeriodEnd.DayNumber), sorted);
        return sorted;
    }

    private static Dictionary<string, int> Ranks(IEnumerable<string> texts) =>
        texts.ToHashSet(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((text, rank) => (text, rank)).ToDictionary(pair => pair.text, pair => pair.rank, StringComparer.Ordinal);

    private void Decide(IReadOnlyList<ImportItem> items, IReadOnlyList<Observation> there, int batchId)
    {
        var before = there.ToDictionary(row => row.Id, row => (row.Used, row.ChosenByHand));
        var cell = new List<Observation>(there.Where(row => !GivesWay(row)));
        _removed.AddRange(there.Where(GivesWay).Select(row => row.Id));
        foreach (var item in items)
        {
            Apply(item, cell, batchId);
        }

        UsedValue.MarkIn(cell);
        foreach (var row in cell.Where(row => row.Id != 0 && before[row.Id] != (row.Used, row.ChosenByHand)))
        {
            _touched[row.Id] = row;
        }
    }

    /// <summary>Cells in which more than one value stands: there one of them is chosen. In all others the new one is used.</summary>
    private HashSet<ItemCell> Crowded(IReadOnlyList<ImportItem> items)
    {
        var crowded = items.Where(item => now.Has(item.Cell)).Select(item => item.Cell).ToHashSet();
        if (items.Any(item => item.SourceText != items[0].SourceText))
        {
            crowded.UnionWith(items.GroupBy(item => item.Cell).Where(cell => cell.Skip(1).Any()).Select(cell => cell.Key));
        }

        return crowded;
    }

    private void Apply(ImportItem item, List<Observation> cell, int batchId)
    {
        if (item.Act == RowAct.Add)
        {
            var added = New(item, batchId, used: false);
            _added.Add(added);
            cell.Add(added);
            return;
        }

        var row = cell.Single(row => row.Id == item.ExistingId);
        _changes.Add(ChangeOf(row, item, batchId));
        (row.Value, row.State, row.SourceDate, row.Note) = (item.Value, item.State, item.SourceDate, item.Note);
        row.ChosenByHand &= row.Used;
        _touched[row.Id] = row;
    }

    private ObservationChange ChangeOf(Observation row, ImportItem item, int batchId) => new()
    {
        ObservationId = row.Id,
        Act = ChangeAct.Imported,
        At = write.At,
        By = write.Actor,
        ByName = write.ActorName,
        From = row.Value,
        To = item.Value,
        FromState = row.State,
        ToState = item.State,
        Reason = item.Reason ?? write.Reason ?? string.Empty,
        BatchId = batchId,
    };

    private string TextOf(Period period) => _texts.TryGetValue(period, out var text) ? text : _texts[period] = period.ToString();

    private Observation New(ImportItem item, int batchId, bool used) => new()
    {
        IndicatorCode = item.IndicatorCode,
        UnitId = item.UnitId,
        Period = TextOf(item.Period),
        PeriodEnd = item.PeriodEnd,
        Value = item.Value,
        State = item.State,
        Source = SourceKind.Import,
        SourceText = item.SourceText,
        SourceDate = item.SourceDate,
        Note = item.Note,
        Late = item.Late,
        Used = used,
        BatchId = batchId,
    };

    /// <summary>Demonstration values give way to real ones, unless a person worked with them.</summary>
    private static bool GivesWay(Observation row) => row is { Source: SourceKind.Demo, Edited: false, ChosenByHand: false };
}
