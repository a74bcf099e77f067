using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tidu.Server.Documents;

/// <summary>Writes a <see cref="Workbook"/> as xlsx: model in, bytes out.</summary>
public static class WorkbookWriter
{
    public static byte[] Write(Workbook workbook)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = Readable(workbook.Title);
            document.PackageProperties.Creator = Readable(workbook.Author);
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Create();
            var sheets = new Sheets();
            var names = new DefinedNames();
            foreach (var (sheet, index) in SheetNames.Valid(workbook.Sheets).Select((sheet, index) => (sheet, index)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                WriteSheet(part, sheet);
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)(index + 1), Id = book.GetIdOfPart(part) });
                if (sheet.HeaderRows is { } header)
                {
                    names.Append(new DefinedName($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${header.First}:${header.Last}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
                }
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
            if (names.HasChildren)
            {
                book.Workbook.Append(names);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Name of a column: 0 is A, 26 is AA.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet)));
        writer.WriteElement(new Columns(sheet.Widths.Select((width, i) =>
            new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)(r + 1) });
            for (var c = 0; c < sheet.Rows[r].Count; c++)
            {
                writer.WriteElement(CellOf(sheet.Rows[r][c], ColumnName(c) + (r + 1).ToString(CultureInfo.InvariantCulture)));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        if (sheet.Merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(sheet.Merges.Select(area => new MergeCell { Reference = area })) { Count = (uint)sheet.Merges.Count });
        }

        writer.WriteElement(new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = sheet.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        if (sheet.Footer is { } footer)
        {
            writer.WriteElement(new HeaderFooter(new OddFooter("&L" + FooterText(footer) + "&R&P / &N")));
        }

        writer.WriteEndElement();
    }

    /// <summary>A footer holds 255 characters at most, an ampersand counting twice; what is too long ends earlier.</summary>
    private static string FooterText(string footer)
    {
        const int most = 240;
        var text = Readable(footer);
        while (text.Replace("&", "&&", StringComparison.Ordinal).Length > most)
        {
            text = text[..^1];
        }

        return text.Replace("&", "&&", StringComparison.Ordinal);
    }

    /// <summary>Text without what XML cannot hold, as long as a cell may be.</summary>
    private static string Readable(string text)
    {
        const int most = 32767;
        var kept = text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
        return kept.Length > most ? kept[..most] : kept;
    }

    private static SheetView View(Sheet sheet)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            view.Append(new Pane
            {
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                VerticalSplit = sheet.FrozenRows > 0 ? sheet.FrozenRows : null,
                TopLeftCell = ColumnName(sheet.FrozenColumns) + (sheet.FrozenRows + 1).ToString(CultureInfo.InvariantCulture),
                ActivePane = sheet switch { { FrozenRows: > 0, FrozenColumns: > 0 } => PaneValues.BottomRight, { FrozenRows: > 0 } => PaneValues.BottomLeft, _ => PaneValues.TopRight },
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static Cell CellOf(SheetCell cell, string reference)
    {
        var style = (uint)cell.Style;
        if (cell.Number is { } number)
        {
            return new Cell { CellReference = reference, StyleIndex = style, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) };
        }

        return cell.Text is { } text
            ? new Cell(new InlineString(new Text(Readable(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, StyleIndex = style, DataType = CellValues.InlineString }
            : new Cell { CellReference = reference, StyleIndex = style };
    }
}
