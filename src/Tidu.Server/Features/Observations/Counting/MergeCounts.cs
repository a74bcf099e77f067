using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Counting;

/// <summary>Pairs counted values with the stored ones: new ones are added, others changed with a step in their history, those no longer counted removed. What lies in a locked period is left alone.</summary>
internal sealed class MergeCounts(TiduDb db, CurrentUser user, DateTimeOffset now, ReportingCalendar calendar)
{
    /// <returns>The cells that changed.</returns>
    public HashSet<(string Unit, DateOnly On)> Merge(string indicator, IReadOnlyList<Observation> stored, IReadOnlyList<CountedValue> counted, ImportBatch? batch)
    {
        var changed = new HashSet<(string, DateOnly)>();
        var byCell = stored.ToDictionary(row => (row.UnitId, row.PeriodEnd));
        foreach (var value in counted.Where(value => !IsLocked(value.UnitId, value.Period)))
        {
            var cell = (value.UnitId, value.Period.Last);
            if (byCell.TryGetValue(cell, out var row) ? Change(row, value) : Add(indicator, value, batch!))
            {
                changed.Add(cell);
            }
        }

        var kept = counted.Select(value => (value.UnitId, value.Period.Last)).ToHashSet();
        foreach (var gone in stored.Where(row => !kept.Contains((row.UnitId, row.PeriodEnd)) && !IsLocked(row.UnitId, Period.Parse(row.Period))))
        {
            db.Remove(gone);
            changed.Add((gone.UnitId, gone.PeriodEnd));
        }

        return changed;
    }

    private bool IsLocked(string unit, Period period) => calendar.For(unit, period)?.State == PeriodState.Locked;

    private bool Add(string indicator, CountedValue value, ImportBatch batch)
    {
        db.Add(new Observation
        {
            IndicatorCode = indicator,
            UnitId = value.UnitId,
            Period = value.Period.ToString(),
            PeriodEnd = value.Period.Last,
            Value = value.Value,
            State = value.State,
            Source = SourceKind.Registry,
            SourceText = value.SourceText,
            Note = value.Note,
            Batch = batch,
        });
        return true;
    }

    private bool Change(Observation row, CountedValue value)
    {
        if ((row.Value, row.State, row.SourceText, row.Note) == (value.Value, value.State, value.SourceText, value.Note))
        {
            return false;
        }

        if (row.Value != value.Value)
        {
            db.Add(new ObservationChange
            {
                ObservationId = row.Id,
                Act = ChangeAct.Recounted,
                At = now,
                By = user.UserName,
                ByName = user.DisplayName,
                From = row.Value,
                To = value.Value,
                FromState = row.State,
                ToState = value.State,
                Reason = CountTexts.Recounted,
            });
        }

        (row.Value, row.State, row.SourceText, row.Note) = (value.Value, value.State, value.SourceText, value.Note);
        return true;
    }
}
