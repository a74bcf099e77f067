using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>The remarks of one sheet by row, and where its column of explanations goes.</summary>
/// <param name="Rows">Remarks by row, each row's by column.</param>
/// <param name="HeaderRow">Gets the heading of the column; 0 for none.</param>
/// <param name="Column">From 1: the one right of everything, or the one of an earlier report.</param>
/// <param name="Again">The workbook was returned before: its old explanations and marks go.</param>
internal sealed record SheetRemarks(IReadOnlyDictionary<int, IReadOnlyList<CellRemark>> Rows, int HeaderRow, int Column, bool Again)
{
    private const int LookedRows = 40;
    private const int LongestCell = 32_000;

    /// <summary>What the column of explanations is called.</summary>
    public static string Heading => Texts.Of("returned.column");

    /// <summary>Looks the sheet through for its width and its header.</summary>
    public static SheetRemarks Of(SheetFile file, int sheet, IEnumerable<CellRemark> remarks, int? headerRow)
    {
        var rows = remarks.GroupBy(remark => remark.Row).ToDictionary(row => row.Key, row => (IReadOnlyList<CellRemark>)[.. row.OrderBy(remark => remark.Column)]);
        var (width, fullest, most, earlier, earlierRow) = (rows.Values.SelectMany(row => row).Select(remark => remark.Column).DefaultIfEmpty(0).Max(), 0, 0, 0, 0);
        var heading = Heading;
        var first = rows.Keys.DefaultIfEmpty(0).Min();
        foreach (var row in file.ReadRows(sheet).Select((row, place) => (row, place)))
        {
            width = Math.Max(width, row.row.Cells.Count);
            if (row.place >= LookedRows)
            {
                continue;
            }

            var filled = row.row.Cells.Count(cell => !cell.IsBlank);
            (fullest, most) = row.row.Number < first && filled > most ? (row.row.Number, filled) : (fullest, most);
            (earlier, earlierRow) = row.row.Cells.Count > 0 && row.row[row.row.Cells.Count].Text == heading ? (row.row.Cells.Count, row.row.Number) : (earlier, earlierRow);
        }

        return new SheetRemarks(rows, earlier > 0 ? earlierRow : headerRow ?? fullest, earlier > 0 ? earlier : width + 1, earlier > 0);
    }

    /// <summary>What the column says in a row: every remark with its cell.</summary>
    public static string Explanation(IReadOnlyList<CellRemark> remarks) =>
        Cut(string.Join("\n", remarks.Select(remark => remark.Column == 0 ? remark.Text : Texts.Of("returned.remark", ("address", CellAddress.Of(remark.Row, remark.Column)), ("text", remark.Text)))));

    /// <summary>What the comment of a cell says.</summary>
    public static string Comment(IEnumerable<CellRemark> remarks) => Cut(string.Join("\n", remarks.Select(remark => remark.Text)));

    /// <summary>The graver level.</summary>
    public static RemarkLevel Level(IEnumerable<CellRemark> remarks) => remarks.Min(remark => remark.Level);

    private static string Cut(string text) => text.Length > LongestCell ? text[..LongestCell] + "…" : text;
}
