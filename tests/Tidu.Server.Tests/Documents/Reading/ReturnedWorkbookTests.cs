using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

public sealed class ReturnedWorkbookTests
{
    private static readonly ReportSummary Summary = new("数据.xlsx", 3, 1, 2, 0, [("隐藏行", "1 行，已一并读取")]) { HeaderRows = new Dictionary<int, int> { [0] = 2 } };

    private static readonly CellRemark[] Remarks =
    [
        new(0, 3, 2, RemarkLevel.Error, "“十二”不是数字。"),
        new(0, 3, 3, RemarkLevel.Error, "没有填写时期。"),
        new(0, 5, 0, RemarkLevel.Error, "没有“=cmd|' /C calc'!A0”这个单位。"),
        new(0, 4, 2, RemarkLevel.Warning, "是上期的 10000 倍。"),
    ];

    private static RawWorkbook Book { get; } = new RawWorkbook().SharedTexts("镇街", "十二").Formats("#,##0.00")
        .Sheet(
            """
            <row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>
            <row r="2" spans="1:3"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>数值</t></is></c><c r="C2" t="inlineStr"><is><t>合计</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>=1+1</t></is></c><c r="B3" s="1" t="s"><v>1</v></c><c r="C3"><f>SUM(B4:B5)</f><v>7</v></c></row>
            <row r="4" hidden="1"><c r="A4" t="inlineStr"><is><t>大安街道</t></is></c><c r="B4" s="1"><v>7</v></c></row>
            <row r="5"/>
            """,
            before: "<dimension ref=\"A1:C5\"/><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><cols><col min=\"1\" max=\"2\" width=\"25\" customWidth=\"1\"/><col min=\"3\" max=\"16384\" width=\"9\"/></cols>",
            after: "<autoFilter ref=\"A2:C4\"/><mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>")
        .Part("xl/media/kept.bin", [1, 2, 3]);

