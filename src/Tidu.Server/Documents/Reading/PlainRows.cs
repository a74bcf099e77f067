using System.Buffers.Text;

namespace Tidu.Server.Documents.Reading;

/// <summary>The rows of one sheet, taken from its bytes. Several times as fast as XML in general; what it does not know it refuses with <see cref="NotPlainException"/>.</summary>
internal sealed class PlainRows : IDisposable
{
    private readonly PlainXml _xml;
    private readonly XlsxValues _values;
    private readonly List<FileCell> _row = [];
    private int _number;
    private PlainNames? _names;
    private PlainCells? _cells;
    private bool _ended;

    public PlainRows(Stream part, XlsxValues values)
    {
        _xml = new PlainXml(part);
        _values = values;
    }

    /// <summary>The next row that is not blank; null at the end.</summary>
    /// <exception cref="NotPlainException">The rest is for the general reader.</exception>
    public FileRow? Read()
    {
        try
        {
            if (_names is null)
            {
                _names = PlainNames.Enter(_xml, "sheetData"u8, out _ended);
                _cells = new PlainCells(_names, _values);
            }

            while (!_ended)
            {
                _xml.SkipBlanks(_names.DataEnd.Length);
                _ended = _xml.Rest.StartsWith(_names.DataEnd);
                if (!_ended && ReadRow(_names) is { } row)
                {
                    return row;
                }
            }

            return null;
        }
        catch (Exception cause) when (cause is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            // Something ended in the middle of a tag.
            throw new NotPlainException();
        }
    }

    public void Dispose() => _xml.Dispose();

    private FileRow? ReadRow(PlainNames names)
    {
        var close = names.RowEnd;
        if (!_xml.Rest.StartsWith(names.Row) || _xml.Find(">"u8, 0) < 0)
        {
            throw new NotPlainException();
        }

        var tag = PlainTag.Read(_xml.Rest, names.Row.Length);
        var (opening, hidden, empty) = (tag.Length, tag.Hidden, tag.IsEmpty);
        _number = Utf8Parser.TryParse(tag.R, out int number, out var read) && read == tag.R.Length && number is > 0 and <= CellAddress.LastRow ? number : _number + 1;
        var end = empty ? opening : _xml.Find(close, opening);
        if (end < 0)
        {
            throw new NotPlainException();
        }

        _row.Clear();
        _cells!.Read(_xml.Rest[opening..end], _number, _row);
        _xml.Take(empty ? end : end + close.Length);
        return _row.Count > 0 ? new FileRow(_number, hidden, _row.ToArray()) : null;
    }
}
