using Tidu.Engine.Packs;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Imports;

/// <summary>A file whose sheets are lists below a header: rows with their cells by field, remarks with their address.</summary>
public sealed class ListFile : IDisposable
{
    private const int Samples = 3;

    private readonly SheetFile _file;
    private readonly CheckLog _log;
    private readonly List<(int Sheet, TableHeader Header)> _tables = [];
    private Func<string, string?>? _otherwise;

    private ListFile(SheetFile file, CheckLog log, CellValues values)
    {
        _file = file;
        _log = log;
        Values = values;
    }

    /// <summary>Reads cells.</summary>
    public CellValues Values { get; }

    /// <summary>The used sheets with their headers.</summary>
    public IEnumerable<(int Sheet, string Name, TableHeader Header)> Tables => _tables.Select(table => (table.Sheet, _file.Sheets[table.Sheet].Name, table.Header));

    /// <summary>Opens the file, finds the headers and says what each column was taken for.</summary>
    /// <param name="file">What was sent.</param>
    /// <param name="packs">With the names of columns.</param>
    /// <param name="kind">As the lexicon names it.</param>
    /// <param name="required">Fields that a header must have.</param>
    /// <param name="log">Is told what each column was taken for.</param>
    /// <param name="otherwise">The field of a column that no name tells, as one headed by a year; null where there is none.</param>
    /// <exception cref="ImportRefusedException">import-header-missing, import-columns-missing, import-column-twice, import-no-rows</exception>
    public static ListFile Open(ImportFile file, PackSet packs, string kind, IReadOnlyCollection<string> required, CheckLog log, Func<string, string?>? otherwise = null)
    {
        var opened = new ListFile(SheetFile.Open(file.Path, file.FileName), log, new CellValues(packs)) { _otherwise = otherwise };
        try
        {
            opened.Find(new HeaderFinder(packs), kind, required);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>What stands above a sheet's header, as text.</summary>
    public IEnumerable<string> TextsAbove(int sheet, TableHeader header) =>
        _file.ReadRows(sheet).TakeWhile(row => row.Number < header.FirstRow).SelectMany(row => row.Cells).Select(cell => cell.Shown).Where(text => text.Length > 0);

    /// <summary>The rows of a used sheet below its header.</summary>
    public IEnumerable<ListRow> Rows(int sheet, TableHeader header) =>
        _file.ReadRows(sheet).SkipWhile(row => row.Number <= header.LastRow).Select(row => new ListRow(this, sheet, header, row));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    internal void Remark(ListRow row, int column, ImportRemarkLevel level, string text)
    {
        var header = row.Header.Columns.FirstOrDefault(each => each.Number == column)?.Text;
        var address = column == 0 ? row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : CellAddress.Of(row.Number, column);
        _log.Remark(new ImportRemark(row.SheetName, row.Sheet, row.Number, column, address, level, header, column == 0 ? null : row.At(column).Shown, text));
    }

    internal string NameOf(int sheet) => _file.Sheets[sheet].Name;

    private void Find(HeaderFinder finder, string kind, IReadOnlyCollection<string> required)
    {
        var missing = new List<string>();
        for (var sheet = 0; sheet < _file.Sheets.Count; sheet++)
        {
            var header = finder.Find(_file, sheet, kind, required);
            if (header is null || header.Missing.Count > 0)
            {
                missing.AddRange(header?.Missing.Select(column => column.Name) ?? []);
                _log.Sheet(_file.Sheets[sheet].Name, 0, false);
                continue;
            }

            HeaderDoubts.RefuseTwice(_file.Sheets[sheet].Name, header);
            _tables.Add((sheet, header));
            Describe(sheet, header);
        }

        if (_tables.Count == 0)
        {
            throw missing.Count == 0
                ? new ImportRefusedException("import-header-missing")
                : new ImportRefusedException("import-columns-missing", ("missing", string.Join(Texts.Of("list-comma"), missing.Distinct())));
        }

        if (_log.Sheets.All(sheet => sheet.Rows == 0))
        {
            HeaderDoubts.RefuseEmpty(_log);
        }
    }

    private void Describe(int sheet, TableHeader header)
    {
        var rows = Rows(sheet, header).ToList();
        _log.Sheet(_file.Sheets[sheet].Name, rows.Count, true);
        foreach (var column in header.Columns)
        {
            _log.Column(column.Text, column.Field ?? _otherwise?.Invoke(column.Text), [.. rows.Take(Samples).Select(row => row.At(column.Number).Shown)]);
        }
    }
}

/// <summary>A row of a list: its cells by field, and what is wrong with it.</summary>
public sealed class ListRow(ListFile file, int sheet, TableHeader header, FileRow row)
{
    public int Sheet => sheet;

    public string SheetName => file.NameOf(sheet);

    public int Number => row.Number;

    public TableHeader Header => header;

    /// <summary>True once an error was said.</summary>
    public bool IsBad { get; private set; }

    public FileCell At(int column) => row[column];

    /// <summary>The cell of a field; blank where the file has no such column.</summary>
    public FileCell Cell(string field) => header.Of(field) is { } column ? row[column.Number] : default;

    /// <summary>The text of a field; null where nothing stands there.</summary>
    public string? Text(string field) => Cell(field).Shown is { Length: > 0 } text ? text : null;

    /// <summary>Several texts in one cell.</summary>
    public IReadOnlyList<string> Many(string field) =>
        [.. (Text(field) ?? "").Split([.. Texts.Of("import-separators"), '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A day; an unreadable one is an error of the row.</summary>
    public DateOnly? Day(string field)
    {
        var reading = file.Values.Day(Cell(field));
        if (reading.Problem is { } problem)
        {
            Error(field, problem);
        }

        return reading.Day;
    }

    /// <summary>What keeps the row from being imported.</summary>
    public void Error(string? field, string text) => ErrorAt(field is null ? 0 : header.Of(field)?.Number ?? 0, text);

    public void ErrorAt(int column, string text)
    {
        IsBad = true;
        file.Remark(this, column, ImportRemarkLevel.Error, text);
    }

    public void WarningAt(int column, string text) => file.Remark(this, column, ImportRemarkLevel.Warning, text);

    /// <summary>What was read, by field, for the preview.</summary>
    public IReadOnlyDictionary<string, string?> Shown =>
        header.Columns.Where(column => column.Field is not null).DistinctBy(column => column.Field).ToDictionary(column => column.Field!, column => (string?)row[column.Number].Shown);
}
