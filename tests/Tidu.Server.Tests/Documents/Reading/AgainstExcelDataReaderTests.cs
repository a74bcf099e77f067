using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>Our reader and ExcelDataReader see the same table.</summary>
public sealed class AgainstExcelDataReaderTests
{
    private static readonly Gen<object?> AnyCell = Gen.OneOf(
        Gen.Constant<object?>(null),
        Gen.Choose(-1_000_000, 1_000_000).Select(number => (object?)(number / 100d)),
        Gen.Elements<object?>("大安街道", " 空格 ", "a<b&c", "_x000D_", "𠮷", "=1+1", "1,234.5", "第一行\n第二行"));

    [Fact]
    public void Read_AnyTable_IsTheSame() => Prop.ForAll(AnyCell.ArrayOf(4).ArrayOf(5).ToArbitrary(), table =>
    {
        var bytes = new RawWorkbook().Table(table).ToBytes();
        var theirs = SheetText.ReadAll(bytes)[0].Rows;
        var ours = ReadingKit.Rows(bytes);
        return theirs.Select((row, r) => row.Select((value, c) => Same(value, ours.Find(each => each.Number == r + 1)?[c + 1] ?? default)).All(same => same)).All(same => same);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("14", 46023.5, "2026-01-01 12:00")]
    [InlineData("14", 59, "1900-02-28")]
    [InlineData("14", 61, "1900-03-01")]
    [InlineData("yyyy/m/d h:mm", 44620.75, "2022-02-28 18:00")]
    [InlineData("57", 46023, "2026-01")]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\";@", 46023, "2026-01-01")]
    [InlineData("#,##0.00_);[Red]\\(#,##0.00\\)", 46023, "46023")]
    [InlineData("General", 46023, "46023")]
    [InlineData("0.0%", 0.125, "12.5%")]
    [InlineData("\"d\"0", 5, "5")]
    [InlineData("[h]:mm", 1.5, "1.5")]
    [InlineData("14", -5, "-5")]
    public void Read_NumberInAFormat_IsWhatTheUserSees(string format, double number, string expected) =>
        ReadingKit.Shown(new RawWorkbook().Formats(format).Sheet(FormattableString.Invariant($"<row><c s=\"1\"><v>{number}</v></c></row>")).ToBytes()).ShouldBe([$"1: {expected}"]);

    private static bool Same(object? theirs, FileCell ours) => theirs switch
    {
        null => ours.IsBlank,
        string text => ours.Kind == CellKind.Text ? ours.Text == text.Trim().Replace("\r", "", StringComparison.Ordinal) : ours.IsBlank && string.IsNullOrWhiteSpace(text),
        double number => ours.Number == (decimal)number,
        _ => false,
    };
}
