using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>The rows of one sheet of an xlsx, read forward.</summary>
internal sealed class XlsxRows : IDisposable
{
    private readonly ZipArchiveEntry _part;
    private readonly XlsxValues _values;
    private readonly List<FileCell> _row = [];
    private PlainRows? _plain;
    private XmlReader? _xml;
    private XlsxCells? _cells;
    private int _given;
    private int _number;
    private bool _inData;

    /// <param name="part">The sheet.</param>
    /// <param name="values">Of its workbook.</param>
    /// <param name="quick">False to read it as XML in general from the start.</param>
    public XlsxRows(ZipArchiveEntry part, XlsxValues values, bool quick = true)
    {
        _part = part;
        _values = values;
        _plain = new PlainRows(part.Open(), values);
        if (!quick)
        {
            StartAnew();
        }
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
        if (_plain is null)
        {
            return ReadAny(_xml!);
        }

        try
        {
            var row = _plain.Read();
            _given += row is null ? 0 : 1;
            return row;
        }
        catch (NotPlainException)
        {
            return ReadAny(StartAnew());
        }
    }

    public void Dispose()
    {
        _plain?.Dispose();
        _xml?.Dispose();
    }

    /// <summary>From here on as XML in general, which reads the rows before in the same way.</summary>
    private XmlReader StartAnew()
    {
        _plain!.Dispose();
        _plain = null;
        _xml = SafeXml.Open(_part.Open());
        _cells = new XlsxCells(_xml, _values);
        for (var row = 0; row < _given && ReadAny(_xml) is not null; row++)
        {
        }

        return _xml;
    }

    private FileRow? ReadAny(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
            {
                return null;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            _inData |= xml.LocalName == "sheetData";
            if (_inData && xml.LocalName == "row" && ReadRow(xml) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    private FileRow? ReadRow(XmlReader xml)
    {
        _number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= CellAddress.LastRow ? number : _number + 1;
        var hidden = XlsxWorkbook.IsTrue(xml.GetAttribute("hidden"));
        _row.Clear();
        if (!xml.IsEmptyElement)
        {
            ReadCells(xml);
        }

        return _row.Count > 0 ? new FileRow(_number, hidden, _row.ToArray()) : null;
    }

    private void ReadCells(XmlReader xml)
    {
        var (depth, column) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var cell = _cells!.Read(_number, ref column);
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
