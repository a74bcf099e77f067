using Tidu.Server.Documents.Reading;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>The cells of a row by field. A cell inside a merged area has the value of the area's first row.</summary>
internal sealed class RowFields
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<CellArea> _merges;
    private readonly Dictionary<CellArea, FileCell> _first = [];
    private FileRow _row = new(0, false, []);

    public RowFields(TableHeader header, SheetInfo sheet)
    {
        _columns = header.Columns.Where(column => column.Field is not null).ToDictionary(column => column.Field!, column => column.Number);
        _merges = [.. sheet.Merges.Where(area => area.LastRow > area.FirstRow && area.FirstRow > header.LastRow)];
    }

    /// <summary>The row in hand.</summary>
    public FileRow Row
    {
        get => _row;
        set
        {
            _row = value;
            foreach (var area in _merges)
            {
                if (area.FirstRow == value.Number)
                {
                    _first[area] = value[area.FirstColumn];
                }
            }
        }
    }

    /// <summary>The column of a field; 0 where there is none.</summary>
    public int ColumnOf(string field) => _columns.GetValueOrDefault(field);

    /// <summary>The cell of a field; blank where there is none.</summary>
    public FileCell this[string field]
    {
        get
        {
            var column = ColumnOf(field);
            var cell = column == 0 ? default : _row[column];
            return cell.IsBlank && column > 0 && _merges.Count > 0 ? Merged(column) : cell;
        }
    }

    private FileCell Merged(int column)
    {
        foreach (var area in _merges)
        {
            if (area.Contains(_row.Number, column))
            {
                return _first.GetValueOrDefault(area);
            }
        }

        return default;
    }
}
