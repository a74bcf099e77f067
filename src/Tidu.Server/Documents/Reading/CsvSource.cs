using System.Text;
using CsvHelper;

namespace Tidu.Server.Documents.Reading;

/// <summary>Text with separators, as one sheet. Every cell is a text.</summary>
internal sealed class CsvSource : ISheetSource
{
    private const int LargestRecord = 4 * 1024 * 1024;
    private const int Looked = 64 * 1024;

    private readonly FileStream _file;
    private readonly Encoding _encoding;
    private readonly char _separator;
    private bool _unclosed;

    private CsvSource(FileStream file, string fileName)
    {
        _file = file;
        _encoding = TextEncoding.Of(file);
        _separator = FindSeparator();
        Sheets = [new SheetInfo(Path.GetFileNameWithoutExtension(fileName), false, [], [])];
    }

    public IReadOnlyList<SheetInfo> Sheets { get; }

    public static CsvSource Open(string path, string fileName)
    {
        var file = File.OpenRead(path);
        try
        {
            return new CsvSource(file, fileName);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<FileRow> ReadRows(int sheet)
    {
        using var text = Text();
        using var reader = CsvReader.Create(text, Options(), leaveOpen: true);
        for (var number = 1; Read(reader, number); number++)
        {
            if (Row(reader, number) is { } row)
            {
                yield return row;
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private CsvReaderOptions Options() => new()
    {
        Separator = _separator,
        HasHeader = false,
        SkipEmptyLines = false,
        MaxRecordSize = LargestRecord,
        OnMalformedRecord = record => _unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
    };

    /// <summary>A quote that is never closed makes one cell of the rest of the file: nothing of it may be taken for data.</summary>
    private bool Read(CsvReader reader, int number)
    {
        try
        {
            return reader.Read() && !_unclosed ? true : _unclosed ? throw new UnreadableFileException("csv-quote", ("row", number)) : false;
        }
        catch (CsvFormatException cause)
        {
            throw new UnreadableFileException("csv-quote", cause, ("row", number));
        }
    }

    private static FileRow? Row(CsvReader reader, int number)
    {
        var cells = new FileCell[reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = FileCell.OfText(reader.GetString(column));
        }

        var filled = Array.FindLastIndex(cells, cell => !cell.IsBlank) + 1;
        return filled > 0 ? new FileRow(number, false, cells[..filled]) : null;
    }

    private StreamReader Text()
    {
        _file.Position = 0;
        return new StreamReader(_file, _encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    }

    /// <summary>What stands most often outside quotes in the first lines: comma, tab, semicolon or bar.</summary>
    private char FindSeparator()
    {
        using var text = Text();
        var start = new char[Looked];
        var read = text.ReadBlock(start);
        var counts = new Dictionary<char, int> { [','] = 0, ['\t'] = 0, [';'] = 0, ['|'] = 0 };
        var quoted = false;
        foreach (var letter in start.AsSpan(0, read))
        {
            quoted ^= letter == '"';
            if (!quoted && counts.TryGetValue(letter, out var count))
            {
                counts[letter] = count + 1;
            }
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }
}
