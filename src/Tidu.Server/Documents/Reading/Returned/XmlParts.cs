using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>Parts of a workbook as XML, in and out.</summary>
internal static class XmlParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Lists and styles, never cells: what is larger was made to fill the memory.</summary>
    private const long LargestDocument = 24L * 1024 * 1024;
    private const int Deepest = 64;

    /// <exception cref="UnreadableFileException">file-damaged</exception>
    public static XDocument Load(ZipArchiveEntry part)
    {
        if (part.Length > LargestDocument)
        {
            throw UnreadableFileException.Damaged(part.FullName);
        }

        CheckDepth(part);
        using var xml = SafeXml.Open(part.Open());
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Trees are copied by recursion: elements within elements without end would take the whole program down.</summary>
    private static void CheckDepth(ZipArchiveEntry part)
    {
        using var xml = SafeXml.Open(part.Open());
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                throw UnreadableFileException.Damaged(part.FullName);
            }
        }
    }

    public static void Save(ZipArchive zip, string name, XDocument document)
    {
        using var xml = Writer(zip, name);
        document.Save(xml);
    }

    public static XmlWriter Writer(ZipArchive zip, string name) => XmlWriter.Create(
        zip.CreateEntry(name, CompressionLevel.Fastest).Open(),
        new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, CheckCharacters = true });

    /// <summary>Text without what XML cannot hold.</summary>
    public static string Readable(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    /// <summary>A cell that is text and nothing else: it can never become a formula.</summary>
    public static void TextCell(this XmlWriter xml, string address, string text, int style, string prefix = "", string space = Main)
    {
        xml.WriteStartElement(prefix, "c", space);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", XmlConvert.ToString(style));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement(prefix, "is", space);
        xml.WriteStartElement(prefix, "t", space);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Readable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A relation to another part of the package.</summary>
    public static XElement Relation(string id, string type, string target) =>
        new(Relationships + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Office}/{type}"), new XAttribute("Target", target));

    /// <summary>The part that says what a part refers to.</summary>
    public static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>The sheet prints one page wide; goes before everything else in it.</summary>
    public static void FitToWidth(this XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", Main);
        xml.WriteStartElement("pageSetUpPr", Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A4 turned, as many pages high as it needs; goes behind cells and links.</summary>
    public static void LandscapeA4(this XmlWriter xml)
    {
        xml.WriteStartElement("pageSetup", Main);
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
    }
}
