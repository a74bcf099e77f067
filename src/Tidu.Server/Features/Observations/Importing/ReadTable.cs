using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>What reading the sheets of one file works with.</summary>
internal sealed record TableReading(SheetFile File, ImportNames Names, CellValues Values, PackSet Packs, ItemDefaults Defaults, RowRemarks Remarks, CheckLog Log, Scope Scope);

/// <summary>What rows have that do not say otherwise.</summary>
/// <param name="State">Null: as the period asks for, an estimate while it lasts, a flash value after it.</param>
internal sealed record ItemDefaults(string Source, DateOnly? SourceDate, ObservationState? State);

/// <summary>Reads one sheet into items. Everything wrong with a row is said at once; an item with an error is left out.</summary>
internal sealed class ReadTable(TableReading reading, int sheet, TableShape shape)
{
    private const int EarliestYear = 1990;
    private const int LongestNote = 1000;
    private const int LongestSource = 400;
    private const int KeptDecimals = 10;
    private static readonly string[] TotalNames = [.. Texts.Of("import-totals").Split('|')];
    private static readonly Dictionary<string, ObservationState> States = StateNames();

    private readonly RowFields _row = new(shape.Header, reading.File.Sheets[sheet]);
    private readonly Dictionary<string, PeriodReading> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _totals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _mine = new(StringComparer.Ordinal);

    /// <summary>The items that can be read.</summary>
    /// <param name="bad">Told about each that cannot.</param>
    public IEnumerable<ImportItem> Items(Action<ImportPlace> bad, CancellationToken cancel)
    {
        var hidden = (Count: 0, First: 0);
        foreach (var row in reading.File.ReadRows(sheet))
        {
            if (row.Number <= shape.Header.LastRow)
            {
                continue;
            }

            cancel.ThrowIfCancellationRequested();
            hidden = row.Hidden ? (hidden.Count + 1, hidden.Count == 0 ? row.Number : hidden.First) : hidden;
            _row.Row = row;
            foreach (var item in ItemsOfRow(bad))
            {
                yield return item;
            }
        }

        SayWhatWasHidden(hidden.Count, hidden.First);
    }

    /// <summary>Rows hidden by hand or by a filter are read, and so are hidden columns; the sender is told, since what is out of sight is often out of date.</summary>
    private void SayWhatWasHidden(int count, int first)
    {
        if (count > 0)
        {
            reading.Remarks.Note(new ImportPlace(sheet, first, 0), 0, Texts.Of("import-remark.hidden-rows", ("count", count)));
        }

        foreach (var column in shape.Header.Columns.Where(column => column.Hidden && (column.Field is not null || shape.Values.Any(value => value.Column == column))))
        {
            reading.Remarks.Note(new ImportPlace(sheet, shape.Header.LastRow, column.Number), column.Number, Texts.Of("import-remark.hidden-column", ("header", column.Text)));
        }
    }

    private IEnumerable<ImportItem> ItemsOfRow(Action<ImportPlace> bad)
    {
        if (IsTotal(_row[Fields.Unit].Shown))
        {
            reading.Log.Read(shape.Values.Count);
            reading.Log.Skip(shape.Values.Count);
            yield break;
        }

        foreach (var column in shape.Values)
        {
            var place = new ImportPlace(sheet, _row.Row.Number, column.Column.Number);
            var number = reading.Values.Number(_row.Row[place.Column]);
            reading.Log.Read();
            if (number.Kind is NumberKind.Missing or NumberKind.NotApplicable)
            {
                reading.Log.Skip();
            }
            else if (ItemOf(place, column, number) is { } item)
            {
                yield return item;
            }
            else
            {
                bad(place);
            }
        }
    }

    private bool IsTotal(string unit) =>
        _totals.TryGetValue(unit, out var known) ? known : _totals[unit] = TotalNames.Contains(NameKey.Of(unit));

    /// <summary>Files say the same few periods again and again.</summary>
    private PeriodReading ReadPeriod(FileCell cell)
    {
        if (cell.Kind != CellKind.Text)
        {
            return reading.Values.Period(cell);
        }

        return _periods.TryGetValue(cell.Text!, out var known) ? known : _periods[cell.Text!] = reading.Values.Period(cell);
    }

