using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Tidu.Server.Documents.Reading;

/// <summary>A workbook of Excel 97 to 2003.</summary>
internal sealed class XlsSource : ISheetSource
{
    private readonly FileStream _file;
    private readonly IReadOnlyDictionary<(int Sheet, int Row, int Column), string> _errors;
    private readonly Dictionary<string, NumberMeaning> _meanings = new(StringComparer.Ordinal);

    private XlsSource(FileStream file)
    {
        _file = file;
        Sheets = ReadSheets();
        _errors = XlsErrors.Read(file);
    }

    public IReadOnlyList<SheetInfo> Sheets { get; }

    public static XlsSource Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            return new XlsSource(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<FileRow> ReadRows(int sheet)
    {
        using var reader = Reader();
        for (var i = 0; i < sheet; i++)
        {
            reader.NextResult();
        }

        while (reader.Read())
        {
            if (Row(reader, sheet) is { } row)
            {
                yield return row;
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private IExcelDataReader Reader()
    {
        TextEncoding.Register();
        _file.Position = 0;
        try
        {
            return ExcelReaderFactory.CreateBinaryReader(_file, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableFileException("file-encrypted");
        }
    }

    private List<SheetInfo> ReadSheets()
    {
        var sheets = new List<SheetInfo>();
        using var reader = Reader();
        do
        {
            if (sheets.Count == FileGuard.MostSheets)
            {
                throw new UnreadableFileException("file-too-many-sheets", ("most", FileGuard.MostSheets));
            }

            var merges = (reader.MergeCells ?? []).Select(area => new CellArea(area.FromRow + 1, area.FromColumn + 1, area.ToRow + 1, area.ToColumn + 1));
            var hidden = Enumerable.Range(0, Math.Min(reader.FieldCount, FileGuard.MostColumns)).Where(column => reader.GetColumnWidth(column) == 0).Select(column => column + 1);
            sheets.Add(new SheetInfo(reader.Name, reader.VisibleState != "visible", [.. hidden], [.. merges]));
        }
        while (reader.NextResult());
        return sheets.Count > 0 ? sheets : throw new UnreadableFileException("file-no-sheets");
    }

    private FileRow? Row(IExcelDataReader reader, int sheet)
    {
        var last = reader.FieldCount;
        var cells = new FileCell[last];
        for (var column = 0; column < last; column++)
        {
            cells[column] = _errors.TryGetValue((sheet, reader.Depth + 1, column + 1), out var sign) ? new FileCell(CellKind.Error, sign) : Cell(reader, column);
        }

        var filled = Array.FindLastIndex(cells, cell => !cell.IsBlank) + 1;
        return filled > 0 ? new FileRow(reader.Depth + 1, reader.RowHeight == 0, cells[..filled]) : null;
    }

    private FileCell Cell(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => default,
            string text => FileCell.OfText(text),
            bool truth => new FileCell(CellKind.Boolean, Number: truth ? 1 : 0),
            DateTime date => new FileCell(CellKind.Date, Date: date, WholeMonth: Meaning(reader, column) == NumberMeaning.Month),
            TimeSpan time => new FileCell(CellKind.Number, Number: (decimal)time.TotalDays),
            var number => CellNumbers.OfDouble(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture)) is { } exact
                ? new FileCell(CellKind.Number, Number: exact, Percent: Meaning(reader, column) == NumberMeaning.Percent)
                : FileCell.OfText(Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)!),
        };
    }

    private NumberMeaning Meaning(IExcelDataReader reader, int column)
    {
        var code = reader.GetNumberFormatString(column) ?? string.Empty;
        if (!_meanings.TryGetValue(code, out var meaning))
        {
            _meanings[code] = meaning = NumberFormats.MeaningOf(code);
        }

        return meaning;
    }
}
