using System.Globalization;
using System.Xml;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>Copies a sheet node by node, marking cells and adding the column of explanations on the way. Nothing else changes.</summary>
internal sealed class SheetCopy(XmlReader from, XmlWriter to, SheetRemarks remarks, MarkedStyles styles, string? drawing)
{
    private const double ColumnWidth = 60;

    /// <summary>What may only stand behind the reference to the comments' shapes (CT_Worksheet).</summary>
    private static readonly HashSet<string> Behind = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly RowCopy _row = new(from, to, remarks, styles);
    private bool _hasColumns;
    private bool _hasDrawing;
    private int _number;

    public void Run()
    {
        from.MoveToContent();
        to.WriteStartDocument(standalone: true);
        to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
        to.WriteAttributes(from, defattr: false);
        var (prefix, space) = (from.Prefix, from.NamespaceURI);
        from.Read();
        while (from.NodeType != XmlNodeType.EndElement && !from.EOF)
        {
            Child(prefix, space);
        }

        WriteDrawing(space);
        to.WriteEndElement();
    }

    private void Child(string prefix, string space)
    {
        switch (from.NodeType == XmlNodeType.Element ? from.LocalName : string.Empty)
        {
            case "dimension":
                from.Skip();
                break;
            case "cols":
                ColumnCopy.Write(from, to, remarks.Column, ColumnWidth);
                _hasColumns = true;
                break;
            case "sheetData":
                WriteColumns(prefix, space);
                Rows();
                break;
            case "legacyDrawing":
                _hasDrawing = true;
                to.WriteNode(from, defattr: false);
                break;
            case var name when Behind.Contains(name):
                WriteDrawing(space);
                to.WriteNode(from, defattr: false);
                break;
            default:
                to.WriteNode(from, defattr: false);
                break;
        }
    }

    private void WriteColumns(string prefix, string space)
    {
        if (_hasColumns)
        {
            return;
        }

        to.WriteStartElement(prefix, "cols", space);
        ColumnCopy.WriteOwn(to, prefix, space, remarks.Column, ColumnWidth);
        to.WriteEndElement();
    }

    private void Rows()
    {
        to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
        if (from.IsEmptyElement)
        {
            from.Read();
            to.WriteEndElement();
            return;
        }

        from.Read();
        while (from.NodeType != XmlNodeType.EndElement && !from.EOF)
        {
            if (from.NodeType != XmlNodeType.Element || from.LocalName != "row")
            {
                to.WriteNode(from, defattr: false);
                continue;
            }

            _number = int.TryParse(from.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : _number + 1;
            _row.Write(_number);
        }

        from.Read();
        to.WriteEndElement();
    }

    private void WriteDrawing(string space)
    {
        if (drawing is null || _hasDrawing)
        {
            return;
        }

        _hasDrawing = true;
        to.WriteStartElement("legacyDrawing", space);
        to.WriteAttributeString("r", "id", XmlParts.Office, drawing);
        to.WriteEndElement();
    }
}
