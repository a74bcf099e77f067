using System.IO.Compression;
using System.Text;
using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>Every file that must be refused, each by the name of what is wrong.</summary>
public sealed class BadFileTests
{
    private const string Dtd = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";

    private static readonly byte[] Good = new RawWorkbook().SharedTexts("镇街", "数值").Sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>5</v></c></row>").ToBytes();

    public static TheoryData<string, string, byte[], string> OtherKinds => new()
    {
        { "数据.xlsx", "PDF", "%PDF-1.7\n1 0 obj"u8.ToArray(), "file-type-wrong" },
        { "数据.et", ".et", Good, "file-type-wrong" },
        { "数据.ods", ".ods", Good, "file-type-wrong" },
        { "数据.xlsx", ".ods", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "file-type-wrong" },
        { "数据.xlsm", ".xlsm", Good, "file-type-wrong" },
        { "改名.xlsx", ".xlsm", new RawWorkbook { ContentType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }.Table([1]).ToBytes(), "file-type-wrong" },
        { "数据.xlsx", ".xlsb", new RawWorkbook { ContentType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main" }.Table([1]).ToBytes(), "file-type-wrong" },
        { "数据.xlsx", ".docx", new RawWorkbook { ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" }.Table([1]).ToBytes(), "file-type-wrong" },
        { "数据.xlsx", "压缩包", Zip(("a.txt", "x")), "file-type-wrong" },
        { "数据.xls", "HTML", "<html><table><tr><td>1</td></tr></table>"u8.ToArray(), "file-type-wrong" },
        { "数据.xls", "XML", "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), "file-type-wrong" },
        { "数据.xlsx", "图片", [0x89, 0x50, 0x4E, 0x47, 13, 10], "file-type-wrong" },
        { "数据.xlsx", "纯文本", "镇街,数值\n"u8.ToArray(), "file-type-wrong" },
        { "数据.xlsx", "无法识别", [1, 2, 3, 4, 5, 0, 255, 7], "file-type-wrong" },
        { "数据.xls", "Word", RawCompound.Of(("WordDocument", [1])), "file-type-wrong" },
        { "数据.xlsx", "密码", RawCompound.Of(("EncryptionInfo", [1]), ("EncryptedPackage", [1])), "file-encrypted" },
        { "数据.xlsx", "0 字节", [], "file-empty" },
        { "数据.csv", "编码", [0x61, 0xFF, 0xFF, 0xFF, 0x2C], "file-encoding" },
    };

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void OtherKindOfFile_IsRefusedByName(string fileName, string named, byte[] bytes, string code)
    {
        var refusal = ReadingKit.Refused(bytes, fileName);
        refusal.Code.ShouldBe(code);
        refusal.Text.ShouldContain(named);
        refusal.Text.ShouldContain("请");
    }

    [Fact]
    public void FileOver50Megabytes_IsRefusedWithItsSize()
    {
        var refusal = ReadingKit.Refused(new byte[FileGuard.LargestFile + 1]);
        refusal.Code.ShouldBe("file-too-large");
        refusal.Text.ShouldContain("50 MB");
    }

    [Fact]
    public void TruncatedZip_AtAnyLength_IsDamaged()
    {
        for (var length = 30; length < Good.Length; length += 37)
        {
            ReadingKit.Refused(Good[..length]).Code.ShouldBe("file-damaged", $"cut at {length}");
        }
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("xl\\..\\..\\evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\evil.xml")]
    public void NameThatLeavesTheFolder_IsUnsafe(string name)
    {
        var refusal = ReadingKit.Refused(new RawWorkbook().Table([1]).Part(name, "x").ToBytes());
        (refusal.Code, refusal.Text.Contains("路径")).ShouldBe(("file-unsafe", true));
    }

    [Fact]
    public void PartTwice_IsUnsafe() =>
        ReadingKit.Refused(new RawWorkbook().Table([1]).Part("xl/A.xml", "x").Part("xl/a.xml", "y").ToBytes()).Code.ShouldBe("file-unsafe");

    [Fact]
    public void ExternalEntities_InAnyPart_AreUnsafe()
    {
        ReadingKit.Refused(new RawWorkbook().SheetXml($"<?xml version=\"1.0\"?>{Dtd}<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>").ToBytes()).Code.ShouldBe("file-unsafe");
        ReadingKit.Refused(new RawWorkbook().SharedTextsXml($"<?xml version=\"1.0\"?>{Dtd}<sst><si><t>&b;</t></si></sst>").Table([1]).ToBytes()).Code.ShouldBe("file-unsafe");
        ReadingKit.Refused(new RawWorkbook().Table([1]).Part("xl/workbook.xml", $"{Dtd}<workbook/>").ToBytes()).Code.ShouldBe("file-unsafe");
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-16\"?>{Dtd}<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")).ToArray();
        ReadingKit.Refused(new RawWorkbook().Table([1]).Part("xl/worksheets/sheet1.xml", utf16).ToBytes()).Code.ShouldBe("file-damaged");
    }

    [Fact]
    public void SharedTextBeyondTheList_NamesTheCell()
    {
        var refusal = ReadingKit.Refused(new RawWorkbook().SharedTexts("甲").Sheet("<row r=\"3\"><c r=\"D3\" t=\"s\"><v>7</v></c></row>", name: "数据").ToBytes());
        (refusal.Code, refusal.Text.Contains("数据!D3")).ShouldBe(("file-damaged", true));
    }

    [Fact]
    public void TwoHundredSheets_AreTooMany()
    {
        var book = new RawWorkbook();
        for (var i = 0; i < 200; i++)
        {
            book.Sheet("<row><c><v>1</v></c></row>", name: $"表{i}");
        }

        ReadingKit.Refused(book.ToBytes()).Text.ShouldContain("100 张");
    }

    [Fact]
    public void MillionRows_AreTooMany()
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= 210_000; i++)
        {
            rows.Append("<row r=\"").Append(i).Append("\"><c><v>").Append(i * 7919L % 1_000_003).Append("</v></c></row>");
        }

        ReadingKit.Refused(new RawWorkbook().Sheet(rows.ToString()).ToBytes()).Text.ShouldContain("200000 行");
    }

    [Fact]
    public void MillionBlankStyledRows_AreNoRows()
    {
        var rows = string.Concat(Enumerable.Range(2, 300_000).Select(i => $"<row r=\"{i}\" ht=\"15\"><c r=\"A{i}\" s=\"0\"/></row>"));
        ReadingKit.Shown(new RawWorkbook().Sheet("<row r=\"1\"><c><v>1</v></c></row>" + rows).ToBytes()).ShouldBe(["1: 1"]);
    }

    [Fact]
    public void LastColumnFilled_IsTooWideAndNamesTheCell() =>
        ReadingKit.Refused(new RawWorkbook().Sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\"><v>1</v></c></row>").ToBytes()).Text.ShouldContain("XFD2");

