using System.Globalization;
using Tidu.Engine.Packs;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Plans;

/// <summary>Reads one table of targets: years as columns, or a column of years.</summary>
internal sealed class TargetTable
{
    private readonly PlanDocument _document;
    private readonly PackSet _packs;
    private readonly CellValues _values;
    private readonly TableHeader _header;
    private readonly IndicatorDefinition? _indicator;
    private readonly List<(HeaderColumn Column, int Year, bool IsBase)> _years = [];
    private readonly HashSet<string> _totals;

    public TargetTable(TableHeader header, PlanDocument document, PackSet packs, CellValues values, IndicatorDefinition? indicator)
    {
        (_header, _document, _packs, _values, _indicator) = (header, document, packs, values, indicator);
        _totals = [.. packs.Imports.Columns("targets").Where(column => column.Field == "total").SelectMany(column => column.Aliases.Prepend(column.Name))];
        var hasBase = header.Of("base") is not null;
        foreach (var column in header.Columns)
        {
            if (column.Field == "base")
            {
                _years.Add((column, document.BaseDate.Year, true));
            }
            else if (column.Field is null && YearIn(column.Text) is { } year && !(hasBase && year == document.BaseDate.Year))
            {
                _years.Add((column, year, year <= document.BaseDate.Year));
            }
        }
    }

    /// <summary>The indicator of the whole table: the chosen one, else the longest name of the dictionary that stands in a title, a sheet's or the file's name.</summary>
    public static IndicatorDefinition? IndicatorNamed(IReadOnlyList<string> texts, string? chosen, PackSet packs) =>
        (chosen is null ? null : packs.FindIndicator(chosen) ?? packs.Indicators.FirstOrDefault(each => each.Name == chosen))
        ?? packs.Indicators.SelectMany(each => each.Aliases.Prepend(each.Name).Select(name => (Name: name, Indicator: each)))
            .Where(pair => pair.Name.Length > 1 && texts.Any(text => text.Contains(pair.Name, StringComparison.Ordinal)))
            .OrderByDescending(pair => pair.Name.Length).Select(pair => pair.Indicator).FirstOrDefault();

    public IEnumerable<ImportedCell> Read(ListRow row)
    {
        var name = row.Text("unit");
        var isTotal = name is not null && _totals.Contains(name);
        var unit = isTotal ? _packs.FindUnit(_document.UnitId) : name is null ? null : PlanImports.UnitOf(_packs, _document, name);
        if (unit is null)
        {
            row.Error("unit", name is null ? Texts.Of("import-remark.plan-unit-missing") : PlanImports.UnknownUnit(name, _document));
        }

        var indicator = row.Text("indicator") is { } text ? Indicator(text) : _indicator;
        if (indicator is null)
        {
            row.Error(row.Text("indicator") is null ? null : "indicator", Texts.Of("import-remark.target-indicator", ("value", row.Text("indicator"))));
        }

        var measureUnit = MeasureUnitOf(row, indicator);
        foreach (var (column, year, isBase) in YearsOf(row))
        {
            var cell = ReadCell(row, column, measureUnit);
            var target = new ImportedTarget(indicator?.Code ?? "", unit?.Id ?? "", name ?? "", year, cell ?? "/", measureUnit?.Name ?? "", isBase, isTotal, row.Text("number"));
            yield return new ImportedCell(row, column.Number, target, row.IsBad || cell is null);
        }
    }

    /// <summary>A printed total that is not the sum is kept as printed and said.</summary>
    public static void CheckTotals(IReadOnlyList<ImportedCell> cells)
    {
        foreach (var total in cells.Where(cell => cell.Target.IsTotal && !cell.IsBad))
        {
            var parts = cells.Where(cell => !cell.IsBad && !cell.Target.IsTotal && cell.Target.Indicator == total.Target.Indicator && cell.Target.Year == total.Target.Year && cell.Row.Sheet == total.Row.Sheet).ToList();
            var sum = parts.Sum(cell => PlanNumbers.TryRead(cell.Target.Value, out var number) ? number ?? 0 : 0);
            if (PlanNumbers.TryRead(total.Target.Value, out var printed) && printed is not null && printed != sum)
            {
                total.Row.WarningAt(total.Column, Texts.Of("import-remark.target-total", ("printed", total.Target.Value), ("sum", PlanNumbers.Text(sum)), ("year", total.Target.Year)));
            }
        }
    }

    private IEnumerable<(HeaderColumn Column, int Year, bool IsBase)> YearsOf(ListRow row)
    {
        if (_header.Of("value") is not { } value || _header.Of("year") is null)
        {
            return _years;
        }

        if (_values.Period(row.Cell("year")) is { Last: { } last, Problem: null })
        {
            return [(value, last.Year, last.Year <= _document.BaseDate.Year)];
        }

        row.Error("year", Texts.Of("import-remark.target-year", ("value", row.Text("year"))));
        return [(value, _document.To.Year, false)];
    }

    /// <summary>In the row's measure unit, "/" for none; null where it is no number, which is said.</summary>
    private string? ReadCell(ListRow row, HeaderColumn column, MeasureUnit? measureUnit)
    {
        var reading = _values.Number(row.At(column.Number));
        switch (reading.Kind)
        {
            case NumberKind.Value when reading.InBase(column.MeasureUnit ?? measureUnit) is { } value:
                return PlanNumbers.Text(decimal.Round(value / (measureUnit?.Factor ?? 1), 8));
            case NumberKind.Bad:
                row.ErrorAt(column.Number, reading.Problem ?? "");
                return null;
            default:
                return "/";
        }
    }

    private IndicatorDefinition? Indicator(string text) =>
        _packs.FindIndicator(text) ?? _packs.Indicators.FirstOrDefault(each => each.Name == text || each.Aliases.Contains(text));

    private MeasureUnit? MeasureUnitOf(ListRow row, IndicatorDefinition? indicator)
    {
        var name = row.Text("measure-unit");
        var unit = name is not null ? _packs.FindMeasureUnit(name) : _header.MeasureUnit ?? (indicator is null ? null : TableUnit(indicator));
        if (indicator is not null && (unit is null || unit.Base != indicator.BaseUnit))
        {
            row.Error("measure-unit", Texts.Of("import-remark.target-measure-unit", ("value", name ?? unit?.Name), ("indicator", indicator.Name), ("unit", indicator.MeasureUnit)));
        }

        return unit;
    }

    private MeasureUnit? TableUnit(IndicatorDefinition indicator) =>
        _packs.FindMeasureUnit(_document.Tables.FirstOrDefault(table => table.Indicator == indicator.Code)?.MeasureUnit ?? indicator.MeasureUnit);

    /// <summary>The year that a column is headed by; null for another heading.</summary>
    internal static int? YearIn(string header)
    {
        var digits = new string([.. header.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);
        return digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2100 ? year : null;
    }
}