    private ImportItem? ItemOf(ImportPlace place, ValueColumn column, NumberReading number)
    {
        var indicator = IndicatorOf(place, column);
        var period = PeriodOf(place, column);
        var unit = UnitOf(place, period);
        var value = indicator is null ? NumberAlone(place, number) : ValueOf(place, column, number, indicator);
        var state = StateOf(place, period);
        var source = TextOf(place, Fields.Source, LongestSource) ?? reading.Defaults.Source;
        var sourceDate = SourceDateOf(place);
        var (note, reason) = (TextOf(place, Fields.Note, LongestNote), TextOf(place, Fields.Reason, ReasonRule.Longest));
        return reading.Remarks.IsBad(place) ? null : new ImportItem
        {
            Place = place, Written = _row.Row[place.Column], IndicatorCode = indicator!.Code, UnitId = unit!, Period = period!.Value, PeriodEnd = period.Value.Last, Value = value!.Value,
            State = state, SourceText = source, SourceDate = sourceDate, Note = note, Reason = reason,
        };
    }

    private Indicator? IndicatorOf(ImportPlace place, ValueColumn column)
    {
        if (column.Indicator is { } fromColumn)
        {
            return fromColumn;
        }

        var cell = _row[Fields.Indicator];
        if (cell.IsBlank)
        {
            if (shape.Indicator is null)
            {
                reading.Remarks.Error(place, _row.ColumnOf(Fields.Indicator), null, "indicator-missing");
            }

            return shape.Indicator;
        }

        var found = reading.Names.IndicatorOf(cell.Shown);
        if (found is null)
        {
            var near = reading.Names.NearIndicators(cell.Shown);
            reading.Remarks.Error(place, _row.ColumnOf(Fields.Indicator), cell.Shown, near.Length > 0 ? "indicator-unknown-near" : "indicator-unknown", ("value", cell.Shown), ("near", near));
        }

        return found;
    }

    private Period? PeriodOf(ImportPlace place, ValueColumn column)
    {
        var (cell, at) = (_row[Fields.Period], _row.ColumnOf(Fields.Period));
        if (column.Period is { } fromColumn)
        {
            return Plausible(place, fromColumn, place.Column, column.Column.Text);
        }

        var read = ReadPeriod(cell);
        if (read.IsMissing)
        {
            if (shape.Period is null)
            {
                reading.Remarks.Error(place, at, null, "period-missing");
            }

            return shape.Period is { } period ? Plausible(place, period, at, period.ToString()) : null;
        }

        if (read.Problem is { } problem)
        {
            reading.Remarks.Error(place, at, cell.Shown, problem);
            return null;
        }

        if ((read.Period ?? FindShape.PeriodEndingOn(read.Day!.Value)) is { } found)
        {
            return Plausible(place, found, at, cell.Shown);
        }

        reading.Remarks.Error(place, at, cell.Shown, "period-within-month", ("value", cell.Shown));
        return null;
    }

    private Period? Plausible(ImportPlace place, Period period, int column, string shown)
    {
        if (period.Year < EarliestYear)
        {
            reading.Remarks.Error(place, column, shown, "period-too-early", ("value", shown), ("earliest", EarliestYear));
            return null;
        }

        if (period.First > reading.Scope.Today)
        {
            reading.Remarks.Error(place, column, shown, "period-future", ("value", shown));
            return null;
        }

        return period;
    }

    /// <summary>A unit outside the own scope is answered as one that does not exist.</summary>
    private string? UnitOf(ImportPlace place, Period? period)
    {
        var (cell, at) = (_row[Fields.Unit], _row.ColumnOf(Fields.Unit));
        if (cell.IsBlank)
        {
            if (at > 0 || reading.Names.OwnUnit is null)
            {
                reading.Remarks.Error(place, at, null, "unit-missing");
            }

            return reading.Names.OwnUnit;
        }

        var unit = reading.Names.UnitOf(cell.Shown, period?.Last ?? reading.Scope.Today);
        if (unit is null || !IsMine(unit))
        {
            var near = reading.Names.NearUnits(cell.Shown);
            reading.Remarks.Error(place, at, cell.Shown, near.Length > 0 ? "unit-unknown-near" : "unit-unknown", ("value", cell.Shown), ("near", near));
            return null;
        }

        return unit;
    }

