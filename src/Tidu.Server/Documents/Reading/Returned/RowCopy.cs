using System.Globalization;
using System.Xml;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>Copies one row; of a row with remarks the marked cells get another format, those that are not there are added, and the explanation follows.</summary>
internal sealed class RowCopy(XmlReader from, XmlWriter to, SheetRemarks remarks, MarkedStyles styles)
{
    private readonly SortedDictionary<int, RemarkLevel> _open = [];
    private IReadOnlyList<CellRemark> _row = [];
    private int _number;
    private string _prefix = string.Empty;
    private string _space = string.Empty;

    /// <summary>The reader stands on the row, and behind it afterwards.</summary>
    public void Write(int number)
    {
        _row = remarks.Rows.GetValueOrDefault(number, []);
        if (_row.Count == 0 && number != remarks.HeaderRow && !remarks.Again)
        {
            to.WriteNode(from, defattr: false);
            return;
        }

        (_number, _prefix, _space) = (number, from.Prefix, from.NamespaceURI);
        OpenMarks();
        var isEmpty = from.IsEmptyElement;
        Start(from.LocalName, name => name != "spans");
        from.Read();
        if (!isEmpty)
        {
            Cells();
        }

        AddCellsBefore(int.MaxValue);
        to.WriteEndElement();
    }

    private void OpenMarks()
    {
        _open.Clear();
        foreach (var cell in _row.Where(remark => remark.Column > 0).GroupBy(remark => remark.Column))
        {
            _open[cell.Key] = SheetRemarks.Level(cell);
        }

        if (_row.Count > 0 || _number == remarks.HeaderRow)
        {
            _open[remarks.Column] = _row.Count > 0 ? SheetRemarks.Level(_row) : RemarkLevel.Warning;
        }
    }

    private void Cells()
    {
        var column = 0;
        while (from.NodeType != XmlNodeType.EndElement && !from.EOF)
        {
            if (from.NodeType != XmlNodeType.Element || from.LocalName != "c")
            {
                AddCellsBefore(int.MaxValue);
                to.WriteNode(from, defattr: false);
                continue;
            }

            column = CellAddress.Parse(from.GetAttribute("r")).Column is var given and > 0 ? given : column + 1;
            AddCellsBefore(column);
            Cell(column);
        }

        from.Read();
    }

    private void Cell(int column)
    {
        if (column == remarks.Column)
        {
            from.Skip();
            AddCellsBefore(column + 1);
            return;
        }

        var style = int.TryParse(from.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var wanted = _open.Remove(column, out var level) ? styles.Marked(style, level) : remarks.Again ? styles.Unmarked(style) : style;
        if (wanted == style)
        {
            to.WriteNode(from, defattr: false);
            return;
        }

        var isEmpty = from.IsEmptyElement;
        Start("c", name => name is not "s");
        to.WriteAttributeString("s", XmlConvert.ToString(wanted));
        from.Read();
        while (!isEmpty && from.NodeType != XmlNodeType.EndElement && !from.EOF)
        {
            to.WriteNode(from, defattr: false);
        }

        if (!isEmpty)
        {
            from.Read();
        }

        to.WriteEndElement();
    }

    /// <summary>Marked cells that the file does not have, and the explanation, in the order of columns.</summary>
    private void AddCellsBefore(int column)
    {
        while (_open.Count > 0 && _open.First() is var (place, level) && place < column)
        {
            _open.Remove(place);
            var address = CellAddress.Of(_number, place);
            if (place == remarks.Column)
            {
                to.TextCell(address, _row.Count > 0 ? SheetRemarks.Explanation(_row) : Texts.Of("returned.column"), _row.Count > 0 ? styles.TextOf(level) : styles.Head, _prefix, _space);
                continue;
            }

            to.WriteStartElement(_prefix, "c", _space);
            to.WriteAttributeString("r", address);
            to.WriteAttributeString("s", XmlConvert.ToString(styles.Marked(0, level)));
            to.WriteEndElement();
        }
    }

    private void Start(string name, Func<string, bool> keeps)
    {
        to.WriteStartElement(from.Prefix, name, from.NamespaceURI);
        while (from.MoveToNextAttribute())
        {
            if (keeps(from.LocalName))
            {
                to.WriteAttributeString(from.Prefix, from.LocalName, from.NamespaceURI, from.Value);
            }
        }

        from.MoveToElement();
    }
}
