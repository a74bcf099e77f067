using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>A csv or xls as an xlsx with the same rows and columns: values only.</summary>
internal static class PlainWorkbook
{
    private const int Date = 1;
    private const int Month = 2;
    private const int Percent = 3;
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static void Write(string sourcePath, FileKind kind, string fileName, string path)
    {
        using var source = SheetFile.Open(sourcePath, kind == FileKind.Csv ? Path.GetFileNameWithoutExtension(fileName) + ".csv" : ".xls");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var names = SheetNames.Valid([.. source.Sheets.Select(sheet => new Sheet(sheet.Name, [], [], [], null, 0, 0, false, null))]);
        WriteContents(zip, [.. names.Select((sheet, place) => (sheet.Name, source.Sheets[place].Hidden))]);
        for (var sheet = 0; sheet < source.Sheets.Count; sheet++)
        {
            using var xml = XmlParts.Writer(zip, $"xl/worksheets/sheet{sheet + 1}.xml");
            WriteSheet(xml, source.ReadRows(sheet));
        }
    }

    private static void WriteContents(ZipArchive zip, IReadOnlyList<(string Name, bool Hidden)> sheets)
    {
        XNamespace main = XmlParts.Main, office = XmlParts.Office;
        var parts = Enumerable.Range(1, sheets.Count).Select(number => $"worksheets/sheet{number}.xml").ToList();
        XElement Override(string part, string type) => new(XmlParts.Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", Types + type));
        XElement Default(string ending, string type) => new(XmlParts.Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));
        XmlParts.Save(zip, "[Content_Types].xml", new XDocument(new XElement(
            XmlParts.Types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/xl/workbook.xml", "sheet.main+xml"),
            Override("/xl/styles.xml", "styles+xml"),
            parts.Select(part => Override($"/xl/{part}", "worksheet+xml")))));
        XmlParts.Save(zip, "_rels/.rels", new XDocument(new XElement(XmlParts.Relationships + "Relationships", XmlParts.Relation("rId1", "officeDocument", "xl/workbook.xml"))));
        XmlParts.Save(zip, "xl/_rels/workbook.xml.rels", new XDocument(new XElement(
            XmlParts.Relationships + "Relationships",
            parts.Select((part, place) => XmlParts.Relation($"rId{place + 1}", "worksheet", part)),
            XmlParts.Relation("styles", "styles", "styles.xml"))));
        XmlParts.Save(zip, "xl/workbook.xml", new XDocument(new XElement(
            main + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", office),
            new XElement(main + "sheets", sheets.Select((sheet, place) => new XElement(
                main + "sheet",
                new XAttribute("name", sheet.Name),
                new XAttribute("sheetId", place + 1),
                sheet.Hidden && place > 0 ? new XAttribute("state", "hidden") : null,
                new XAttribute(office + "id", $"rId{place + 1}")))))));
        XmlParts.Save(zip, "xl/styles.xml", Styles());
    }

    private static XDocument Styles()
    {
        var styles = MarkedStyles.Empty();
        XNamespace space = XmlParts.Main;
        styles.Root!.AddFirst(new XElement(space + "numFmts", new XElement(space + "numFmt", new XAttribute("numFmtId", 164), new XAttribute("formatCode", "yyyy\\-mm"))));
        styles.Root.Element(space + "cellXfs")!.Add(new[] { 14, 164, 10 }.Select(format =>
            new XElement(space + "xf", new XAttribute("numFmtId", format), new XAttribute("applyNumberFormat", 1))));
        return styles;
    }

    private static void WriteSheet(XmlWriter xml, IEnumerable<FileRow> rows)
    {
        xml.WriteStartElement("worksheet", XmlParts.Main);
        xml.FitToWidth();
        xml.WriteStartElement("sheetFormatPr", XmlParts.Main);
        xml.WriteAttributeString("defaultColWidth", "16");
        xml.WriteAttributeString("defaultRowHeight", "15");
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", XmlParts.Main);
        foreach (var row in rows)
        {
            xml.WriteStartElement("row", XmlParts.Main);
            xml.WriteAttributeString("r", XmlConvert.ToString(row.Number));
            if (row.Hidden)
            {
                xml.WriteAttributeString("hidden", "1");
            }

            for (var column = 1; column <= row.Cells.Count; column++)
            {
                WriteCell(xml, CellAddress.Of(row.Number, column), row[column]);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.LandscapeA4();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string address, FileCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Blank:
                break;
            case CellKind.Number:
                WriteValue(xml, address, cell.Percent ? Percent : 0, null, cell.Number!.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Date:
                WriteValue(xml, address, cell.WholeMonth ? Month : Date, null, (cell.Date!.Value - DayZero).TotalDays.ToString("R", CultureInfo.InvariantCulture));
                break;
            case CellKind.Boolean:
                WriteValue(xml, address, 0, "b", cell.Number == 0 ? "0" : "1");
                break;
            case CellKind.Error when cell.Text is { } sign:
                WriteValue(xml, address, 0, "e", sign);
                break;
            default:
                xml.TextCell(address, cell.Text ?? string.Empty, 0);
                break;
        }
    }

    private static void WriteValue(XmlWriter xml, string address, int style, string? type, string value)
    {
        xml.WriteStartElement("c", XmlParts.Main);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", XmlConvert.ToString(style));
        if (type is not null)
        {
            xml.WriteAttributeString("t", type);
        }

        xml.WriteElementString("v", XmlParts.Main, value);
        xml.WriteEndElement();
    }
}
