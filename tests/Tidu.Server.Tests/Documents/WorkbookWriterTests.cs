using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Tidu.Server.Documents;
using Xunit;

namespace Tidu.Server.Tests.Documents;

public sealed class WorkbookWriterTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+86")]
    [InlineData("@SUM(A1)")]
    [InlineData("-")]
    [InlineData("00123")]
    [InlineData("  两端空格  ")]
    [InlineData("<b>&amp;</b>")]
    [InlineData("第一行\n第二行")]
    public void Write_AnyText_StaysThatText(string text)
    {
        var bytes = WorkbookWriter.Write(Book(Sheet("表", SheetCell.Of(text))));
        SheetText.ReadAll(bytes)[0].Rows[0][0].ShouldBe(text);
        SheetText.Xml(bytes).ShouldNotContain("<x:f>");
        SheetText.Xml(bytes).ShouldNotContain("<f>");
    }

    [Fact]
    public void Write_TextThatXmlCannotHold_LosesOnlyThat()
    {
        var bytes = WorkbookWriter.Write(Book(Sheet("表", SheetCell.Of("甲\u0001乙\uFFFF丙😀"))));
        SheetText.ReadAll(bytes)[0].Rows[0][0].ShouldBe("甲乙丙😀");
    }

    [Fact]
    public void Write_TextLongerThanACell_IsCut()
    {
        var bytes = WorkbookWriter.Write(Book(Sheet("表", SheetCell.Of(new string('长', 40_000)))));
        ((string)SheetText.ReadAll(bytes)[0].Rows[0][0]!).Length.ShouldBe(32_767);
    }

    [Fact]
    public void Write_Numbers_StayNumbersAndMissingOnesStayEmpty()
    {
        var row = SheetText.ReadAll(WorkbookWriter.Write(Book(Sheet("表", SheetCell.Of(600_001m), SheetCell.Of((decimal?)null), SheetCell.Of(0.74m), SheetCell.Of(0m)))))[0].Rows[0];
        row.ShouldBe([600_001d, null, 0.74d, 0d]);
    }

    [Theory]
    [InlineData("附件1", "附件1")]
    [InlineData("a/b\\c?d*e[f]g:h", "a b c d e f g h")]
    [InlineData("'引号'", "引号")]
    [InlineData("", "Sheet1")]
    [InlineData("///", "Sheet1")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void Write_SheetName_IsMadeValid(string wished, string expected) =>
        SheetText.ReadAll(WorkbookWriter.Write(Book(Sheet(wished, SheetCell.Of("x")))))[0].Name.ShouldBe(expected);

    [Fact]
    public void Write_SheetsOfOneName_AreTold()
    {
        var longName = new string('长', 31);
        var bytes = WorkbookWriter.Write(Book(Sheet("A", SheetCell.Of("1")), Sheet("a", SheetCell.Of("2")), Sheet(longName, SheetCell.Of("3")), Sheet(longName, SheetCell.Of("4"))));
        SheetText.ReadAll(bytes).Select(sheet => sheet.Name).ShouldBe(["A", "a (2)", longName, new string('长', 27) + " (2)"]);
    }

    [Fact]
    public void Write_FooterWithAmpersandsAndTooLong_IsCutAtTheLimit()
    {
        var bytes = WorkbookWriter.Write(Book(Sheet("表", SheetCell.Of("x")) with { Footer = "甲&乙" + new string('长', 400) }));
        var footer = OddFooter(bytes);
        footer.ShouldStartWith("&L甲&&乙长");
        footer.Length.ShouldBeLessThanOrEqualTo(255);
        footer.ShouldEndWith("&R&P / &N");
    }

    [Fact]
    public void Write_SheetWithEverything_IsAValidFile()
    {
        var sheet = new Sheet("表", [6, 24], [[SheetCell.Of("题", CellStyle.Title)], [SheetCell.Of("a"), SheetCell.Of(1.5m, CellStyle.Decimal2)]], ["A1:B1"], (1, 1), 1, 1, true, "脚注");
        using var stream = new MemoryStream(WorkbookWriter.Write(Book(sheet)));
        using var document = SpreadsheetDocument.Open(stream, false);
        new OpenXmlValidator().Validate(document).Select(problem => $"{problem.Path?.XPath}: {problem.Description}").ShouldBeEmpty();
        document.PackageProperties.Creator.ShouldBe("某人");
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void ColumnName_AnyColumn_CountsAsSpreadsheetsDo(int column, string name) => WorkbookWriter.ColumnName(column).ShouldBe(name);

    private static string OddFooter(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        return document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.OddFooter>().Single().Text;
    }

    private static Workbook Book(params Sheet[] sheets) => new("题", "某人", sheets);

    private static Sheet Sheet(string name, params SheetCell[] cells) => new(name, [10], [cells], [], null, 0, 0, false, null);
}
