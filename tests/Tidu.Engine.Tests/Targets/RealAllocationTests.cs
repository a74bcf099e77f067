using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Targets;

/// <summary>永川“663”附件1: which growth factors its rows were made with, and which rows were set by hand.</summary>
public class RealAllocationTests
{
    private const decimal TenThousandYuan = 10_000;

    private static readonly PlanTable Annex = RealPacks.Reading.Packs.Plans.Single(plan => plan.Id == "yongchuan-2023-663").Tables.Single(table => table.Id == "annex-1");

    public static TheoryData<int, decimal, string[]> Factors => new()
    {
        { 2024, 1.15m, [] },
        { 2025, 1.11034m, [] },
        { 2026, 1.145m, [] },
        { 2027, 1.11519m, ["胜利路街道", "大安街道", "陈食街道", "青峰镇", "来苏镇", "三教镇", "朱沱镇", "永川高新区管委会", "三教产业促进中心", "大数据产业园"] },
    };

    [Theory]
    [MemberData(nameof(Factors))]
    public void Annex1_OneFactorAYear_ReproducesEveryRowToTenThousandYuanButTheNamedOnes(int year, decimal factor, string[] exceptions)
    {
        var column = ColumnOf(year);
        var grown = Allocation.Of(new AllocationInput
        {
            Method = AllocationMethod.GrowthFactor,
            KeepSum = false,
            Step = TenThousandYuan,
            Years = [new(year, null, factor)],
            Units = [.. Annex.Rows.Select(row => new AllocationUnit(row.Unit.Printed, row.Values[column - 1].Value))],
        }).Years[0];
        Annex.Rows.Zip(grown.Values)
            .Where(pair => Math.Abs(pair.Second!.Value - pair.First.Values[column].Value!.Value) > TenThousandYuan)
            .Select(pair => pair.First.Unit.Printed).ShouldBe(exceptions);
    }

    [Fact]
    public void Annex1_LastYearWithItsExceptionsByHand_SumsToThePrintedTotalWhichTheDocumentMisses()
    {
        var (column, exceptions) = (ColumnOf(2027), (string[])Factors.Last()[2]);
        var printed = Annex.Rows.Sum(row => row.Values[column].Value);
        var year = Allocation.Of(new AllocationInput
        {
            Method = AllocationMethod.GrowthFactor,
            Step = TenThousandYuan,
            NotBelowYearBefore = true,
            Years = [new(2027, Annex.Total!.Values[column].Value)],
            Units = [.. Annex.Rows.Select(row => new AllocationUnit(row.Unit.Printed, row.Values[column - 1].Value, exceptions.Contains(row.Unit.Printed) ? new Dictionary<int, decimal?> { [2027] = row.Values[column].Value } : []))],
        }).Years[0];
        (printed, year.Sum, year.Difference).ShouldBe((6_000_010_000, 6_000_000_000, 0));
        Annex.Rows.Zip(year.Values).ShouldAllBe(pair => Math.Abs(pair.Second!.Value - pair.First.Values[column].Value!.Value) <= 2 * TenThousandYuan);
    }

    private static int ColumnOf(int year) => Annex.Years.ToList().IndexOf(year);
}
