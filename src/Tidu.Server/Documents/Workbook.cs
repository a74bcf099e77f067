namespace Tidu.Server.Documents;

/// <summary>A workbook as a model: what is to be written, nothing of the file format.</summary>
/// <param name="Title">Document title, kept in the file's properties.</param>
/// <param name="Author">Who exported it, kept in the file's properties.</param>
public sealed record Workbook(string Title, string Author, IReadOnlyList<Sheet> Sheets);

/// <summary>One sheet.</summary>
/// <param name="Name">Wished for; the writer makes it one that a workbook can hold.</param>
/// <param name="Widths">Column widths in characters, first column first.</param>
/// <param name="Rows">Rows from the top; a row may be shorter than the widths.</param>
/// <param name="Merges">Merged areas in A1 notation.</param>
/// <param name="HeaderRows">1-based first and last row repeated on every printed page; null repeats none.</param>
/// <param name="FrozenRows">Rows that stay in view; 0 freezes none.</param>
/// <param name="FrozenColumns">Columns that stay in view; 0 freezes none.</param>
/// <param name="Landscape">Paper turned; A4 either way, one page wide.</param>
/// <param name="Footer">Text at the foot of every printed page; null prints none.</param>
public sealed record Sheet(
    string Name,
    IReadOnlyList<double> Widths,
    IReadOnlyList<IReadOnlyList<SheetCell>> Rows,
    IReadOnlyList<string> Merges,
    (int First, int Last)? HeaderRows,
    int FrozenRows,
    int FrozenColumns,
    bool Landscape,
    string? Footer);

/// <summary>One cell: text, a number or nothing. Text is always written as text, so it can never become a formula.</summary>
public readonly record struct SheetCell(string? Text, decimal? Number, CellStyle Style)
{
    public static SheetCell Empty(CellStyle style = CellStyle.Plain) => new(null, null, style);

    public static SheetCell Of(string? text, CellStyle style = CellStyle.Plain) => new(text, null, style);

    /// <summary>A number; an empty cell where it is missing, never 0.</summary>
    public static SheetCell Of(decimal? number, CellStyle style = CellStyle.Number) => new(null, number, style);
}

/// <summary>The few looks a government table needs.</summary>
public enum CellStyle
{
    Plain,
    Title,
    RightNote,
    Header,
    Text,
    Centered,
    Number,
    Decimal2,
    Percent,
    TotalText,
    TotalNumber,
    TotalDecimal2,
    Note,
}
