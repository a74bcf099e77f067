using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>Copies an xlsx part by part; what the report changes is written anew, everything else byte for byte.</summary>
internal sealed class PackageCopy
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string StylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private const int MostShapesText = 16 * 1024 * 1024;

    private readonly ZipArchive _source;
    private readonly ZipArchive _report;
    private readonly XlsxWorkbook _book;
    private readonly XDocument _types;
    private readonly MarkedStyles _styles;
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    private PackageCopy(ZipArchive source, ZipArchive report)
    {
        (_source, _report) = (source, report);
        _book = XlsxWorkbook.Read(source);
        _types = XmlParts.Load(XlsxWorkbook.Entry(source, ContentTypes));
        _styles = new MarkedStyles(_book.StylesPart is { } styles ? XmlParts.Load(XlsxWorkbook.Entry(source, styles)) : MarkedStyles.Empty());
    }

    public static void Write(string sourcePath, string reportPath, IReadOnlyList<CellRemark> remarks, ReportSummary summary)
    {
        var sheets = LookThrough(sourcePath, remarks, summary);
        using var source = ZipFile.OpenRead(sourcePath);
        using var file = new FileStream(reportPath, FileMode.Create, FileAccess.ReadWrite);
        using var report = new ZipArchive(file, ZipArchiveMode.Create);
        var copy = new PackageCopy(source, report);
        foreach (var (sheet, found) in sheets)
        {
            copy.WriteSheet(sheet, found);
        }

        copy.WriteResult(remarks, summary);
        copy.WriteStyles();
        copy.WriteRest();
    }

    /// <summary>Widths and headers of the sheets with remarks, before anything is written.</summary>
    private static List<(int Sheet, SheetRemarks Remarks)> LookThrough(string path, IReadOnlyList<CellRemark> remarks, ReportSummary summary)
    {
        using var file = SheetFile.Open(path, ".xlsx");
        return
        [
            .. remarks.Where(remark => remark.Sheet < file.Sheets.Count).GroupBy(remark => remark.Sheet).OrderBy(sheet => sheet.Key)
                .Select(sheet => (sheet.Key, SheetRemarks.Of(file, sheet.Key, sheet, summary.HeaderRows.TryGetValue(sheet.Key, out var row) ? row : null))),
        ];
    }

    private void WriteSheet(int sheet, SheetRemarks remarks)
    {
        var part = XlsxWorkbook.Entry(_source, _book.Sheets[sheet].Part);
        var relations = Relations(part.FullName);
        var drawing = WriteComments(part.FullName, sheet, relations, CommentParts.Of(remarks));
        using (var from = SafeXml.Open(part.Open(), keepAll: true))
        using (var to = XmlParts.Writer(_report, part.FullName))
        {
            new SheetCopy(from, to, remarks, _styles, drawing).Run();
        }

        _written.Add(part.FullName);
        if (relations.Root!.HasElements)
        {
            Save(XmlParts.RelationsOf(part.FullName), relations);
        }
    }

    /// <returns>The id of the relation to the shapes; null where the sheet gets no comments.</returns>
    private string? WriteComments(string sheetPart, int sheet, XDocument relations, IReadOnlyList<(int Row, int Column, string Text)> ours)
    {
        var (comments, drawing) = (Target(relations, sheetPart, "comments"), Target(relations, sheetPart, "vmlDrawing"));
        if ((comments is null && ours.Count == 0) || (comments is null) != (drawing is null) || drawing?.Part.Length > MostShapesText)
        {
            return null;
        }

        var document = CommentParts.Comments(comments is { } there ? XmlParts.Load(there.Part) : null, ours);
        var commented = document.Descendants().Select(each => CellAddress.Parse(each.Attribute("ref")?.Value)).ToHashSet();
        if (CommentParts.Shapes(drawing is { } drawn ? CommentParts.ReadText(drawn.Part) : null, sheet, ours, commented) is not { } shapes)
        {
            return null;
        }

        var commentsPart = comments?.Part.FullName ?? Free("xl/comments", ".xml");
        var drawingPart = drawing?.Part.FullName ?? Free("xl/drawings/notes", ".vml");
        Save(commentsPart, document);
        SaveText(drawingPart, shapes);
        if (comments is not null)
        {
            return drawing!.Value.Id;
        }

        _types.Root!.Add(new XElement(XmlParts.Types + "Override", new XAttribute("PartName", "/" + commentsPart), new XAttribute("ContentType", CommentsType)));
        AddVmlType();
        relations.Root!.Add(XmlParts.Relation("tiduComments", "comments", "/" + commentsPart), XmlParts.Relation("tiduNotes", "vmlDrawing", "/" + drawingPart));
        return "tiduNotes";
    }

    private void WriteResult(IReadOnlyList<CellRemark> remarks, ReportSummary summary)
    {
        var existing = _book.Sheets.FirstOrDefault(sheet => sheet.Name == ResultSheet.Name);
        var part = existing is null ? Free("xl/worksheets/result", ".xml") : XlsxWorkbook.Entry(_source, existing.Part).FullName;
        using (var xml = XmlParts.Writer(_report, part))
        {
            ResultSheet.Write(xml, [.. _book.Sheets.Select(sheet => sheet.Name)], remarks, summary, _styles);
        }

        _written.Add(part);
        _written.Add(XmlParts.RelationsOf(part));
        if (existing is null)
        {
            AddSheet(part);
        }
    }

    private void AddSheet(string part)
    {
        _types.Root!.Add(new XElement(XmlParts.Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", SheetType)));
        var relations = Relations(_book.Part);
        relations.Root!.Add(XmlParts.Relation("tiduResult", "worksheet", "/" + part));
        AddStylesPart(relations);
        Save(XmlParts.RelationsOf(_book.Part), relations);
        var book = XmlParts.Load(XlsxWorkbook.Entry(_source, _book.Part));
        var space = book.Root!.Name.Namespace;
        var sheets = book.Root.Element(space + "sheets") ?? throw UnreadableFileException.Damaged(_book.Part);
        var id = sheets.Elements().Select(sheet => (int?)sheet.Attribute("sheetId") ?? 0).DefaultIfEmpty(0).Max() + 1;
        XNamespace office = sheets.Elements().SelectMany(sheet => sheet.Attributes()).FirstOrDefault(each => each.Name.LocalName == "id")?.Name.Namespace ?? XmlParts.Office;
        sheets.Add(new XElement(space + "sheet", new XAttribute("name", ResultSheet.Name), new XAttribute("sheetId", id), new XAttribute(office + "id", "tiduResult")));
        Save(_book.Part, book);
    }

    private void AddStylesPart(XDocument relations)
    {
        if (_book.StylesPart is not null)
        {
            return;
        }

        relations.Root!.Add(XmlParts.Relation("tiduStyles", "styles", "/xl/styles.xml"));
        _types.Root!.Add(new XElement(XmlParts.Types + "Override", new XAttribute("PartName", "/xl/styles.xml"), new XAttribute("ContentType", StylesType)));
    }

    private void WriteStyles() => Save(_book.StylesPart is { } styles ? XlsxWorkbook.Entry(_source, styles).FullName : "xl/styles.xml", _styles.Document);

    private void WriteRest()
    {
        Save(ContentTypes, _types);
        foreach (var part in _source.Entries.Where(part => !_written.Contains(part.FullName)))
        {
            using var from = part.Open();
            using var to = _report.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
            from.CopyTo(to);
        }
    }

    private void AddVmlType()
    {
        var known = _types.Root!.Elements(XmlParts.Types + "Default").Any(each => string.Equals(each.Attribute("Extension")?.Value, "vml", StringComparison.OrdinalIgnoreCase));
        if (!known)
        {
            _types.Root.AddFirst(new XElement(XmlParts.Types + "Default", new XAttribute("Extension", "vml"), new XAttribute("ContentType", DrawingType)));
        }
    }

    private XDocument Relations(string part) => XlsxWorkbook.Find(_source, XmlParts.RelationsOf(part)) is { } there
        ? XmlParts.Load(there)
        : new XDocument(new XElement(XmlParts.Relationships + "Relationships"));

    private (string Id, ZipArchiveEntry Part)? Target(XDocument relations, string part, string type)
    {
        var relation = relations.Root!.Elements().FirstOrDefault(each => each.Attribute("Type")?.Value.EndsWith("/" + type, StringComparison.Ordinal) == true);
        var target = relation?.Attribute("Target")?.Value is { } path ? XlsxWorkbook.Resolve(part[..(part.LastIndexOf('/') + 1)], path) : null;
        return target is not null && XlsxWorkbook.Find(_source, target) is { } found ? (relation!.Attribute("Id")?.Value ?? string.Empty, found) : null;
    }

    private string Free(string stem, string ending)
    {
        var number = 1;
        while (XlsxWorkbook.Find(_source, $"{stem}{number}{ending}") is not null || _written.Contains($"{stem}{number}{ending}"))
        {
            number++;
        }

        return $"{stem}{number}{ending}";
    }

    private void Save(string part, XDocument document)
    {
        XmlParts.Save(_report, part, document);
        _written.Add(part);
    }

    private void SaveText(string part, string text)
    {
        using var writer = new StreamWriter(_report.CreateEntry(part, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(text);
        _written.Add(part);
    }
}