    private bool IsMine(string unit) =>
        _mine.TryGetValue(unit, out var known) ? known : _mine[unit] = WriteRule.MayWriteFor(reading.Scope, unit);

    private decimal? NumberAlone(ImportPlace place, NumberReading number)
    {
        if (number.Problem is { } problem)
        {
            reading.Remarks.Error(place, place.Column, _row.Row[place.Column].Shown, problem);
        }

        return number.Number;
    }

    private decimal? ValueOf(ImportPlace place, ValueColumn column, NumberReading number, Indicator indicator)
    {
        if (number.Kind == NumberKind.Bad)
        {
            return NumberAlone(place, number);
        }

        var written = UnitOfRow(place) ?? column.Column.MeasureUnit ?? shape.Header.MeasureUnit;
        var unit = number.Unit ?? written;
        if (unit is not null && unit.Base != indicator.BaseUnit)
        {
            var at = number.Unit is null && _row.ColumnOf(Fields.MeasureUnit) > 0 ? _row.ColumnOf(Fields.MeasureUnit) : place.Column;
            reading.Remarks.Error(place, at, _row.Row[at].Shown, "measure-unit-wrong", ("value", unit.Name), ("indicator", indicator.Name), ("wanted", indicator.MeasureUnit));
            return null;
        }

        try
        {
            return decimal.Round(number.InBase(unit ?? reading.Packs.FindMeasureUnit(indicator.MeasureUnit))!.Value, KeptDecimals);
        }
        catch (OverflowException)
        {
            var shown = _row.Row[place.Column].Shown;
            reading.Remarks.Error(place, place.Column, shown, "number-too-large", ("value", shown), ("most", ItemText.Value(indicator, ValueCheck.Largest)));
            return null;
        }
    }

    private MeasureUnit? UnitOfRow(ImportPlace place)
    {
        var cell = _row[Fields.MeasureUnit];
        if (cell.IsBlank)
        {
            return null;
        }

        var found = reading.Packs.FindMeasureUnit(cell.Shown);
        if (found is null)
        {
            reading.Remarks.Error(place, _row.ColumnOf(Fields.MeasureUnit), cell.Shown, "measure-unit-unknown", ("value", cell.Shown));
        }

        return found;
    }

    private ObservationState StateOf(ImportPlace place, Period? period)
    {
        var cell = _row[Fields.State];
        if (cell.IsBlank)
        {
            return reading.Defaults.State ?? (period is { } lasting && lasting.Last >= reading.Scope.Today ? ObservationState.Estimate : ObservationState.Flash);
        }

        if (States.TryGetValue(NameKey.Of(cell.Shown), out var state))
        {
            return state;
        }

        reading.Remarks.Error(place, _row.ColumnOf(Fields.State), cell.Shown, "state-unknown", ("value", cell.Shown), ("known", string.Join(Texts.Of("list-comma"), Enum.GetValues<ObservationState>().Select(ItemText.State))));
        return default;
    }

    private DateOnly? SourceDateOf(ImportPlace place)
    {
        var cell = _row[Fields.SourceDate];
        var read = reading.Values.Day(cell);
        if (read.Problem is { } problem)
        {
            reading.Remarks.Error(place, _row.ColumnOf(Fields.SourceDate), cell.Shown, problem);
        }

        return read.Day ?? reading.Defaults.SourceDate;
    }

    private string? TextOf(ImportPlace place, string field, int longest)
    {
        var text = _row[field].Shown;
        if (text.Length > longest)
        {
            reading.Remarks.Error(place, _row.ColumnOf(field), text[..40], "text-too-long", ("length", text.Length), ("most", longest));
        }

        return text.Length == 0 ? null : text;
    }

    private static Dictionary<string, ObservationState> StateNames() => Enum.GetValues<ObservationState>()
        .SelectMany(state => Texts.Of($"observation-state.{Plans.PlanCodes.Of(state)}").Split('|').Append(Plans.PlanCodes.Of(state)).Select(name => (Key: NameKey.Of(name), state)))
        .ToDictionary(pair => pair.Key, pair => pair.state);
}
