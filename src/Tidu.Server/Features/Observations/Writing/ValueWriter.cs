using Tidu.Engine.Packs;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>Carries out what was decided about values: every act leaves a step in the value's history. The caller saves, with its audit entry and the stamp.</summary>
internal sealed class ValueWriter(TiduDb db, CurrentUser user, TimeProvider clock)
{
    private ImportBatch? _batch;

    /// <summary>A first value from a source; it has no step, its batch says who brought it.</summary>
    public Observation Add(Cell cell, string indicator, EnteredValue entered, bool late)
    {
        _batch ??= db.Add(new ImportBatch { Label = EntryBatch.Label, EnteredBy = user.UserName, EnteredAt = clock.GetUtcNow() }).Entity;
        var row = db.Add(new Observation
        {
            IndicatorCode = indicator,
            UnitId = cell.UnitId,
            Period = cell.Period.ToString(),
            PeriodEnd = cell.Period.Last,
            Value = entered.Value,
            State = entered.State,
            Source = SourceKind.Report,
            SourceText = entered.SourceText,
            SourceDate = entered.SourceDate,
            Note = entered.Note,
            Late = late,
            Batch = _batch,
        }).Entity;
        cell.Values.Add(row);
        UsedValue.MarkIn(cell.Values);
        return row;
    }

    /// <summary>Another value in place. A value that had been set aside counts again.</summary>
    public void Change(Cell cell, Observation row, decimal value, ObservationState state, ChangeStep step)
    {
        Record(row, step, row.Value, value, row.State, state);
        (row.Value, row.State, row.Edited) = (value, state, true);
        row.ChosenByHand &= row.Used;
        UsedValue.MarkIn(cell.Values);
    }

    /// <summary>This one of several sources is used, whatever the rule would choose.</summary>
    public void Choose(Cell cell, Observation row, ChangeStep step)
    {
        var before = cell.Current;
        Record(row, step, before?.Value, row.Value, before?.State, row.State);
        foreach (var other in cell.Values.Where(other => other.Used))
        {
            (other.Used, other.ChosenByHand) = (false, false);
        }

        (row.Used, row.ChosenByHand) = (true, true);
    }

    /// <summary>No longer counted; the rule chooses among the others.</summary>
    public void SetAside(Cell cell, Observation row, ChangeStep step)
    {
        Record(row, step, row.Value, null, row.State, null);
        (row.Used, row.ChosenByHand) = (false, true);
        UsedValue.MarkIn(cell.Values);
    }

    /// <summary>A value that was set aside counts again as the rule says.</summary>
    public void Restore(Cell cell, Observation row, ChangeStep step)
    {
        Record(row, step, null, row.Value, null, row.State);
        (row.Used, row.ChosenByHand) = (false, false);
        UsedValue.MarkIn(cell.Values);
    }

    /// <summary>A choice is taken back: what was used before it is used again, by choice where the rule would take another.</summary>
    /// <param name="before">The value used before the choice; null where none was.</param>
    public void Release(Cell cell, Observation row, ChangeStep step, decimal? before)
    {
        var from = (row.Value, row.State);
        (row.Used, row.ChosenByHand) = (false, false);
        var used = UsedValue.MarkIn(cell.Values);
        if (used?.Value != before && cell.Values.FirstOrDefault(value => value.Value == before && value != row && !value.ChosenByHand) is { } other)
        {
            (other.Used, other.ChosenByHand) = (true, true);
            used = UsedValue.MarkIn(cell.Values);
        }

        Record(row, step, from.Value, used?.Value, from.State, used?.State);
    }

    private void Record(Observation row, ChangeStep step, decimal? from, decimal? to, ObservationState? fromState, ObservationState? toState) => db.Add(new ObservationChange
    {
        ObservationId = row.Id,
        Act = step.Act,
        At = clock.GetUtcNow(),
        By = user.UserName,
        ByName = user.DisplayName,
        From = from,
        To = to,
        FromState = fromState,
        ToState = toState,
        Reason = step.Reason,
        CorrectionRequestId = step.RequestId,
    });
}

/// <summary>What a step of a history says beside the numbers.</summary>
internal sealed record ChangeStep(ChangeAct Act, string Reason, int? RequestId = null);

/// <summary>A value as entered, base units.</summary>
internal sealed record EnteredValue(decimal Value, ObservationState State, string SourceText, DateOnly? SourceDate, string? Note);

/// <summary>Values entered by hand.</summary>
internal static class EntryBatch
{
    public const string Label = "entry";

    /// <summary>Batches of data files begin so.</summary>
    public const string PackLabel = "packs/";
}
