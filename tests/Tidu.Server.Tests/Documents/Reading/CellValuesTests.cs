using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

public sealed class CellValuesTests
{
    private static readonly CellValues Values = new(ReadingKit.Packs);

    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1，234.5", "1234.5")]
    [InlineData("１２３", "123")]
    [InlineData(" 12 ", "12")]
    [InlineData("1 234", "1234")]
    [InlineData("3.2亿元", "320000000")]
    [InlineData("3.2亿", "320000000")]
    [InlineData("3.2 万元", "32000")]
    [InlineData("1.28万家", "12800")]
    [InlineData("12%", "0.12")]
    [InlineData("12％", "0.12")]
    [InlineData("0.5个百分点", "0.005")]
    [InlineData("¥1,000", "1000")]
    [InlineData("￥1000元", "1000")]
    [InlineData("-5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("－5", "-5")]
    [InlineData("(5)", "-5")]
    [InlineData("（5）", "-5")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("1.5e3", "1500")]
    [InlineData("99999999999999.99", "99999999999999.99")]
    [InlineData("0", "0")]
    [InlineData("3千万元", "30000000")]
    public void Number_AsPeopleWriteIt_IsRead(string text, string expected)
    {
        var reading = Values.Number(FileCell.OfText(text));
        reading.Problem.ShouldBeNull();
        reading.Kind.ShouldBe(NumberKind.Value);
        reading.InBase(null).ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("—", NumberKind.Missing)]
    [InlineData("——", NumberKind.Missing)]
    [InlineData("-", NumberKind.Missing)]
    [InlineData("－", NumberKind.Missing)]
    [InlineData("无", NumberKind.Missing)]
    [InlineData("", NumberKind.Missing)]
    [InlineData("\u00A0\u200B", NumberKind.Missing)]
    [InlineData("/", NumberKind.NotApplicable)]
    [InlineData("／", NumberKind.NotApplicable)]
    [InlineData("不适用", NumberKind.NotApplicable)]
    public void Number_SignOfNothing_IsNoNumberAndNoError(string text, NumberKind expected) => Values.Number(FileCell.OfText(text)).Kind.ShouldBe(expected);

    [Theory]
    [InlineData("十二")]
    [InlineData("1,23")]
    [InlineData("1.2.3")]
    [InlineData("12左右")]
    [InlineData("≥12")]
    [InlineData("1O0")]
    [InlineData("12个鸡蛋")]
    [InlineData("(5")]
    [InlineData("1e308")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("=1+1")]
    [InlineData("9e27万亿")]
    public void Number_AnythingElse_IsRefusedNamingIt(string text)
    {
        var reading = Values.Number(FileCell.OfText(text));
        reading.Kind.ShouldBe(NumberKind.Bad);
        reading.Number.ShouldBeNull();
        reading.Problem!.ShouldContain(text);
        reading.Problem!.ShouldContain("请");
    }

    [Fact]
    public void Number_UnitInTheCell_WinsOverTheColumns()
    {
        var wan = ReadingKit.Packs.FindMeasureUnit("万元");
        Values.Number(FileCell.OfText("3.2亿元")).InBase(wan).ShouldBe(320_000_000);
        Values.Number(FileCell.OfText("3.2亿")).InBase(wan).ShouldBe(320_000_000);
        Values.Number(FileCell.OfText("3.2")).InBase(wan).ShouldBe(32_000);
        Values.Number(new FileCell(CellKind.Number, Number: 0.12m, Percent: true)).InBase(wan).ShouldBe(0.12m);
    }

    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025年", "2025")]
    [InlineData("2025年度", "2025")]
    [InlineData("2025年全年", "2025")]
    [InlineData("2025年三季度", "2025-Q3")]
    [InlineData("2025年第三季度", "2025-Q3")]
    [InlineData("2025年3季度", "2025-Q3")]
    [InlineData("2025Q3", "2025-Q3")]
    [InlineData("2025-q3", "2025-Q3")]
    [InlineData("2025年上半年", "2025-H1")]
    [InlineData("2025下半年", "2025-H2")]
    [InlineData("2026.1", "2026-01")]
    [InlineData("2026.10", "2026-10")]
    [InlineData("2026年1月", "2026-01")]
    [InlineData("２０２６年１２月份", "2026-12")]
    [InlineData("2026年十二月", "2026-12")]
    [InlineData("2026年十一月", "2026-11")]
    [InlineData("2026-01", "2026-01")]
    [InlineData("2026/1", "2026-01")]
    [InlineData("202601", "2026-01")]
    [InlineData("2026年1-3月", "2026-Q1")]
    [InlineData("2026年1至6月", "2026-H1")]
    [InlineData("2026年1—12月", "2026")]
    public void Period_AsPeopleWriteIt_IsRead(string text, string expected) => Values.Period(FileCell.OfText(text)).Period?.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("2026年1月5日")]
    [InlineData("2026/1/5")]
    [InlineData("2026.1.5")]
    [InlineData("2026-01-05")]
    [InlineData("20260105")]
    [InlineData("2026-01-05 00:00:00")]
    [InlineData("二〇二六年")]
    public void Period_Day_IsADay(string text)
    {
        var reading = Values.Period(FileCell.OfText(text));
        if (text[0] == '二')
        {
            reading.Problem!.ShouldContain(text);
            return;
        }

        reading.Day.ShouldBe(new DateOnly(2026, 1, 5));
    }

    [Theory]
    [InlineData("2026/13/1")]
    [InlineData("2026年13月")]
    [InlineData("2026-02-30")]
    [InlineData("2026年5季度")]
    [InlineData("2026年1-9月")]
    [InlineData("长期")]
    [InlineData("三季度")]
    [InlineData("0025年")]
    public void Period_ThatIsNone_IsRefusedNamingIt(string text)
    {
        var reading = Values.Period(FileCell.OfText(text));
        (reading.Period, reading.Day).ShouldBe((null, null));
        reading.Problem!.ShouldContain(text);
    }

    [Fact]
    public void Period_NumberCells_AreReadOrRefused()
    {
        Values.Period(new FileCell(CellKind.Number, Number: 46023)).Day.ShouldBe(new DateOnly(2026, 1, 1));
        Values.Period(new FileCell(CellKind.Number, Number: 2026)).Period?.ToString().ShouldBe("2026");
        Values.Period(new FileCell(CellKind.Number, Number: 202601)).Period?.ToString().ShouldBe("2026-01");
        Values.Period(new FileCell(CellKind.Number, Number: 2026.11m)).Period?.ToString().ShouldBe("2026-11");
        Values.Period(new FileCell(CellKind.Number, Number: 2026.1m)).Problem!.ShouldContain("10 月");
        Values.Period(new FileCell(CellKind.Date, Date: new DateTime(2026, 1, 1), WholeMonth: true)).Period?.ToString().ShouldBe("2026-01");
    }

    [Fact]
    public void Cell_ErrorOrFormulaWithoutValue_IsNeverBlank()
    {
        Values.Number(new FileCell(CellKind.Error, "#REF!")).Problem!.ShouldContain("#REF!");
        Values.Number(new FileCell(CellKind.FormulaWithoutValue)).Problem!.ShouldContain("公式");
        Values.Period(new FileCell(CellKind.FormulaWithoutValue)).Problem!.ShouldContain("公式");
        Values.Truth(new FileCell(CellKind.Error, "#N/A")).Problem!.ShouldContain("#N/A");
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("√", true)]
    [InlineData("Y", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("也许", null)]
    public void Truth_Words_AreRead(string text, bool? expected) => Values.Truth(FileCell.OfText(text)).Value.ShouldBe(expected);
}
