namespace Tidu.Server.Documents.Reading;

/// <summary>What is wrong with a cell, for the workbook that goes back to its sender.</summary>
/// <param name="Sheet">The sheet's place from 0, as in <see cref="SheetFile.Sheets"/>.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1; 0 is the row as a whole.</param>
/// <param name="Text">Why, and how to mend it.</param>
public sealed record CellRemark(int Sheet, int Row, int Column, RemarkLevel Level, string Text);

/// <summary>How grave a remark is.</summary>
public enum RemarkLevel
{
    /// <summary>The row was not imported (错误).</summary>
    Error,

    /// <summary>The row can be imported, and should be looked at (提醒).</summary>
    Warning,
}

/// <summary>What the summary sheet of a returned workbook says.</summary>
/// <param name="FileName">As the user calls the file.</param>
/// <param name="Facts">More lines of label and value, in order.</param>
public sealed record ReportSummary(string FileName, int RowsRead, int RowsGood, int RowsBad, int RowsWarned, IReadOnlyList<(string Label, string Value)> Facts)
{
    /// <summary>The last header row by the sheet's place; where a sheet is not in it, the fullest row above its first remark is taken.</summary>
    public IReadOnlyDictionary<int, int> HeaderRows { get; init; } = new Dictionary<int, int>();
}