    [Fact]
    public void Write_Xlsx_IsValidForOfficePrograms()
    {
        var report = Return(Book.ToBytes(), FileKind.Xlsx, Remarks);
        using var document = SpreadsheetDocument.Open(new MemoryStream(report), false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Write_Xlsx_KeepsTheSheetAndAddsWhatIsWrong()
    {
        var report = Return(Book.ToBytes(), FileKind.Xlsx, Remarks);
        var sheets = SheetText.ReadAll(report);
        sheets.Select(sheet => sheet.Name).ShouldBe(["表", "导入结果"]);
        sheets[0].Rows[1].ShouldBe(["镇街", "数值", "合计", "错误说明"]);
        sheets[0].Rows[2].ShouldBe(["=1+1", "十二", 7d, "B3：“十二”不是数字。\nC3：没有填写时期。"]);
        sheets[0].Rows[4][3].ShouldBe("没有“=cmd|' /C calc'!A0”这个单位。");
        var xml = SheetText.Xml(report, "xl/worksheets/sheet1");
        xml.ShouldContain("<f>SUM(B4:B5)</f>");
        xml.ShouldContain("<mergeCell ref=\"A1:C1\"");
        xml.ShouldContain("width=\"25\"");
        xml.ShouldContain("hidden=\"1\"");
        System.Text.RegularExpressions.Regex.Count(SheetText.Xml(report), "<f>").ShouldBe(1);
        Part(report, "xl/media/kept.bin").ShouldBe("\u0001\u0002\u0003");
    }

    [Fact]
    public void Write_MarkedCells_AreFilledAndKeepTheirFormat()
    {
        var report = Return(Book.ToBytes(), FileKind.Xlsx, Remarks);
        using var document = SpreadsheetDocument.Open(new MemoryStream(report), false);
        Look(document, "B3").ShouldBe(("FFFFC7CE", "#,##0.00"));
        Look(document, "B4").ShouldBe(("FFFFEB9C", "#,##0.00"));
        Look(document, "C3").Fill.ShouldBe("FFFFC7CE");
        Look(document, "A3").Fill.ShouldBeNull();
    }

    [Fact]
    public void Write_Comments_StandOnTheirCells()
    {
        var report = Return(Book.ToBytes(), FileKind.Xlsx, Remarks);
        using var document = SpreadsheetDocument.Open(new MemoryStream(report), false);
        Comments(document).ShouldBe(["B3 “十二”不是数字。", "C3 没有填写时期。", "B4 是上期的 10000 倍。"]);
        var shapes = Part(report, "xl/drawings/notes1.vml");
        System.Text.RegularExpressions.Regex.Count(shapes, "ObjectType=\"Note\"").ShouldBe(3);
        shapes.ShouldContain("<x:Row>2</x:Row><x:Column>1</x:Column>");
    }

    [Fact]
    public void Write_SummarySheet_CountsAndLinks()
    {
        var report = Return(Book.ToBytes(), FileKind.Xlsx, Remarks);
        var text = string.Join("\n", SheetText.ReadAll(report)[1].Rows.Select(row => string.Join("|", row)));
        text.ShouldContain("有误行数||2");
        text.ShouldContain("隐藏行||1 行，已一并读取");
        text.ShouldContain("1|错误|表|B3|“十二”不是数字。");
        SheetText.Xml(report, "xl/worksheets/result").ShouldContain("location=\"'表'!B3\"");
    }

    [Fact]
    public void Write_Again_ReplacesTheFirstReport()
    {
        var first = Return(Book.ToBytes(), FileKind.Xlsx, Remarks);
        var second = Return(first, FileKind.Xlsx, [new CellRemark(0, 4, 1, RemarkLevel.Error, "没有这个单位。")]);
        var sheets = SheetText.ReadAll(second);
        sheets.Select(sheet => sheet.Name).ShouldBe(["表", "导入结果"]);
        sheets[0].Rows[1].ShouldBe(["镇街", "数值", "合计", "错误说明"]);
        sheets[0].Rows[2][3].ShouldBeNull();
        sheets[0].Rows[3][3].ShouldBe("A4：没有这个单位。");
        using var document = SpreadsheetDocument.Open(new MemoryStream(second), false);
        Comments(document).ShouldBe(["A4 没有这个单位。"]);
        (Look(document, "B3").Fill, Look(document, "A4").Fill).ShouldBe((null, "FFFFC7CE"));
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
    }

    [Fact]
    public void Find_ReturnedWorkbook_ReadsNeitherSummaryNorExplanations()
    {
        var report = Return(Book.ToBytes(), FileKind.Xlsx, Remarks);
        ReadingKit.Read(report, "数据.xlsx", file => new HeaderFinder(ReadingKit.Packs).Find(file, 0, "observations")!.Columns.Select(column => column.Text).ToList()).ShouldBe(["镇街", "数值", "合计"]);
        ReadingKit.Read(report, "数据.xlsx", file => new HeaderFinder(ReadingKit.Packs).Find(file, 1, "observations")).ShouldBeNull();
    }

    [Fact]
    public void Write_SheetWithCommentsOfItsOwn_KeepsThem()
    {
        var withOwn = Return(Book.ToBytes(), FileKind.Xlsx, [new CellRemark(0, 2, 1, RemarkLevel.Error, "复核意见")]);
        var foreign = Replace(withOwn, "梯度导入检查", "张三");
        var report = Return(foreign, FileKind.Xlsx, [.. Remarks, new CellRemark(0, 2, 1, RemarkLevel.Error, "表头不对。")]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(report), false);
        Comments(document).ShouldContain("A2 表头不对。\n复核意见");
        Comments(document).Count.ShouldBe(4);
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FileKind.Csv)]
    [InlineData(FileKind.Xls)]
    public void Write_CsvAndXls_ComeBackAsXlsx(FileKind kind)
    {
        var source = kind == FileKind.Csv
            ? Encoding.UTF8.GetBytes("标题\n镇街,数值\n=1+1,十二\n大安街道,7\n,\n")
            : new RawXls().Text(1, 1, "标题").Text(2, 1, "镇街").Text(2, 2, "数值").Text(3, 1, "=1+1").Text(3, 2, "十二").Text(4, 1, "大安街道").Number(4, 2, 7).ToBytes();
        var report = Return(source, kind, Remarks);
        var rows = SheetText.ReadAll(report)[0].Rows;
        rows[1].ShouldBe(["镇街", "数值", null, "错误说明"]);
        rows[2].Take(2).ShouldBe(["=1+1", "十二"]);
        rows[3][1]?.ToString().ShouldBe("7");
        using var document = SpreadsheetDocument.Open(new MemoryStream(report), false);
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        Look(document, "B3").Fill.ShouldBe("FFFFC7CE");
    }

    [Fact]
    public void Write_StylesWithinStylesWithoutEnd_IsRefused()
    {
        const int deep = 200_000;
        var xml = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs><xf>" + string.Concat(Enumerable.Repeat("<a>", deep)) + string.Concat(Enumerable.Repeat("</a>", deep)) + "</xf></cellXfs></styleSheet>";
        var source = new RawWorkbook().Table(["x"]).Part("xl/styles.xml", xml).ToBytes();
        Should.Throw<UnreadableFileException>(() => Return(source, FileKind.Xlsx, Remarks)).Code.ShouldBe("file-damaged");
        ReadingKit.Shown(source).ShouldBe(["1: x"]);
    }

    [Fact]
    public void Write_ManyRows_StaysQuick()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => new object?[] { $"单位{i}", i, "2025" }).ToArray();
        var remarks = Enumerable.Range(1, 20_000).Select(row => new CellRemark(0, row, 2, RemarkLevel.Error, "不是数字。")).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var report = Return(new RawWorkbook().Table(rows).ToBytes(), FileKind.Xlsx, remarks);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(60);
        using var document = SpreadsheetDocument.Open(new MemoryStream(report), false);
        Comments(document).Count.ShouldBe(2_000);
    }

    private static byte[] Return(byte[] source, FileKind kind, IReadOnlyList<CellRemark> remarks)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tidu-return-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(path, source);
            ReturnedWorkbook.Write(path, kind, path + ".xlsx", remarks, Summary);
            return File.ReadAllBytes(path + ".xlsx");
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".xlsx");
        }
    }

    private static List<string> Comments(SpreadsheetDocument document) =>
        [.. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>() ?? []).Select(comment => $"{comment.Reference} {comment.InnerText}")];

    private static (string? Fill, string? Format) Look(SpreadsheetDocument document, string address)
    {
        var book = document.WorkbookPart!;
        var sheet = (WorksheetPart)book.GetPartById(book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);
        var cell = sheet.Worksheet.Descendants<Cell>().Single(each => each.CellReference == address);
        var styles = book.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        var fill = styles.Fills!.Elements<Fill>().ElementAt((int)(format.FillId?.Value ?? 0));
        return (fill.PatternFill?.ForegroundColor?.Rgb?.Value, styles.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(each => each.NumberFormatId?.Value == format.NumberFormatId?.Value)?.FormatCode?.Value);
    }

    private static string Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static byte[] Replace(byte[] workbook, string from, string to)
    {
        using var source = new ZipArchive(new MemoryStream(workbook));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part.FullName).Open(), new UTF8Encoding(false));
                writer.Write(Part(workbook, part.FullName).Replace(from, to, StringComparison.Ordinal));
            }
        }

        return stream.ToArray();
    }
}
