namespace Tidu.Server.Documents.Reading;

/// <summary>The columns of a header that begins and ends at given rows.</summary>
internal static class HeaderColumns
{
    private const string MeasureUnitField = "measure-unit";
    private const string UnitField = "unit";
    private const int Samples = 10;

    public static IReadOnlyList<HeaderColumn> Read(List<FileRow> rows, int first, int last, SheetInfo info, HeaderNames names)
    {
        var header = rows.Where(row => row.Number >= first && row.Number <= last).ToList();
        var data = rows.Where(row => row.Number > last).Take(Samples).ToList();
        var width = Math.Max(header.Max(row => row.Cells.Count), info.Merges.Where(area => area.FirstRow >= first && area.LastRow <= last).Select(area => area.LastColumn).DefaultIfEmpty(0).Max());
        var columns = new List<(HeaderColumn Column, int Rank)>();
        for (var number = 1; number <= Math.Min(width, FileGuard.MostColumns); number++)
        {
            if (Parts(header, number, info) is { Count: > 0 } parts && !ReturnedWorkbook.IsOwnColumn(parts[^1]))
            {
                columns.Add(Match(number, parts, data, info, names));
            }
        }

        return OneColumnAField(columns);
    }

    /// <summary>Texts of a column from top to bottom, each once. A merged area gives its text to every cell; so does a group's name to the gaps right of it, where something stands below.</summary>
    private static List<string> Parts(List<FileRow> header, int column, SheetInfo info)
    {
        var parts = new List<string>();
        foreach (var row in header)
        {
            var text = Text(header, row, column, info);
            if (text.Length == 0 && row != header[^1] && !header[^1][column].IsBlank)
            {
                text = GroupLeftOf(row, column);
            }

            if (text.Length > 0 && (parts.Count == 0 || parts[^1] != text))
            {
                parts.Add(text);
            }
        }

        return parts;
    }

    private static string Text(List<FileRow> header, FileRow row, int column, SheetInfo info)
    {
        if (!row[column].IsBlank)
        {
            return row[column].Shown;
        }

        foreach (var area in info.Merges)
        {
            if (area.Contains(row.Number, column))
            {
                return header.Find(each => each.Number == area.FirstRow)?[area.FirstColumn].Shown ?? string.Empty;
            }
        }

        return string.Empty;
    }

    private static string GroupLeftOf(FileRow row, int column)
    {
        while (column > 0 && row[column].IsBlank)
        {
            column--;
        }

        return column > 0 ? row[column].Shown : string.Empty;
    }

    private static (HeaderColumn Column, int Rank) Match(int number, List<string> parts, List<FileRow> data, SheetInfo info, HeaderNames names)
    {
        var match = names.Match(parts[^1]) ?? (parts.Count > 1 ? names.Match(string.Concat(parts)) : null);
        var field = match?.Field == UnitField && HoldsMeasureUnits(number, data, names) ? MeasureUnitField : match?.Field;
        var group = field is null && parts.Count > 1 ? names.Match(parts[0])?.Field : null;
        var unit = parts.Select(names.UnitIn).LastOrDefault(each => each is not null);
        return (new HeaderColumn(number, parts, field, group, null, unit, info.HiddenColumns.Contains(number)), match?.Rank ?? 0);
    }

    /// <summary>单位 may be who reports or what is counted in; what stands below tells.</summary>
    private static bool HoldsMeasureUnits(int column, List<FileRow> data, HeaderNames names)
    {
        var texts = data.Select(row => row[column]).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Text!).ToList();
        return texts.Count > 0 && texts.TrueForAll(names.IsMeasureUnit);
    }

    /// <summary>Of several columns of one field the one with the best name keeps it.</summary>
    private static List<HeaderColumn> OneColumnAField(List<(HeaderColumn Column, int Rank)> columns)
    {
        var kept = columns.Where(each => each.Column.Field is not null).GroupBy(each => each.Column.Field).Select(same => same.OrderBy(each => each.Rank).First().Column.Number).ToHashSet();
        return [.. columns.Select(each => each.Column.Field is null || kept.Contains(each.Column.Number) ? each.Column : each.Column with { Field = null, SameAs = each.Column.Field })];
    }
}
