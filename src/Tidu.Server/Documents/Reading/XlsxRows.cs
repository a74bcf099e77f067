using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>The rows of one sheet of an xlsx, read forward.</summary>
internal sealed class XlsxRows : IDisposable
{
    private readonly XmlReader _xml;
    private readonly XlsxCells _cells;
    private readonly List<FileCell> _row = [];
    private int _number;
    private bool _inData;

    public XlsxRows(ZipArchiveEntry part, XlsxStyles styles, IReadOnlyList<string> texts, bool date1904, string sheet)
    {
        _xml = SafeXml.Open(part.Open());
        _cells = new XlsxCells(_xml, styles, texts, date1904, sheet);
    }

    /// <summary>Columns hidden by hand; they stand before the cells.</summary>
    public static IReadOnlyList<int> HiddenColumns(ZipArchiveEntry part)
    {
        var hidden = new SortedSet<int>();
        using var xml = SafeXml.Open(part.Open());
        while (xml.Read() && xml.LocalName != "sheetData")
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "col" } && XlsxWorkbook.IsTrue(xml.GetAttribute("hidden"))
                && int.TryParse(xml.GetAttribute("min"), CultureInfo.InvariantCulture, out var min) && int.TryParse(xml.GetAttribute("max"), CultureInfo.InvariantCulture, out var max))
            {
                hidden.UnionWith(Enumerable.Range(Math.Clamp(min, 1, FileGuard.MostColumns), Math.Clamp(max - min + 1, 0, FileGuard.MostColumns)).Where(column => column <= FileGuard.MostColumns));
            }
        }

        return [.. hidden];
    }

    /// <summary>The next row that is not blank; null at the end.</summary>
    public FileRow? Read()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "sheetData")
            {
                return null;
            }

            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            _inData |= _xml.LocalName == "sheetData";
            if (_inData && _xml.LocalName == "row" && ReadRow() is { } row)
            {
                return row;
            }
        }

        return null;
    }

    public void Dispose() => _xml.Dispose();

    private FileRow? ReadRow()
    {
        _number = int.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= CellAddress.LastRow ? number : _number + 1;
        var hidden = XlsxWorkbook.IsTrue(_xml.GetAttribute("hidden"));
        _row.Clear();
        if (!_xml.IsEmptyElement)
        {
            ReadCells();
        }

        return _row.Count > 0 ? new FileRow(_number, hidden, _row.ToArray()) : null;
    }

    private void ReadCells()
    {
        var (depth, column) = (_xml.Depth, 0);
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "c")
            {
                continue;
            }

            var cell = _cells.Read(_number, ref column);
            if (cell.IsBlank)
            {
                continue;
            }

            while (_row.Count < column - 1)
            {
                _row.Add(default);
            }

            if (_row.Count < column)
            {
                _row.Add(cell);
            }
            else
            {
                _row[column - 1] = cell;
            }
        }
    }
}
