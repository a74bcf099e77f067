using System.Text;
using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

public sealed class SheetFileTests
{
    static SheetFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Xlsx_CellsOfEveryType_AreReadAsWhatTheyAre()
    {
        var book = new RawWorkbook().SharedTexts("甲", "<si><r><t>富</t></r><r><t>文本</t></r><rPh sb=\"0\" eb=\"1\"><t>fu</t></rPh></si>").Formats("10", "14", "yyyy\"年\"m\"月\"", "0.00E+00", "[Red]#,##0")
            .Sheet("""
                <row r="2" hidden="1"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="F2"><v>0.30000000000000004</v></c></row>
                <row><c s="1"><v>0.125</v></c><c s="2"><v>46023</v></c><c s="3"><v>46023</v></c><c s="4"><v>1.5E3</v></c><c s="5"><v>7</v></c></row>
                <row r="5"><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>A1+1</f></c><c><f>A1</f><v>8</v></c><c t="str"><f>A1</f><v></v></c><c t="str"><f>A9</f><v>字</v></c><c t="d"><v>2026-01-05</v></c></row>
                <row r="9"><c r="A9" s="1"/></row>
                """);
        ReadingKit.Shown(book.ToBytes()).ShouldBe(["2: |甲|富文本|||0.3", "3: 12.5%|2026-01-01|2026-01|1500|7", "5: TRUE|#REF!||8||字|2026-01-05"]);
        var rows = ReadingKit.Rows(book.ToBytes());
        rows[0].Hidden.ShouldBeTrue();
        rows[2][2].Kind.ShouldBe(CellKind.Error);
        rows[2][3].Kind.ShouldBe(CellKind.FormulaWithoutValue);
        rows[2][5].IsBlank.ShouldBeTrue();
        rows[2][99].IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void Xlsx_Dates1904_AreThoseOfTheUser()
    {
        var book = new RawWorkbook { Date1904 = true }.Formats("14").Sheet("<row><c s=\"1\"><v>44561</v></c></row>");
        ReadingKit.Shown(book.ToBytes()).ShouldBe(["1: 2026-01-01"]);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("gbk", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    public void Csv_EveryEncoding_IsReadTheSame(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes("镇街,数值,备注\r\n大安街道,\"1,234\",\"两\n行\"\r\n\r\n陈食街道,5,\r\n");
        ReadingKit.Shown(mark ? [.. encoding.GetPreamble(), .. bytes] : bytes, "数据.csv").ShouldBe(["1: 镇街|数值|备注", "2: 大安街道|1,234|两\n行", "4: 陈食街道|5"]);
    }

    [Theory]
    [InlineData("a\tb\n1,5\t2", "1: a|b", "2: 1,5|2")]
    [InlineData("a;b\n\"x,y\";2", "1: a|b", "2: x,y|2")]
    [InlineData("sep=|\na|b", "1: a|b", null)]
    [InlineData("只有一列\n1", "1: 只有一列", "2: 1")]
    public void Csv_OtherSeparators_AreFound(string text, string first, string? second) =>
        ReadingKit.Shown(Encoding.UTF8.GetBytes(text), "数据.csv").ShouldBe(second is null ? [first] : [first, second]);

    [Fact]
    public void Csv_QuoteNeverClosed_IsRefusedByRow()
    {
        var text = "a,b\n1,\"2\n" + string.Concat(Enumerable.Repeat("3,4\n", 100));
        ReadingKit.Refused(Encoding.UTF8.GetBytes(text), "数据.csv").Code.ShouldBe("csv-quote");
    }

    [Fact]
    public void Csv_Utf8ThatBreaksOffInACharacter_IsNotTakenForGbk()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("大安街道,科技型企业,71\n", 6_000)) + "镇");
        ReadingKit.Refused(text[..^1], "数据.csv").Code.ShouldBe("file-encoding");
        ReadingKit.Rows(text, "数据.csv").Count.ShouldBe(6_001);
        ReadingKit.Refused([.. Encoding.UTF8.GetPreamble(), .. text[..^1]], "数据.csv").Code.ShouldBe("file-encoding");
    }

    [Fact]
    public void Csv_GbkBehindMuchAscii_IsFound()
    {
        var text = string.Concat(Enumerable.Repeat("a,1\n", 40_000)) + "大安街道,2\n";
        ReadingKit.Rows(Encoding.GetEncoding("GBK").GetBytes(text), "数据.csv")[^1][1].Text.ShouldBe("大安街道");
    }

    [Fact]
    public void Text_InvisibleCharacters_AreTakenOffAndRareOnesKept()
    {
        var rows = ReadingKit.Rows(new RawWorkbook().Table(["\u00A0大安\u200B街道\uFEFF ", "𠮷\U00020BB7村", "👨‍👩‍👧", "\u3000"]).ToBytes());
        rows.Single().Cells.Select(cell => cell.Text).ShouldBe(["大安街道", "𠮷\U00020BB7村", "👨‍👩‍👧"]);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(9_000)]
    public void Text_OfAnyLength_IsWholeAndTheSameEachTime(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(at => (char)('A' + (at % 26))));
        ReadingKit.Rows(new RawWorkbook().Table([text, "a", text]).ToBytes()).Single().Cells.Select(cell => cell.Text).ShouldBe([text, "a", text]);
    }
}
