using System.Globalization;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>Reads one cell element (c) at a time, in any XML.</summary>
internal sealed class XlsxCells(XmlReader xml, XlsxValues values)
{
    private readonly KnownTexts _known = new();

    /// <summary>Reads the cell; <paramref name="column"/> goes in as the column before and comes out as the cell's own.</summary>
    public FileCell Read(int row, ref int column)
    {
        var (type, style) = ReadAttributes(ref column);
        string? value = null;
        var hasFormula = false;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "v": value = SharedTexts.ReadText(xml, _known); break;
                    case "f": hasFormula = true; break;
                    case "is": value = SharedTexts.ReadItem(xml, _known); break;
                }
            }
        }

        return string.IsNullOrEmpty(value) ? XlsxValues.Empty(hasFormula, type) : values.Of(type, style, value, row, column);
    }

    private (string? Type, int Style) ReadAttributes(ref int column)
    {
        var (type, style, given) = ((string?)null, 0, 0);
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r": given = CellAddress.Parse(_known.Letters(xml)).Column; break;
                case "t": type = _known.Read(xml); break;
                case "s": _ = int.TryParse(_known.Letters(xml), NumberStyles.None, CultureInfo.InvariantCulture, out style); break;
            }
        }

        xml.MoveToElement();
        column = given > 0 ? given : column + 1;
        return (type, style);
    }
}
