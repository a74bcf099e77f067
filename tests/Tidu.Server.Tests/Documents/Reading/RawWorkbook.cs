using System.IO.Compression;
using System.Text;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>An xlsx put together part by part, so that it can be wrong in every way a file can be.</summary>
internal sealed class RawWorkbook
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly Dictionary<string, byte[]> _parts = [];
    private string _texts = "";
    private string _formats = "";
    private string _cellFormats = "<xf numFmtId=\"0\"/>";

    public string ContentType { get; set; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public bool Date1904 { get; set; }

    /// <summary>A sheet of rows given as XML; what stands before and after the cells as well.</summary>
    public RawWorkbook Sheet(string rows, string before = "", string after = "", string name = "表", string state = "visible")
    {
        _sheets.Add((name, state, $"{Head}<worksheet {Main}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"));
        return this;
    }

    /// <summary>A sheet of texts and numbers, null for none.</summary>
    public RawWorkbook Table(params object?[][] rows) => Sheet(Rows(rows));

    /// <summary>The sheet's whole XML.</summary>
    public RawWorkbook SheetXml(string xml, string name = "表")
    {
        _sheets.Add((name, "visible", xml));
        return this;
    }

    public RawWorkbook SharedTexts(params string[] items)
    {
        _texts = $"<sst {Main}>{string.Concat(items.Select(item => item.StartsWith('<') ? item : $"<si><t>{item}</t></si>"))}</sst>";
        return this;
    }

    public RawWorkbook SharedTextsXml(string xml)
    {
        _texts = xml;
        return this;
    }

    /// <summary>Cell formats 1, 2, … by number format: a number is built in, a text is a format code.</summary>
    public RawWorkbook Formats(params string[] codes)
    {
        foreach (var (code, i) in codes.Select((code, i) => (code, i)))
        {
            var id = int.TryParse(code, out var builtIn) ? builtIn : 200 + i;
            _formats += id >= 200 ? $"<numFmt numFmtId=\"{id}\" formatCode=\"{Escape(code)}\"/>" : "";
            _cellFormats += $"<xf numFmtId=\"{id}\" applyNumberFormat=\"1\"/>";
        }

        return this;
    }

    public RawWorkbook Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public RawWorkbook Part(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts())
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static string Rows(params object?[][] rows) => string.Concat(rows.Select((cells, r) =>
        cells.Length == 0 ? "" : $"<row r=\"{r + 1}\">{string.Concat(cells.Select((value, c) => Cell(value, $"{(char)('A' + c)}{r + 1}")))}</row>"));

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;");

    private static string Cell(object? value, string address) => value switch
    {
        null => "",
        string text => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>",
        _ => FormattableString.Invariant($"<c r=\"{address}\"><v>{value}</v></c>"),
    };

    private IEnumerable<(string Name, byte[] Content)> Parts()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{ContentType}\"/>{Overrides()}</Types>",
            ["_rels/.rels"] = $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"{Head}<workbook {Main}><workbookPr{(Date1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"{Head}<Relationships xmlns=\"{Package}/relationships\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"rIdS\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>{(_texts.Length > 0 ? $"<Relationship Id=\"rIdT\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/>" : "")}</Relationships>",
            ["xl/styles.xml"] = $"{Head}<styleSheet {Main}>{(_formats.Length > 0 ? $"<numFmts>{_formats}</numFmts>" : "")}<fonts><font><sz val=\"11\"/><name val=\"SimSun\"/></font></fonts><fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders><border/></borders><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs>{_cellFormats}</cellXfs></styleSheet>",
        };
        if (_texts.Length > 0)
        {
            parts["xl/sharedStrings.xml"] = _texts;
        }

        foreach (var (sheet, i) in _sheets.Select((sheet, i) => (sheet, i)))
        {
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = sheet.Xml;
        }

        return parts.Where(part => !_parts.ContainsKey(part.Key)).Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value))).Concat(_parts.Select(part => (part.Key, part.Value)));
    }

    private string Overrides()
    {
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{type}worksheet+xml\"/>"))
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{type}styles+xml\"/>"
            + (_texts.Length > 0 ? $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{type}sharedStrings+xml\"/>" : "");
    }
}
