using Shouldly;
using Tidu.Engine.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Packs;

public class UnitResolverTests
{
    private static readonly UnitResolver Resolver = RealPacks.Reading.Packs.Resolver;

    [Theory]
    [InlineData("两江新区", "2025-11-05", null, null, "两江新区")]
    [InlineData("两江新区", "2025-11-06", null, null, "5001XX")]
    [InlineData("两江新区", "2025-11-06", UnitKind.Zone, null, null)]
    [InlineData("江北区", "2025-11-06", null, null, null)]
    [InlineData("500118", "2023-01-01", null, null, "500118")]
    [InlineData("区科技局", "2023-01-01", null, "500118", "500118:区科技局")]
    [InlineData("区科技局", "2023-01-01", null, "500155", "500155:区科技局")]
    [InlineData("区招商投资局", "2023-01-01", null, "500118", "区招商投资局")]
    [InlineData("区招商投资局", "2023-01-01", null, "500155", "500155:区招商投资局")]
    [InlineData("区人社局", "2023-01-01", null, "500155", "500155:区人力社保局")]
    [InlineData("区税务局", "2023-01-01", null, null, null)]
    [InlineData("中山路街道", "2023-01-01", null, "500118", "中山路街道")]
    [InlineData("市科技局", "2023-01-01", null, "500118", "500000:市科技局")]
    [InlineData("无此单位", "2023-01-01", null, null, null)]
    public void Resolve_NameDateKindJurisdiction_IsThatUnit(string name, string on, UnitKind? kind, string? jurisdiction, string? expected) =>
        (Resolver.Resolve(name, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), kind, jurisdiction)?.Id).ShouldBe(expected);

    [Theory]
    [InlineData("500118", UnitMatch.Id)]
    [InlineData("永川区", UnitMatch.Name)]
    [InlineData("永川", UnitMatch.Alias)]
    [InlineData("永川市", UnitMatch.None)]
    public void ResolvePrinted_TellsHowItWasRecognized(string name, UnitMatch expected) =>
        Resolver.ResolvePrinted(name, new DateOnly(2023, 1, 1)).MatchedBy.ShouldBe(expected);

    [Fact]
    public void IsWithin_FollowsTheTreeOfTheDay()
    {
        var packs = RealPacks.Reading.Packs;
        Resolver.IsWithin(packs.FindUnit("中山路街道")!, "500000", new DateOnly(2023, 1, 1)).ShouldBeTrue();
        Resolver.IsWithin(packs.FindUnit("中山路街道")!, "500155", new DateOnly(2023, 1, 1)).ShouldBeFalse();
    }
}
