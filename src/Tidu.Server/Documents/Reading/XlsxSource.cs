using System.IO.Compression;

namespace Tidu.Server.Documents.Reading;

/// <summary>An xlsx, streamed: one pass over a sheet's XML, nothing of it kept but the shared texts.</summary>
internal sealed class XlsxSource : ISheetSource
{
    private readonly ZipArchive _zip;
    private readonly IReadOnlyList<XlsxSheet> _sheets;
    private readonly XlsxStyles _styles;
    private readonly bool _date1904;
    private readonly Lazy<string[]> _texts;

    private XlsxSource(ZipArchive zip, IReadOnlyDictionary<string, PartScan> parts)
    {
        _zip = zip;
        var book = XlsxWorkbook.Read(zip);
        _sheets = book.Sheets;
        _date1904 = book.Date1904;
        _styles = book.StylesPart is { } styles ? XlsxStyles.Read(zip, styles) : XlsxStyles.None;
        _texts = new(() => book.TextsPart is { } texts ? SharedTexts.Read(zip, texts, parts) : []);
        Sheets = [.. _sheets.Select(sheet => new SheetInfo(sheet.Name, sheet.Hidden, XlsxRows.HiddenColumns(Entry(sheet)), parts[Entry(sheet).FullName].Merges))];
    }

    public IReadOnlyList<SheetInfo> Sheets { get; }

    public static XlsxSource Open(string path, IReadOnlyDictionary<string, PartScan> parts)
    {
        var zip = ZipFile.OpenRead(path);
        try
        {
            return new XlsxSource(zip, parts);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public IEnumerable<FileRow> ReadRows(int sheet)
    {
        using var rows = new XlsxRows(Entry(_sheets[sheet]), new XlsxValues(_styles, _texts.Value, _date1904, _sheets[sheet].Name));
        while (rows.Read() is { } row)
        {
            yield return row;
        }
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry Entry(XlsxSheet sheet) => XlsxWorkbook.Entry(_zip, sheet.Part);
}
