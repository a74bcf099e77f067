using System.Globalization;
using System.Xml;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>Copies the widths of columns with one of our own in their midst; ranges over it are split.</summary>
internal static class ColumnCopy
{
    public static void Write(XmlReader from, XmlWriter to, int own, double width)
    {
        var (prefix, space, written) = (from.Prefix, from.NamespaceURI, false);
        to.WriteStartElement(prefix, "cols", space);
        var depth = from.Depth;
        var isEmpty = from.IsEmptyElement;
        from.Read();
        while (!isEmpty && from.Depth > depth)
        {
            if (from is { NodeType: XmlNodeType.Element, LocalName: "col" } && Range(from) is var (first, last))
            {
                WriteRange(from, to, first, Math.Min(last, own - 1));
                if (last >= own && !written)
                {
                    WriteOwn(to, prefix, space, own, width);
                    written = true;
                }

                WriteRange(from, to, Math.Max(first, own + 1), last);
            }

            from.Read();
        }

        if (!written)
        {
            WriteOwn(to, prefix, space, own, width);
        }

        if (!isEmpty)
        {
            from.Read();
        }

        to.WriteEndElement();
    }

    public static void WriteOwn(XmlWriter to, string prefix, string space, int column, double width)
    {
        to.WriteStartElement(prefix, "col", space);
        to.WriteAttributeString("min", XmlConvert.ToString(column));
        to.WriteAttributeString("max", XmlConvert.ToString(column));
        to.WriteAttributeString("width", XmlConvert.ToString(width));
        to.WriteAttributeString("customWidth", "1");
        to.WriteEndElement();
    }

    private static (int First, int Last) Range(XmlReader column) => (Number(column, "min"), Number(column, "max"));

    private static int Number(XmlReader column, string name) =>
        int.TryParse(column.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, CellAddress.LastColumn) : 1;

    private static void WriteRange(XmlReader from, XmlWriter to, int first, int last)
    {
        if (first > last)
        {
            return;
        }

        to.WriteStartElement(from.Prefix, "col", from.NamespaceURI);
        while (from.MoveToNextAttribute())
        {
            var value = from.LocalName switch { "min" => XmlConvert.ToString(first), "max" => XmlConvert.ToString(last), _ => from.Value };
            to.WriteAttributeString(from.Prefix, from.LocalName, from.NamespaceURI, value);
        }

        from.MoveToElement();
        to.WriteEndElement();
    }
}
