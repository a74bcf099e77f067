using Tidu.Server.Data;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Observations;

/// <summary>Pairs the values of packs with the stored ones, so that ids, histories and people's decisions survive a newer pack.</summary>
/// <param name="db">Takes what is added and removed.</param>
/// <param name="stored">All observations with their batches, tracked.</param>
/// <param name="decided">Ids of values that a person chose or set aside.</param>
internal sealed class MergePackValues(TiduDb db, List<Observation> stored, IReadOnlySet<int> decided)
{
    private readonly Dictionary<(string, string, string, Pack.SourceKind, string), Observation> _byKey = stored.ToDictionary(KeyOf);
    private readonly HashSet<(string, string, DateOnly)> _changedCells = [];

    /// <summary>Makes the batch hold what the pack says. A value that the pack no longer states goes, unless a person edited or chose it.</summary>
    public void Merge(ImportBatch batch, IReadOnlyList<Observation> incoming)
    {
        var left = stored.Where(row => row.Batch == batch).ToHashSet();
        foreach (var value in incoming)
        {
            if (_byKey.TryGetValue(KeyOf(value), out var row))
            {
                // A row of another batch was entered or imported from the same source: it is people's.
                if (left.Remove(row))
                {
                    Update(row, value);
                }
            }
            else
            {
                value.Batch = batch;
                db.Add(value);
                stored.Add(value);
                _byKey.Add(KeyOf(value), value);
                _changedCells.Add(CellOf(value));
            }
        }

        foreach (var gone in left.Where(row => !IsPeoples(row)))
        {
            db.Remove(gone);
            stored.Remove(gone);
            _changedCells.Add(CellOf(gone));
        }
    }

    /// <summary>Chooses the used value of every cell that changed; demonstration values give way to real ones.</summary>
    public void MarkUsed()
    {
        foreach (var cell in stored.Where(row => _changedCells.Contains(CellOf(row))).GroupBy(CellOf))
        {
            var demo = cell.Any(row => row.Source != Pack.SourceKind.Demo) ? cell.Where(row => row.Source == Pack.SourceKind.Demo).ToList() : [];
            db.RemoveRange(demo);
            UsedValue.MarkIn([.. cell.Except(demo)]);
        }
    }

    private void Update(Observation row, Observation value)
    {
        if (IsPeoples(row) || Content(row) == Content(value))
        {
            return;
        }

        _changedCells.Add(CellOf(row));
        (row.Value, row.State, row.PeriodEnd, row.SourceDate, row.Approximate, row.Note, row.ChosenByHand) = Content(value);
        _changedCells.Add(CellOf(row));
    }

    private bool IsPeoples(Observation row) => row.Edited || decided.Contains(row.Id);

    private static (decimal Value, Pack.ObservationState State, DateOnly PeriodEnd, DateOnly? SourceDate, bool Approximate, string? Note, bool SetAside) Content(Observation row) =>
        (row.Value, row.State, row.PeriodEnd, row.SourceDate, row.Approximate, row.Note, row.ChosenByHand);

    /// <summary>What the database keeps unique.</summary>
    private static (string, string, string, Pack.SourceKind, string) KeyOf(Observation row) => (row.IndicatorCode, row.UnitId, row.Period, row.Source, row.SourceText);

    private static (string, string, DateOnly) CellOf(Observation row) => (row.IndicatorCode, row.UnitId, row.PeriodEnd);
}
