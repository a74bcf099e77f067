namespace Tidu.Server.Features.Imports;

/// <summary>Something about a cell or a row of the file, in the user's words: why and what to do.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="SheetNumber">Its place in the file from 0.</param>
/// <param name="Row">1-based, as Excel shows it.</param>
/// <param name="Column">1-based; 0 is the row as a whole.</param>
/// <param name="Address">As D17; the row's number alone for a whole row.</param>
/// <param name="Header">The column's heading; null for a whole row.</param>
/// <param name="Value">What the cell holds; null for a whole row.</param>
public sealed record ImportRemark(string Sheet, int SheetNumber, int Row, int Column, string Address, ImportRemarkLevel Level, string? Header, string? Value, string Text);

/// <summary>How grave a remark is.</summary>
public enum ImportRemarkLevel
{
    /// <summary>The row cannot be imported (错误).</summary>
    Error,

    /// <summary>The row can be imported with a reason (提醒).</summary>
    Warning,

    /// <summary>Worth knowing (提示).</summary>
    Note,
}

/// <summary>What importing would do with a row.</summary>
public enum RowAct
{
    /// <summary>A value where there was none (新增).</summary>
    Add,

    /// <summary>Another value than before (更新).</summary>
    Change,

    /// <summary>The same as before (不变).</summary>
    Unchanged,

    /// <summary>It cannot be imported (有误).</summary>
    Bad,
}

/// <summary>A row as it would be imported.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">1-based.</param>
/// <param name="Cells">What was read, by field, as text.</param>
/// <param name="From">The value there is, as text; null where there is none.</param>
/// <param name="To">The value the file brings, as text.</param>
public sealed record PreviewRow(string Sheet, int Row, IReadOnlyDictionary<string, string?> Cells, RowAct Act, string? From, string? To);

/// <summary>What a column was taken for.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Field">Null where the column is not used.</param>
/// <param name="Sample">Its first values.</param>
public sealed record ImportColumn(string Header, string? Field, IReadOnlyList<string> Sample);

/// <summary>A sheet of the file.</summary>
/// <param name="Rows">Data rows read from it.</param>
/// <param name="Used">False where it holds nothing to import.</param>
public sealed record ImportSheet(string Name, int Rows, bool Used);
