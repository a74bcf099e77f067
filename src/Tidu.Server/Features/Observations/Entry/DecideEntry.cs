using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>Something that stands against one row of an entry.</summary>
public sealed record RowRefusal(string UnitId, string Code, IReadOnlyDictionary<string, object?> Params)
{
    internal static RowRefusal Of(string unitId, string code, params (string Name, object? Value)[] parameters) =>
        new(unitId, code, parameters.ToDictionary(each => each.Name, each => each.Value));
}

/// <summary>What is to be done with one row.</summary>
internal enum EntryAct
{
    Nothing,
    Add,
    Change,
    Remark,
    SetAside,
    Conflict,
    Refuse,
}

/// <summary>What was decided about one row, and why not.</summary>
/// <param name="Target">The value that is changed, set aside or in the way.</param>
internal sealed record EntryDecision(EntryAct Act, EntryChange Row, Cell Cell, Observation? Target, EnteredValue? Entered, IReadOnlyList<RowRefusal> Refusals);

/// <summary>Decides what each row of an entry does, without touching anything.</summary>
internal sealed class DecideEntry(Scope scope, Indicator indicator, Period period, ReportingCalendar calendar)
{
    public const int LongestSource = 400;
    public const int LongestNote = 1000;

    public EntryDecision Of(EntryChange row, Cell cell)
    {
        var entered = row.Value is { } value ? Entered(row, cell, value) : null;
        var target = TargetOf(row, cell, entered);
        if (IsStale(row, cell.Current))
        {
            return new EntryDecision(EntryAct.Conflict, row, cell, cell.Current, entered, Refusals(row, cell, entered, target, act: EntryAct.Conflict));
        }

        var act = ActOf(target, entered);
        var refusals = act == EntryAct.Nothing ? [] : Refusals(row, cell, entered, target, act);
        return new EntryDecision(refusals.Count > 0 ? EntryAct.Refuse : act, row, cell, target, entered, refusals);
    }

    /// <summary>True where the caller may change the value itself: officers every real one, others those that people entered or imported.</summary>
    public static bool MayChange(CurrentUser caller, Observation row) =>
        row.Source != SourceKind.Demo
        && (WriteRule.WritesAfterClosing(caller)
            || row.Batch?.Label == EntryBatch.Label
            || (caller.IsIn(Roles.DataSupplier) && row.Batch?.Label.StartsWith(EntryBatch.PackLabel, StringComparison.Ordinal) == false));

    private EnteredValue Entered(EntryChange row, Cell cell, decimal value)
    {
        var shown = cell.Current is { } current && MayChange(scope.Caller, current) ? current : null;
        var given = string.IsNullOrWhiteSpace(row.SourceText) ? null : row.SourceText.Trim();
        return new EnteredValue(
            value,
            JsonSettings.MemberOf<ObservationState>(row.State) ?? (period.Last >= scope.Today ? ObservationState.Estimate : ObservationState.Flash),
            given ?? shown?.SourceText ?? OwnName(),
            row.SourceDate ?? shown?.SourceDate,
            string.IsNullOrWhiteSpace(row.Note) ? null : row.Note.Trim());
    }

    private string OwnName() => scope.UnitIds.Count > 0 && scope.Tree.Find(scope.UnitIds[0]) is { } unit ? unit.Name : scope.Caller.DisplayName;

    /// <summary>The value shown where its source is meant; else one of the same source that stands in the cell.</summary>
    private Observation? TargetOf(EntryChange row, Cell cell, EnteredValue? entered)
    {
        if (cell.Current is { } current && MayChange(scope.Caller, current) && (entered is null || entered.SourceText == current.SourceText))
        {
            return current;
        }

        return entered is null
            ? cell.Current
            : cell.Values.FirstOrDefault(value => value.Source == SourceKind.Report && value.SourceText == entered.SourceText && value.Period == period.ToString());
    }

    /// <summary>The caller saw another version, or an empty cell where somebody has entered a value since.</summary>
    private static bool IsStale(EntryChange row, Observation? current) => current is not null && row.Version != current.Version;

    private static EntryAct ActOf(Observation? target, EnteredValue? entered) => (target, entered) switch
    {
        (null, null) => EntryAct.Nothing,
        (null, _) => EntryAct.Add,
        ({ }, null) => EntryAct.SetAside,
        ({ } was, { } now) when (was.Value, was.State) != (now.Value, now.State) || !was.Used && was.ChosenByHand => EntryAct.Change,
        ({ } was, { } now) when (was.Note, was.SourceDate) != (now.Note, now.SourceDate) => EntryAct.Remark,
        _ => EntryAct.Nothing,
    };

    private List<RowRefusal> Refusals(EntryChange row, Cell cell, EnteredValue? entered, Observation? target, EntryAct act)
    {
        var found = new List<RowRefusal>();
        var verdict = WriteRule.Of(scope, cell.UnitId, period, calendar);
        if (verdict.Refusal is { } refusal)
        {
            found.Add(RowRefusal.Of(cell.UnitId, refusal, ("period", period.ToString())));
        }

        if (!scope.Tree.Find(cell.UnitId)!.IsValidOn(period.Last))
        {
            found.Add(RowRefusal.Of(cell.UnitId, "unit-not-then", ("period", period.ToString())));
        }

        if (act is not (EntryAct.Nothing or EntryAct.Conflict) && cell.Current is { Source: SourceKind.Registry })
        {
            found.Add(RowRefusal.Of(cell.UnitId, "counted-from-registry"));
        }
        else if (target is not null && act != EntryAct.Conflict && !MayChange(scope.Caller, target))
        {
            found.Add(RowRefusal.Of(cell.UnitId, "value-not-yours", ("source", target.SourceText)));
        }

        found.AddRange(TooLong(row));
        found.AddRange(Doubts(row, cell, entered, act));
        return found;
    }

    private IEnumerable<RowRefusal> Doubts(EntryChange row, Cell cell, EnteredValue? entered, EntryAct act)
    {
        var hasReason = !string.IsNullOrWhiteSpace(row.Reason);
        var remarks = entered is null ? [] : ValueCheck.Of(new ValueQuestion(indicator, period, entered.Value, entered.State, cell.Last, scope.Today));
        foreach (var remark in remarks.Where(remark => !remark.NeedsReason || !hasReason))
        {
            yield return new RowRefusal(cell.UnitId, remark.Code, remark.Params);
        }

        if (act is EntryAct.Change or EntryAct.SetAside && !hasReason)
        {
            yield return RowRefusal.Of(cell.UnitId, "reason-needed");
        }
    }

    private static IEnumerable<RowRefusal> TooLong(EntryChange row) =>
        from field in ((string Name, string? Text, int Most)[])[("sourceText", row.SourceText, LongestSource), ("note", row.Note, LongestNote), ("reason", row.Reason, ReasonRule.Longest)]
        where field.Text?.Length > field.Most
        select RowRefusal.Of(row.UnitId, "text-too-long", ("field", field.Name), ("length", field.Text!.Length), ("most", field.Most));
}
