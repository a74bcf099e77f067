namespace Tidu.Server.Features.Imports;

/// <summary>What an importer finds out about a file, gathered while it reads. Counts are of data items: a row of a list, a cell of a matrix.</summary>
public sealed class CheckLog
{
    /// <summary>Rows of the file shown before importing.</summary>
    public const int MostPreviewed = 100;

    private readonly List<ImportSheet> _sheets = [];
    private readonly List<ImportColumn> _columns = [];
    private readonly List<ImportRemark> _remarks = [];
    private readonly List<PreviewRow> _preview = [];

    /// <summary>Items read so far; seen by others while the file is read.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Items without a value: left out, never 0.</summary>
    public int RowsSkipped { get; private set; }

    public int RowsGood { get; private set; }

    public int RowsBad { get; private set; }

    /// <summary>Good ones with a warning that needs a reason.</summary>
    public int RowsWarned { get; private set; }

    /// <summary>Good ones that change a value or have a warning, and bring no reason of their own.</summary>
    public int RowsWithoutReason { get; private set; }

    public int RowsAdded { get; private set; }

    public int RowsChanged { get; private set; }

    public int RowsUnchanged { get; private set; }

    /// <summary>Last row of the header by sheet from 0.</summary>
    public Dictionary<int, int> HeaderRows { get; } = [];

    public IReadOnlyList<ImportSheet> Sheets => _sheets;

    public IReadOnlyList<ImportColumn> Columns => _columns;

    public IReadOnlyList<ImportRemark> Remarks => _remarks;

    public IReadOnlyList<PreviewRow> Preview => _preview;

    /// <summary>Says that a sheet was looked at.</summary>
    public void Sheet(string name, int rows, bool used) => _sheets.Add(new(name, rows, used));

    /// <summary>Says what a column was taken for; null where it is not used.</summary>
    public void Column(string header, string? field, IReadOnlyList<string> sample) => _columns.Add(new(header, field, sample));

    /// <summary>Says something about a cell, or a row with column 0.</summary>
    public void Remark(ImportRemark remark) => _remarks.Add(remark);

    /// <summary>Counts items that were read.</summary>
    public void Read(int items = 1) => RowsRead += items;

    /// <summary>Counts items without a value.</summary>
    public void Skip(int items = 1) => RowsSkipped += items;

    /// <summary>Counts a decided item, and keeps it for the preview while there is room.</summary>
    /// <param name="act">What importing would do with it.</param>
    /// <param name="warned">True where it has a warning.</param>
    /// <param name="hasReason">True where the row brings its own reason.</param>
    /// <param name="preview">Made only where it will be kept.</param>
    public void Decide(RowAct act, bool warned, bool hasReason, Func<PreviewRow> preview)
    {
        Count(act);
        RowsWarned += warned && act != RowAct.Bad ? 1 : 0;
        RowsWithoutReason += !hasReason && (act == RowAct.Change || (warned && act != RowAct.Bad)) ? 1 : 0;
        if (_preview.Count < MostPreviewed)
        {
            _preview.Add(preview());
        }
    }

    private void Count(RowAct act)
    {
        RowsGood += act == RowAct.Bad ? 0 : 1;
        RowsBad += act == RowAct.Bad ? 1 : 0;
        RowsAdded += act == RowAct.Add ? 1 : 0;
        RowsChanged += act == RowAct.Change ? 1 : 0;
        RowsUnchanged += act == RowAct.Unchanged ? 1 : 0;
    }
}
