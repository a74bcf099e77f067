using System.Collections;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>A table somebody sent: xlsx, xls or csv, read row by row.</summary>
/// <remarks>Opening looks the file through (<see cref="FileGuard"/>). Rows without any visible content are left out; hidden rows, columns and sheets are read like others.</remarks>
public sealed class SheetFile : IDisposable
{
    private readonly ISheetSource _source;

    private SheetFile(FileKind kind, ISheetSource source)
    {
        Kind = kind;
        _source = source;
    }

    public FileKind Kind { get; }

    /// <summary>In the order of their tabs; at least one.</summary>
    public IReadOnlyList<SheetInfo> Sheets => _source.Sheets;

    /// <param name="path">Where the file lies; it is kept open until disposal.</param>
    /// <param name="fileName">As the user calls it.</param>
    /// <exception cref="UnreadableFileException">What <see cref="FileGuard.Inspect"/> throws, and file-too-many-sheets, file-no-sheets, file-texts-too-large, file-encoding.</exception>
    public static SheetFile Open(string path, string fileName)
    {
        var (kind, parts) = FileGuard.Look(path, fileName);
        return Guarded(() => new SheetFile(kind, kind switch
        {
            FileKind.Xlsx => XlsxSource.Open(path, parts),
            FileKind.Xls => XlsSource.Open(path),
            _ => CsvSource.Open(path, fileName),
        }));
    }

    /// <summary>The rows of a sheet, by its place from 0, while they are read. It may be called again; each call reads from the start.</summary>
    /// <remarks>The sequence throws <see cref="UnreadableFileException"/>: too-many-rows, too-many-columns, file-damaged, csv-quote.</remarks>
    public IEnumerable<FileRow> ReadRows(int sheet) => new Rows(this, sheet);

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <summary>Whatever a parser throws for what a file holds becomes the one exception for it; trouble of the disk and of the program stays what it is.</summary>
    internal static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception cause) when (IsOfTheFile(cause))
        {
            throw UnreadableFileException.Damaged(cause is XmlException ? "XML" : cause.GetType().Name, cause);
        }
    }

    /// <inheritdoc cref="Guarded{T}(Func{T})"/>
    internal static void Guarded(Action read) => Guarded(() =>
    {
        read();
        return true;
    });

    private static bool IsOfTheFile(Exception cause) => cause is XmlException or InvalidDataException or EndOfStreamException or DecoderFallbackException or FormatException
        or OverflowException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or NotSupportedException or InvalidOperationException
        or InvalidCastException or RegexMatchTimeoutException or NullReferenceException or ExcelDataReader.Exceptions.ExcelReaderException or CsvHelper.CsvFormatException;

    private sealed class Rows(SheetFile file, int sheet) : IEnumerable<FileRow>
    {
        public IEnumerator<FileRow> GetEnumerator() => new Cursor(Guarded(() => file._source.ReadRows(sheet).GetEnumerator()), file.Sheets[sheet].Name);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Counts, and translates what the parser throws: an iterator could not catch around its yields.</summary>
    private sealed class Cursor(IEnumerator<FileRow> rows, string sheet) : IEnumerator<FileRow>
    {
        private readonly Func<bool> _next = rows.MoveNext;
        private int _count;

        public FileRow Current => rows.Current;

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (!Guarded(_next))
            {
                return false;
            }

            if (++_count > FileGuard.MostRows)
            {
                throw new UnreadableFileException("too-many-rows", ("sheet", sheet), ("most", FileGuard.MostRows));
            }

            return Current.Cells.Count <= FileGuard.MostColumns ? true : throw new UnreadableFileException(
                "too-many-columns", ("sheet", sheet), ("most", FileGuard.MostColumns), ("address", CellAddress.Of(Current.Number, Current.Cells.Count)));
        }

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => rows.Dispose();
    }
}
