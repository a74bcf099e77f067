using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

public sealed class XlsTests
{
    private static readonly byte[] Book = new RawXls()
        .Text(1, 1, "镇街").Text(1, 2, "数值").Text(2, 1, "大安街道").Number(2, 2, 1234.5).Number(2, 3, 46023, 1).Number(2, 4, 0.125, 2)
        .Text(4, 1, "陈食街道").Error(4, 2, 0x17).FormulaError(4, 3, 0x07).ToBytes();

    [Theory]
    [InlineData("数据.xls")]
    [InlineData("改名.xlsx")]
    public void Xls_ByItsContent_IsRead(string fileName) =>
        ReadingKit.Shown(Book, fileName).ShouldBe(["1: 镇街|数值", "2: 大安街道|1234.5|2026-01-01|12.5%", "4: 陈食街道|#REF!|#DIV/0!"]);

    [Fact]
    public void Xls_Errors_AreErrorsNotBlanks()
    {
        var row = ReadingKit.Rows(Book, "数据.xls")[2];
        (row[2].Kind, row[3].Kind).ShouldBe((CellKind.Error, CellKind.Error));
    }

    [Fact]
    public void Xls_DamagedAnywhere_IsReadOrRefused()
    {
        var chance = new Random(7);
        for (var run = 0; run < 400; run++)
        {
            var bytes = (byte[])Book.Clone();
            for (var flips = chance.Next(1, 12); flips > 0; flips--)
            {
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            }

            Should.NotThrow(() => Try(bytes));
        }
    }

    private static void Try(byte[] bytes)
    {
        try
        {
            ReadingKit.Shown(bytes, "数据.xls");
        }
        catch (UnreadableFileException refusal)
        {
            refusal.Text.ShouldNotBeEmpty();
        }
    }
}
