using Shouldly;
using Tidu.Server.Documents.Reading;
using Xunit;

namespace Tidu.Server.Tests.Documents.Reading;

public sealed class HeaderFinderTests
{
    private static readonly string[] Required = ["indicator", "unit", "period", "value"];

    [Fact]
    public void Find_TitleAboveAndColumnsReordered_NamesTheColumns()
    {
        var header = Find(new RawWorkbook().Table(["永川区科技创新数据表"], [], ["填报：科技局", null, null, "（单位：万元）"], ["数值 ", "企业规模", "镇 街", "统计时期", "指标名称*"], [1, "大", "大安街道", "2025", "研发费用"]))!;
        (header.FirstRow, header.LastRow, header.MeasureUnit?.Name).ShouldBe((4, 4, "万元"));
        header.Columns.Select(column => column.Field).ShouldBe(["value", null, "unit", "period", "indicator"]);
        header.Extra.Single().Text.ShouldBe("企业规模");
        header.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Find_RequiredColumnsMissing_NamesAllOfThem() =>
        Find(new RawWorkbook().Table(["镇街", "备注"], ["大安街道", "x"]))!.Missing.Select(column => column.Name).ShouldBe(["指标", "时期", "数值"]);

    [Fact]
    public void Find_NoKnownName_IsNull() => Find(new RawWorkbook().Table(["甲", "乙"], [1, 2])).ShouldBeNull();

    [Fact]
    public void Find_TwoMergedRows_JoinsGroupAndMember()
    {
        var rows = RawWorkbook.Rows(["目标任务分解表"], ["镇街", "高新技术企业（家）", null, "备注"], [null, "2024年", "2025年", null], ["大安街道", 3, 4, "x"]);
        var header = Find(new RawWorkbook().Sheet(rows, after: "<mergeCells count=\"4\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:D3\"/></mergeCells>"))!;
        (header.FirstRow, header.LastRow).ShouldBe((2, 3));
        header.Columns.Select(column => column.Text).ShouldBe(["镇街", "高新技术企业（家） / 2024年", "高新技术企业（家） / 2025年", "备注"]);
        header.Columns[1].MeasureUnit?.Name.ShouldBe("家");
    }

    [Fact]
    public void Find_ColumnOfMeasureUnits_IsNotTheReportingUnit()
    {
        var header = Find(new RawWorkbook().Table(["指标", "单位", "镇街", "时期", "数值"], ["研发费用", "万元", "大安街道", "2025", 3]))!;
        header.Columns.Select(column => column.Field).ShouldBe(["indicator", "measure-unit", "unit", "period", "value"]);
    }

    [Fact]
    public void Find_TwoColumnsOfOneField_KeepsTheBetterNameAndTellsTheOther()
    {
        var header = Find(new RawWorkbook().Table(["单位编号", "单位名称", "数值"], ["1", "大安街道", 3]))!;
        header.Of("unit")!.Number.ShouldBe(2);
        header.Columns[0].SameAs.ShouldBe("unit");
    }

    private static TableHeader? Find(RawWorkbook book) =>
        ReadingKit.Read(book.ToBytes(), "表.xlsx", file => new HeaderFinder(ReadingKit.Packs).Find(file, 0, "observations", Required));
}