    [Fact]
    public void LastColumnStyledOnly_IsNotRead() =>
        ReadingKit.Shown(new RawWorkbook().Sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\" s=\"0\"/></row>").ToBytes()).ShouldBe(["2: 1"]);

    [Theory]
    [InlineData("<worksheet><sheetData><row><c><v>1</v></c>")]
    [InlineData("not xml at all")]
    [InlineData("")]
    [InlineData("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&undefined;</t></is></c></row></sheetData></worksheet>")]
    public void SheetThatBreaksOff_IsDamaged(string xml) => ReadingKit.Refused(new RawWorkbook().SheetXml(xml).ToBytes()).Code.ShouldBe("file-damaged");

    [Fact]
    public void SheetPartMissing_IsDamaged()
    {
        var bytes = new RawWorkbook().Table([1]).Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/none.xml\"/></Relationships>").ToBytes();
        ReadingKit.Refused(bytes).Code.ShouldBe("file-damaged");
    }

    [Fact]
    public void NoWorksheet_IsRefused() => ReadingKit.Refused(new RawWorkbook().ToBytes()).Code.ShouldBe("file-no-sheets");

    [Fact]
    public void OneEndlessToken_IsUnsafe() =>
        ReadingKit.Refused(new RawWorkbook().Sheet($"<row><c t=\"str\"><v>{new string('x', 6_000_000)}</v></c></row>").ToBytes()).Code.ShouldBe("file-unsafe");

    [Fact]
    public void NothingButNewNames_IsDamaged() =>
        ReadingKit.Refused(new RawWorkbook().Sheet(string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<n{i}/>"))).ToBytes()).Code.ShouldBe("file-damaged");

    [Fact]
    public void ManyParts_AreTooMany()
    {
        var book = new RawWorkbook().Table([1]);
        for (var i = 0; i < 5_100; i++)
        {
            book.Part($"junk/{i}", "");
        }

        ReadingKit.Refused(book.ToBytes()).Code.ShouldBe("file-too-many-parts");
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
