using System.Text.Json;
using Shouldly;
using Tidu.Engine.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Packs;

public class PackWriterTests
{
    public static TheoryData<string> Plans => [.. RealPacks.Reading.Packs.Plans.Select(plan => plan.Id)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Write_PackedPlan_ReadsBackTheSame(string id)
    {
        var plan = RealPacks.Reading.Packs.FindPlan(id)!;
        ContentOf(ReadBack(plan)).ShouldBe(ContentOf(plan));
    }

    [Theory]
    [InlineData("a: b # c")]
    [InlineData("- x")]
    [InlineData("\"引号\" 和 \\ 反斜线")]
    [InlineData("一行\n二行\t三")]
    [InlineData("!!python/object:os.system")]
    [InlineData("*alias &anchor")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("true")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("}, { evil: 1")]
    [InlineData("\u2028\u0085\ufeff尾")]
    [InlineData("😀")]
    public void Write_AnyText_StaysThatText(string text)
    {
        var plan = RealPacks.Reading.Packs.FindPlan("yongchuan-2023-663")!;
        var changed = plan with { Title = text, Tasks = [plan.Tasks[0] with { Title = text }, .. plan.Tasks.Skip(1)] };
        var read = ReadBack(changed);
        (read.Title, read.Tasks[0].Title).ShouldBe((text, text));
    }

    [Fact]
    public void Write_PlanWithIndicatorAndUnitOfItsOwn_BringsThemAlong()
    {
        var plan = RealPacks.Reading.Packs.FindPlan("yongchuan-2023-663")!;
        var indicator = RealPacks.Reading.Packs.FindIndicator("hnte")! with { Code = "own-500118-1", Name = "本区指标", Aliases = [] };
        var unit = RealPacks.Reading.Packs.FindUnit("青峰镇")! with { Id = "500118:新镇", Name = "新镇", ShortName = "新", Aliases = ["新\"镇"], From = new DateOnly(2020, 1, 1) };
        var table = plan.Tables[0] with { Id = "own", Indicator = indicator.Code, MeasureUnit = "家", Rows = [plan.Tables[0].Rows[0] with { Unit = new PrintedUnit("新镇", unit.Id, UnitMatch.Name) }], Total = null };
        var yaml = PackWriter.Write(plan with { Tables = [.. plan.Tables, table] }, [indicator], [unit]);
        var reading = PackReader.Read([PackFile.FromText($"{plan.Id}.yaml", yaml)], RealPacks.Reading.Packs);
        reading.Problems.ShouldBeEmpty();
        reading.Packs.FindIndicator(indicator.Code)!.Name.ShouldBe("本区指标");
        reading.Packs.FindUnit(unit.Id)!.Aliases.ShouldBe(["新\"镇"]);
        reading.Packs.FindPlan(plan.Id)!.Tables[^1].Rows[0].Unit.UnitId.ShouldBe(unit.Id);
    }

    private static PlanPack ReadBack(PlanPack plan)
    {
        var reading = PackReader.Read([PackFile.FromText(plan.File, PackWriter.Write(plan))], RealPacks.Reading.Packs);
        reading.Problems.ShouldBeEmpty();
        return reading.Packs.FindPlan(plan.Id)!;
    }

    private static string ContentOf(PlanPack plan) =>
        JsonSerializer.Serialize(plan) + JsonSerializer.Serialize(plan.Claims.Select(claim => claim.ToString()));
}
