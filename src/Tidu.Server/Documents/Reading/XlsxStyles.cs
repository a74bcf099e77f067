using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>How numbers of each cell format are meant.</summary>
internal sealed class XlsxStyles(IReadOnlyList<NumberMeaning> meanings)
{
    private const int MostFormats = 70_000;

    public static XlsxStyles None { get; } = new([]);

    /// <summary>By the index in a cell's attribute s; an unknown one is a plain number.</summary>
    public NumberMeaning this[int style] => style >= 0 && style < meanings.Count ? meanings[style] : NumberMeaning.Number;

    public static XlsxStyles Read(ZipArchive zip, string part)
    {
        var (codes, meanings, inCells) = (new Dictionary<int, string>(), new List<NumberMeaning>(), false);
        using var xml = SafeXml.Open(XlsxWorkbook.Entry(zip, part).Open());
        while (xml.Read() && meanings.Count < MostFormats)
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Id(xml) is { } id)
            {
                codes[id] = xml.GetAttribute("formatCode") ?? string.Empty;
            }
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var format = Id(xml) ?? 0;
                meanings.Add(codes.TryGetValue(format, out var code) ? NumberFormats.MeaningOf(code) : NumberFormats.MeaningOf(format));
            }
        }

        return new XlsxStyles(meanings);
    }

    private static int? Id(XmlReader xml) => int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
