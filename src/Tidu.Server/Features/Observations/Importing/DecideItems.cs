using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Decides what importing would do with each item: new, changed, unchanged, or refused with every reason.</summary>
internal sealed class DecideItems(Scope scope, ReportingCalendar calendar, ImportNames names, StoredValues stored, RowRemarks remarks)
{
    private readonly Dictionary<(string, Period), WriteVerdict> _verdicts = [];
    private readonly Dictionary<Period, string> _texts = [];

    /// <summary>Sets act, what it was before, and late on every item; one after the other in time, so that an item is compared with what the file says of the period before.</summary>
    public void Decide(IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        RefuseDoubles(items);
        foreach (var item in items.Where(item => item.Act != RowAct.Bad))
        {
            stored.AddUsed(item.IndicatorCode, item.UnitId, new LastValue(TextOf(item.Period), item.PeriodEnd, item.Value));
        }

        foreach (var item in items.Where(item => item.Act != RowAct.Bad))
        {
            cancel.ThrowIfCancellationRequested();
            DecideOne(item);
        }
    }

    private void DecideOne(ImportItem item)
    {
        if (stored.Find(item.Key) is { } before)
        {
            (item.ExistingId, item.ExistingVersion, item.From) = (before.Id, before.Version, before.Value);
            item.Act = before.IsSame(item) ? RowAct.Unchanged : RowAct.Change;
            if (item.Act == RowAct.Unchanged)
            {
                return;
            }
        }
        else
        {
            SayOtherSource(item);
        }

        var verdict = VerdictOf(item.UnitId, item.Period);
        item.Late = verdict.Late;
        if (verdict.Refusal is { } refusal)
        {
            remarks.Error(item.Place, 0, null, refusal, ("period", item.Period.ToString()), ("opens", verdict.Governs?.OpensOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        foreach (var remark in ValueCheck.Of(QuestionOf(item)))
        {
            Say(item, remark);
        }

        item.Act = remarks.IsBad(item.Place) ? RowAct.Bad : item.Act;
    }

    private ValueQuestion QuestionOf(ImportItem item) => new(
        names.Indicators[item.IndicatorCode], item.Period, item.Value, item.State, stored.LastBefore(item.IndicatorCode, item.UnitId, item.PeriodEnd), scope.Today);

    /// <summary>A new source beside another one that says something else: both stay, so the sender is told.</summary>
    private void SayOtherSource(ImportItem item)
    {
        if (stored.Counted(item.Cell) is { } counted && counted.Value != item.Value)
        {
            var now = ItemText.Value(names.Indicators[item.IndicatorCode], counted.Value);
            remarks.Note(item.Place, item.Place.Column, Texts.Of("import-remark.other-source", ("source", counted.Source), ("now", now)));
        }
    }

    private void Say(ImportItem item, ValueRemark remark)
    {
        var indicator = names.Indicators[item.IndicatorCode];
        var (shown, text) = (item.Written.Shown, ItemText.Remark(remark, indicator));
        if (remark.NeedsReason)
        {
            item.Warned = true;
            remarks.Warning(item.Place, item.Place.Column, shown, text);
        }
        else
        {
            remarks.Error(item.Place, item.Place.Column, shown, text);
        }
    }

    /// <summary>The same cell from the same source twice: neither is taken, both rows are named.</summary>
    private void RefuseDoubles(IReadOnlyList<ImportItem> items)
    {
        var first = new Dictionary<ItemKey, ImportItem>(items.Count);
        foreach (var item in items)
        {
            if (first.TryAdd(item.Key, item))
            {
                continue;
            }

            var other = first[item.Key];
            Double(item, other);
            if (other.Act != RowAct.Bad)
            {
                Double(other, item);
            }
        }
    }

    private void Double(ImportItem item, ImportItem other)
    {
        item.Act = RowAct.Bad;
        remarks.Error(item.Place, item.Place.Column, item.Written.Shown, "double", ("row", other.Place.Row), ("address", Documents.Reading.CellAddress.Of(other.Place.Row, other.Place.Column)));
    }

    private string TextOf(Period period) => _texts.TryGetValue(period, out var text) ? text : _texts[period] = period.ToString();

    private WriteVerdict VerdictOf(string unit, Period period) =>
        _verdicts.TryGetValue((unit, period), out var known) ? known : _verdicts[(unit, period)] = WriteRule.Of(scope, unit, period, calendar);
}
