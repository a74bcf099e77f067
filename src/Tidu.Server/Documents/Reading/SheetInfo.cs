namespace Tidu.Server.Documents.Reading;

/// <summary>One sheet of a file.</summary>
/// <param name="Name">As on its tab; of a CSV the file's name.</param>
/// <param name="Hidden">Not shown in Excel.</param>
/// <param name="HiddenColumns">Numbers from 1, ascending; they are read like others.</param>
/// <param name="Merges">Merged areas, of large sheets the first thousand.</param>
public sealed record SheetInfo(string Name, bool Hidden, IReadOnlyList<int> HiddenColumns, IReadOnlyList<CellArea> Merges);

/// <summary>Cells from the top left to the bottom right, both included, from 1.</summary>
public readonly record struct CellArea(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}
