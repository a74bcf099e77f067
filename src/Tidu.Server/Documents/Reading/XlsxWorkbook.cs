using System.IO.Compression;
using System.Xml;

namespace Tidu.Server.Documents.Reading;

/// <summary>A sheet's name and where its cells are.</summary>
internal sealed record XlsxSheet(string Name, bool Hidden, string Part);

/// <summary>The table of contents of an xlsx.</summary>
internal sealed record XlsxWorkbook(string Part, IReadOnlyList<XlsxSheet> Sheets, bool Date1904, string? StylesPart, string? TextsPart)
{
    private const string DefaultPart = "xl/workbook.xml";

    /// <exception cref="UnreadableFileException">file-damaged, file-no-sheets, file-too-many-sheets</exception>
    public static XlsxWorkbook Read(ZipArchive zip)
    {
        var main = Relations(zip, "_rels/.rels", string.Empty).Find(relation => relation.IsOf("officeDocument"))?.Target ?? DefaultPart;
        var slash = main.LastIndexOf('/') + 1;
        var relations = Relations(zip, $"{main[..slash]}_rels/{main[slash..]}.rels", main[..slash]);
        var (sheets, date1904) = ReadSheets(zip, main, relations);
        if (sheets.Count == 0)
        {
            throw new UnreadableFileException("file-no-sheets");
        }

        return new XlsxWorkbook(main, sheets, date1904, relations.Find(each => each.IsOf("styles"))?.Target, relations.Find(each => each.IsOf("sharedStrings"))?.Target);
    }

    /// <summary>A part by its name, whatever its case.</summary>
    public static ZipArchiveEntry Entry(ZipArchive zip, string name) => Find(zip, name) ?? throw UnreadableFileException.Damaged(name);

    /// <summary>The same; null where there is none.</summary>
    public static ZipArchiveEntry? Find(ZipArchive zip, string name) =>
        zip.GetEntry(name) ?? zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase));

    private static (List<XlsxSheet> Sheets, bool Date1904) ReadSheets(ZipArchive zip, string main, List<Relation> relations)
    {
        var (sheets, date1904, count) = (new List<XlsxSheet>(), false, 0);
        using var xml = SafeXml.Open(Entry(zip, main).Open());
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                date1904 = IsTrue(xml.GetAttribute("date1904"));
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                CheckCount(++count);
                var relation = relations.Find(each => each.Id == Id(xml));
                if (relation?.IsOf("worksheet") == true)
                {
                    sheets.Add(new XlsxSheet(xml.GetAttribute("name") ?? string.Empty, xml.GetAttribute("state") is "hidden" or "veryHidden", relation.Target));
                }
            }
        }

        return (sheets, date1904);
    }

    private static void CheckCount(int count)
    {
        if (count > FileGuard.MostSheets)
        {
            throw new UnreadableFileException("file-too-many-sheets", ("most", FileGuard.MostSheets));
        }
    }

    /// <summary>The relation's id: an attribute of another namespace, of which there are two editions.</summary>
    private static string? Id(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            id = xml is { LocalName: "id", NamespaceURI.Length: > 0 } ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }

    private static List<Relation> Relations(ZipArchive zip, string part, string folder)
    {
        var relations = new List<Relation>();
        if (Find(zip, part) is not { } entry)
        {
            return relations;
        }

        using var xml = SafeXml.Open(entry.Open());
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External")
            {
                relations.Add(new Relation(xml.GetAttribute("Id") ?? string.Empty, xml.GetAttribute("Type") ?? string.Empty, Resolve(folder, xml.GetAttribute("Target") ?? string.Empty)));
            }
        }

        return relations;
    }

    /// <summary>A target is relative to the part's folder, or absolute with a slash.</summary>
    public static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var parts = new List<string>();
        foreach (var part in (folder + target).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    public static bool IsTrue(string? value) => value is "1" or "true" or "on";

    private sealed record Relation(string Id, string Type, string Target)
    {
        public bool IsOf(string type) => Type.EndsWith("/" + type, StringComparison.Ordinal);
    }
}
