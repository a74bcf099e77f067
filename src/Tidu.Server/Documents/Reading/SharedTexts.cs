using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>The texts that cells of an xlsx refer to by number.</summary>
internal static class SharedTexts
{
    /// <summary>They are the one thing of a workbook that must stay in memory.</summary>
    private const long Largest = 128L * 1024 * 1024;
    private const int Mega = 1024 * 1024;

    /// <summary>What a cell can hold.</summary>
    private const int Longest = 32_767;

    /// <exception cref="UnreadableFileException">file-texts-too-large, file-damaged</exception>
    public static string[] Read(ZipArchive zip, string part, IReadOnlyDictionary<string, PartScan> parts)
    {
        var entry = XlsxWorkbook.Entry(zip, part);
        if (parts[entry.FullName].Size > Largest)
        {
            throw new UnreadableFileException("file-texts-too-large", ("most", Largest / Mega));
        }

        try
        {
            return PlainTexts.Read(entry.Open());
        }
        catch (NotPlainException)
        {
            return ReadAny(entry);
        }
    }

    private static string[] ReadAny(ZipArchiveEntry entry)
    {
        var texts = new List<string>();
        using var xml = SafeXml.Open(entry.Open());
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(CellText.Clean(ReadItem(xml)));
            }
        }

        return [.. texts];
    }

    /// <summary>The text of an item, of rich text all its runs; how it is to be pronounced (rPh) is left out. The reader ends on the closing tag.</summary>
    public static string ReadItem(XmlReader xml, KnownTexts? known = null)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var (first, more, depth) = (string.Empty, (StringBuilder?)null, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                SkipToEnd(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var text = ReadText(xml, known);
                more = first.Length > 0 ? (more ?? new StringBuilder(first)).Append(text) : null;
                first = first.Length > 0 ? first : text;
            }
        }

        return Shorten(more?.ToString() ?? first);
    }

    /// <summary>The text of the element the reader is on, with Excel's escapes (_x000D_) resolved. The reader ends on the closing tag.</summary>
    public static string ReadText(XmlReader xml, KnownTexts? known = null)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var (text, depth) = (string.Empty, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                var more = known is null ? xml.Value : known.Read(xml);
                text = text.Length == 0 ? more : text + more;
            }
        }

        return Finish(text);
    }

    /// <summary>A text as a cell shows it: Excel's escapes resolved, not longer than a cell can hold.</summary>
    internal static string Finish(string text) => Shorten(text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text);

    private static void SkipToEnd(XmlReader xml)
    {
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
        }
    }

    private static string Shorten(string text) => text.Length > Longest ? text[..Longest] : text;
}
