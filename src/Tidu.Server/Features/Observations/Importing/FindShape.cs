using System.Globalization;
using Tidu.Engine.Periods;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Finds out how a sheet says its values. What neither rows nor headings say may stand in the title, in the sheet's name or in the options.</summary>
internal sealed class FindShape(HeaderFinder headers, CellValues values, ImportNames names)
{
    private const int TitleRows = 10;
    private const int ShortestPeriod = 4;
    private const int LongestPeriod = 12;

    /// <summary>The shape of a sheet; null where it has no header at all.</summary>
    /// <param name="indicator">From the options; null where none was chosen.</param>
    /// <param name="period">From the options; null where none was chosen.</param>
    public TableShape? Of(SheetFile file, int sheet, Indicator? indicator, Period? period)
    {
        if (headers.Find(file, sheet, Fields.Kind) is not { } header)
        {
            return null;
        }

        var titles = file.ReadRows(sheet).TakeWhile(row => row.Number < header.FirstRow).Take(TitleRows)
            .SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text!).Append(file.Sheets[sheet].Name).ToList();
        indicator ??= titles.Select(names.IndicatorIn).FirstOrDefault(found => found is not null);
        period ??= titles.Select(PeriodIn).FirstOrDefault(found => found is not null);
        var columns = header.Of(Fields.Value) is { } value ? [new ValueColumn(value, null, null)] : header.Extra.Where(column => column.SameAs is null).Select(Meaning).OfType<ValueColumn>().ToList();
        return new TableShape(header, columns, indicator, period, [.. Missing(header, columns, indicator, period)]);
    }

    /// <summary>A period as a text says it, alone; null where it says none. The last day of a year stands for the year, of another month for the month.</summary>
    public Period? PeriodOf(FileCell cell) => values.Period(cell) switch
    {
        { Period: { } period } => period,
        { Day: { } day } => PeriodEndingOn(day),
        _ => null,
    };

    /// <summary>The period that ends on a day; null for a day within a month.</summary>
    public static Period? PeriodEndingOn(DateOnly day) =>
        day is { Month: 12, Day: 31 } ? Period.OfYear(day.Year)
        : day.AddDays(1).Day == 1 ? Period.OfMonth(day.Year, day.Month)
        : null;

    private ValueColumn? Meaning(HeaderColumn column)
    {
        var indicator = column.Parts.Select(part => names.IndicatorOf(part) ?? names.IndicatorOf(WithoutBrackets(part))).FirstOrDefault(found => found is not null);
        var period = column.Parts.Select(part => PeriodOf(FileCell.OfText(part))).FirstOrDefault(found => found is not null);
        return indicator is null && period is null ? null : new ValueColumn(column, indicator, period);
    }

    private IEnumerable<string> Missing(TableHeader header, List<ValueColumn> columns, Indicator? indicator, Period? period)
    {
        if (header.Of(Fields.Unit) is null && names.OwnUnit is null)
        {
            yield return Texts.Of("import-column.unit");
        }

        if (columns.Count == 0)
        {
            yield return Texts.Of("import-column.value");
        }
        else
        {
            if (header.Of(Fields.Indicator) is null && indicator is null && columns.Exists(column => column.Indicator is null))
            {
                yield return Texts.Of("import-column.indicator");
            }

            if (header.Of(Fields.Period) is null && period is null && columns.Exists(column => column.Period is null))
            {
                yield return Texts.Of("import-column.period");
            }
        }
    }

    /// <summary>The first period within a longer text: 2024年12月各镇街主要指标.</summary>
    private Period? PeriodIn(string text)
    {
        for (var from = 0; from < text.Length; from++)
        {
            if (!char.IsDigit(text[from]) || (from > 0 && char.IsDigit(text[from - 1])))
            {
                continue;
            }

            for (var length = Math.Min(LongestPeriod, text.Length - from); length >= ShortestPeriod; length--)
            {
                if (PeriodOf(FileCell.OfText(text.Substring(from, length))) is { } period)
                {
                    return period;
                }
            }
        }

        return null;
    }

    private static string WithoutBrackets(string text)
    {
        var at = text.TakeWhile(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.OpenPunctuation).Count();
        return at > 0 ? text[..at] : text;
    }
}
