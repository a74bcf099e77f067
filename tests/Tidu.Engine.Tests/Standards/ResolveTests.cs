using System.Globalization;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Which version decides, by day and kind.</summary>
public class ResolveTests
{
    private static readonly StandardSet Standards = PackReader.Read(MiniStandards.Files()).Packs.Standards;

    [Theory]
    [InlineData("2020-01-01", ApplicationKind.New, "2020")]
    [InlineData("2023-12-31", ApplicationKind.New, "2020")]
    [InlineData("2024-01-01", ApplicationKind.New, "2024")]
    [InlineData("2023-12-31", ApplicationKind.Renewal, "2020")]
    [InlineData("2025-01-01", ApplicationKind.Renewal, "2024")]
    public void Resolve_DayAndKind_FindsTheVersion(string day, ApplicationKind kind, string version) =>
        Resolve("firm", day, kind).Version.ShouldNotBeNull().Version.ShouldBe(version);

    [Theory]
    [InlineData("firm", "2019-12-31", ApplicationKind.New, ResolutionObstacle.NotYetInForce, "2020-01-01")]
    [InlineData("firm", "2024-06-01", ApplicationKind.Renewal, ResolutionObstacle.OutOfForce, "renewal")]
    [InlineData("sum", "2024-06-01", ApplicationKind.Renewal, ResolutionObstacle.KindNotOffered, "复核")]
    [InlineData("frim", "2024-06-01", ApplicationKind.New, ResolutionObstacle.UnknownStandard, "frim")]
    public void Resolve_NoVersion_SaysWhy(string standard, string day, ApplicationKind kind, ResolutionObstacle obstacle, string says)
    {
        var found = Resolve(standard, day, kind);
        found.Version.ShouldBeNull();
        found.Obstacle.ShouldBe(obstacle);
        found.Explain(standard, Day(day), kind).ShouldContain(says);
        found.Explain(standard, Day(day), kind).ShouldEndWith("。");
    }

    [Fact]
    public void ContentHash_FollowsTheFileAndItsFactsOnly()
    {
        string Hash(params (string, string)[] changes) => PackReader.Read(MiniStandards.With(changes)).Packs.Standards.Find("firm", "2020")!.ContentHash;
        var hash = Hash();
        hash.Length.ShouldBe(64);
        Hash((MiniStandards.Standard, MiniStandards.Edit(MiniStandards.Standard, "notes: [一条说明]", "notes: [一条说明]").Replace("\n", "\r\n", StringComparison.Ordinal))).ShouldBe(hash);
        Hash((MiniStandards.Standard, MiniStandards.Edit(MiniStandards.Standard, "value: 500", "value: 501"))).ShouldNotBe(hash);
        Hash((MiniStandards.Facts, MiniStandards.Edit(MiniStandards.Facts, "definition: 职工总数", "definition: 从业人员"))).ShouldNotBe(hash);
        Hash((MiniStandards.Newer, MiniStandards.Edit(MiniStandards.Newer, "value: 300", "value: 301"))).ShouldBe(hash);
    }

    private static StandardResolution Resolve(string standard, string day, ApplicationKind kind) => Standards.Resolve(standard, Day(day), kind);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
