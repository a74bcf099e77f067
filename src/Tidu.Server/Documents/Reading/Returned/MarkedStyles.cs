using System.Globalization;
using System.Xml.Linq;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>The styles of a workbook, with twins of its cell formats that differ in their fill only.</summary>
internal sealed class MarkedStyles
{
    private const string ErrorColor = "FFFFC7CE";
    private const string WarningColor = "FFFFEB9C";
    private const string HeadColor = "FFF2F5FA";

    private static readonly string[] Order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

    private readonly XNamespace _space;
    private readonly XElement _root;
    private readonly XElement _formats;
    private readonly Dictionary<(int Style, int Fill), int> _twins = [];
    private readonly int _errorFill;
    private readonly int _warningFill;
    private readonly HashSet<int> _ownFills;
    private List<XElement> _originals = [];

    public MarkedStyles(XDocument document)
    {
        Document = document;
        _root = document.Root!;
        _space = _root.Name.Namespace;
        _formats = Section("cellXfs");
        var fills = Section("fills");
        _ownFills = [.. fills.Elements().Select((fill, i) => (fill, i)).Where(each => Color(each.fill) is ErrorColor or WarningColor).Select(each => each.i)];
        _errorFill = Add(fills, Fill(ErrorColor));
        _warningFill = Add(fills, Fill(WarningColor));
        var (title, bold, link) = (Add(Section("fonts"), Font(16, bold: true)), Add(Section("fonts"), Font(11, bold: true)), Add(Section("fonts"), Font(11, link: true)));
        var body = Add(Section("fonts"), Font(11));
        _originals = [.. _formats.Elements()];
        Title = Add(_formats, Format(title, 0, wrap: false));
        Head = Add(_formats, Format(bold, Add(fills, Fill(HeadColor)), wrap: true));
        Body = Add(_formats, Format(body, 0, wrap: true));
        Link = Add(_formats, Format(link, 0, wrap: false));
        ErrorText = Add(_formats, Format(body, _errorFill, wrap: true));
        WarningText = Add(_formats, Format(body, _warningFill, wrap: true));
    }

    public XDocument Document { get; }

    public int Title { get; }

    public int Head { get; }

    public int Body { get; }

    public int Link { get; }

    private int ErrorText { get; }

    private int WarningText { get; }

    /// <summary>A style sheet with nothing in it, for a workbook that has none.</summary>
    public static XDocument Empty()
    {
        XNamespace space = XmlParts.Main;
        return new XDocument(new XElement(
            space + "styleSheet",
            new XElement(space + "fonts", new XElement(space + "font", new XElement(space + "sz", new XAttribute("val", 11)))),
            new XElement(
                space + "fills",
                new XElement(space + "fill", new XElement(space + "patternFill", new XAttribute("patternType", "none"))),
                new XElement(space + "fill", new XElement(space + "patternFill", new XAttribute("patternType", "gray125")))),
            new XElement(space + "borders", new XElement(space + "border")),
            new XElement(space + "cellStyleXfs", new XElement(space + "xf", new XAttribute("numFmtId", 0))),
            new XElement(space + "cellXfs", new XElement(space + "xf", new XAttribute("numFmtId", 0)))));
    }

    /// <summary>The column of explanations.</summary>
    public int TextOf(RemarkLevel level) => level == RemarkLevel.Error ? ErrorText : WarningText;

    /// <summary>The format like the given one with the fill of a level.</summary>
    public int Marked(int style, RemarkLevel level) => Twin(style, level == RemarkLevel.Error ? _errorFill : _warningFill);

    /// <summary>The format without the mark of an earlier report; itself where it has none.</summary>
    public int Unmarked(int style) =>
        style >= 0 && style < _originals.Count && int.TryParse(_originals[style].Attribute("fillId")?.Value, CultureInfo.InvariantCulture, out var fill) && _ownFills.Contains(fill) ? Twin(style, 0) : style;

    private int Twin(int style, int fill)
    {
        if (_twins.TryGetValue((style, fill), out var known))
        {
            return known;
        }

        var twin = style >= 0 && style < _originals.Count ? new XElement(_originals[style]) : new XElement(_space + "xf", new XAttribute("numFmtId", 0));
        twin.SetAttributeValue("fillId", fill);
        twin.SetAttributeValue("applyFill", 1);
        return _twins[(style, fill)] = Add(_formats, twin);
    }

    private XElement Section(string name)
    {
        if (_root.Element(_space + name) is { } section)
        {
            return section;
        }

        section = new XElement(_space + name);
        var place = Array.IndexOf(Order, name);
        if (_root.Elements().LastOrDefault(each => Array.IndexOf(Order, each.Name.LocalName) is var at && at >= 0 && at < place) is { } before)
        {
            before.AddAfterSelf(section);
        }
        else
        {
            _root.AddFirst(section);
        }

        return section;
    }

    private static int Add(XElement section, XElement item)
    {
        var index = section.Elements().Count();
        section.Add(item);
        section.SetAttributeValue("count", index + 1);
        return index;
    }

    private XElement Fill(string color) => new(_space + "fill", new XElement(
        _space + "patternFill",
        new XAttribute("patternType", "solid"),
        new XElement(_space + "fgColor", new XAttribute("rgb", color)),
        new XElement(_space + "bgColor", new XAttribute("indexed", 64))));

    private string? Color(XElement fill) => fill.Element(_space + "patternFill")?.Element(_space + "fgColor")?.Attribute("rgb")?.Value;

    private XElement Font(int size, bool bold = false, bool link = false) => new(
        _space + "font",
        bold ? new XElement(_space + "b") : null,
        link ? new XElement(_space + "u") : null,
        new XElement(_space + "sz", new XAttribute("val", size)),
        link ? new XElement(_space + "color", new XAttribute("rgb", "FF0563C1")) : null,
        new XElement(_space + "name", new XAttribute("val", "SimSun")));

    private XElement Format(int font, int fill, bool wrap) => new(
        _space + "xf",
        new XAttribute("numFmtId", 0),
        new XAttribute("fontId", font),
        new XAttribute("fillId", fill),
        new XAttribute("borderId", 0),
        new XAttribute("xfId", 0),
        new XAttribute("applyFont", 1),
        new XAttribute("applyFill", 1),
        new XAttribute("applyAlignment", 1),
        new XElement(_space + "alignment", new XAttribute("vertical", "center"), new XAttribute("wrapText", wrap ? 1 : 0)));
}
