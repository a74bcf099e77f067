namespace Tidu.Server.Documents.Reading;

/// <summary>One row with at least one cell that is not blank.</summary>
/// <param name="number">From 1, as Excel shows it; of a CSV the record.</param>
/// <param name="hidden">Hidden by hand or by a filter. Hidden rows are read like others.</param>
/// <param name="cells">From column A to the last one that is not blank.</param>
public sealed class FileRow(int number, bool hidden, FileCell[] cells)
{
    public int Number => number;

    public bool Hidden => hidden;

    public IReadOnlyList<FileCell> Cells => cells;

    /// <summary>The cell of a column from 1; blank beyond the end.</summary>
    public FileCell this[int column] => column <= cells.Length ? cells[column - 1] : default;
}
