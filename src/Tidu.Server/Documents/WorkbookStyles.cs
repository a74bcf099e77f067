using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tidu.Server.Documents;

/// <summary>The style sheet behind <see cref="CellStyle"/>: the enumeration's value is the index of its cell format.</summary>
internal static class WorkbookStyles
{
    private const uint Integer = 3; // built-in #,##0
    private const uint TwoDecimals = 4; // built-in #,##0.00
    private const uint OneDecimalPercent = 164;
    private const string BodyFont = "SimSun";
    private const string HeadFont = "SimHei";

    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = OneDecimalPercent, FormatCode = "0.0%" }) { Count = 1 },
        new Fonts(Font(BodyFont, 11), Font(HeadFont, 16), Font(HeadFont, 11), Font(BodyFont, 10)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2F5FA" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border(), Box()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Formats());

    private static CellFormats Formats()
    {
        var formats = new CellFormats(
            Format(0, 0, 0, HorizontalAlignmentValues.Left),
            Format(1, 0, 0, HorizontalAlignmentValues.Center),
            Format(0, 0, 0, HorizontalAlignmentValues.Right),
            Format(2, 2, 1, HorizontalAlignmentValues.Center),
            Format(0, 0, 1, HorizontalAlignmentValues.Left),
            Format(0, 0, 1, HorizontalAlignmentValues.Center),
            Format(0, 0, 1, HorizontalAlignmentValues.Right, Integer),
            Format(0, 0, 1, HorizontalAlignmentValues.Right, TwoDecimals),
            Format(0, 0, 1, HorizontalAlignmentValues.Right, OneDecimalPercent),
            Format(2, 2, 1, HorizontalAlignmentValues.Center),
            Format(2, 2, 1, HorizontalAlignmentValues.Right, Integer),
            Format(2, 2, 1, HorizontalAlignmentValues.Right, TwoDecimals),
            Format(3, 0, 0, HorizontalAlignmentValues.Left));
        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }

    private static CellFormat Format(uint font, uint fill, uint border, HorizontalAlignmentValues horizontal, uint number = 0) => new()
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        NumberFormatId = number,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyNumberFormat = number != 0,
        ApplyAlignment = true,
        Alignment = new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true },
    };

    private static Font Font(string name, double size) => new(new FontSize { Val = size }, new FontName { Val = name });

    private static Border Box() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
