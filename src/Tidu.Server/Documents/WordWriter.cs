using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents;

/// <summary>Writes a <see cref="WordDocument"/> as docx on the page of GB/T 9704-2012: A4, its margins, 22 lines, page numbers outside. Fonts are named, never embedded. No seal is ever drawn.</summary>
public static class WordWriter
{
    /// <summary>Width of the text, twips: 156 mm.</summary>
    private const int TextWidth = 11906 - 1588 - 1474;

    public static byte[] Write(WordDocument document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Readable(document.Title);
            package.PackageProperties.Creator = Readable(document.Author);
            var main = package.AddMainDocumentPart();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
            main.AddNewPart<FontTablePart>().Fonts = new Fonts(DocumentFonts.Fallbacks.Select(pair => new Font(new AltName { Val = pair.Value }) { Name = pair.Key }));
            var odd = FooterOf(main, JustificationValues.Right);
            var even = FooterOf(main, JustificationValues.Left);
            var body = new Body(document.Blocks.Select(ElementOf));
            body.Append(SectionOf(odd, even));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static OpenXmlElement ElementOf(WordBlock block) => block switch
    {
        WordParagraph paragraph => WordStyles.Paragraph(Readable(paragraph.Text), paragraph.Style, paragraph.NewPage),
        WordTable table => TableOf(table),
        _ => throw new ArgumentException($"No such block: {block.GetType().Name}.", nameof(block)),
    };

    private static Table TableOf(WordTable model)
    {
        var sum = model.Widths.Sum();
        var widths = model.Widths.Select(width => (int)(TextWidth * width / sum)).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 },
                    new LeftBorder { Val = BorderValues.Single, Size = 8 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 },
                    new RightBorder { Val = BorderValues.Single, Size = 8 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        table.Append(model.Rows.Select((row, i) => RowOf(row, widths, i < model.HeaderRows)));
        return table;
    }

    private static TableRow RowOf(IReadOnlyList<string> cells, List<int> widths, bool header)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (header)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        row.Append(cells.Select((text, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = $"{widths[i]}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            WordStyles.Cell(Readable(text), header))));
        return row;
    }

    /// <summary>"— 1 —", one character away from the outer edge.</summary>
    private static string FooterOf(MainDocumentPart main, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        var indent = side == JustificationValues.Right ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 };
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(indent, new Justification { Val = side }),
            new Run(WordStyles.PageNumber, new Text(DocumentFonts.PageDash + " ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(WordStyles.PageNumber, new Text("1"))) { Instruction = "PAGE" },
            new Run(WordStyles.PageNumber, new Text(" " + DocumentFonts.PageDash) { Space = SpaceProcessingModeValues.Preserve })));
        return main.GetIdOfPart(part);
    }

    private static SectionProperties SectionOf(string odd, string even) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = even },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Left = 1588, Bottom = 1984, Right = 1474, Header = 851, Footer = 1400, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = WordStyles.LinePitch });

    /// <summary>Text without what XML cannot hold.</summary>
    private static string Readable(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
}
