using Shouldly;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Enterprises.Search;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Search;

/// <summary>What typing finds, and in which order.</summary>
public class SearchIndexTests
{
    private static readonly SearchIndex Index = new(
    [
        Entry(1, "91500118MA0000071T", "示例庚午精密机械有限公司", "永川庚午机械厂"),
        Entry(2, "91500118MA0000072R", "重庆示例银行设备有限公司"),
        Entry(3, "91500118MA0000073P", "精密机械（永川）有限公司"),
        Entry(4, "91500118MA0000074M", "成都示例精工有限公司"),
    ], 0);

    [Theory]
    [InlineData("精密机械", "3,1")]
    [InlineData("jmjx", "3,1")]
    [InlineData("JMJX", "3,1")]
    [InlineData("slgw", "1")]
    [InlineData("gengwu", "1")]
    [InlineData("ycgwjxc", "1")]
    [InlineData("庚午机械厂", "1")]
    [InlineData("72r", "2")]
    [InlineData("９１５００１１８ma0000073p", "3")]
    [InlineData("cqslyh", "2")]
    [InlineData("永川 jx", "3,1")]
    [InlineData("没有", "")]
    [InlineData("|", "")]
    public void Find_Typed_FindsTheNearestFirst(string typed, string expected) =>
        string.Join(',', Find(typed).Hits.Select(hit => hit.Entry.Id)).ShouldBe(expected);

    [Theory]
    [InlineData("精密机械(永川)有限公司", MatchKind.Whole)]
    [InlineData("精密", MatchKind.NameStart)]
    [InlineData("jm", MatchKind.InitialsStart)]
    [InlineData("（永川）", MatchKind.Name)]
    [InlineData("073p", MatchKind.Code)]
    [InlineData("jixie", MatchKind.Pinyin)]
    public void Find_Typed_SaysWhereItWasFound(string typed, MatchKind expected) =>
        Find(typed).Hits.First(hit => hit.Entry.Id == 3).Kind.ShouldBe(expected);

    [Fact]
    public void Find_MoreThanWanted_CountsAll()
    {
        var found = Index.Find(EnterpriseFilter.Words("示例"), _ => true, 1);
        (found.Hits.Count, found.Total).ShouldBe((1, 3));
    }

    [Fact]
    public void Find_OutsideTheSight_IsNotCounted() =>
        Index.Find(EnterpriseFilter.Words("示例"), entry => entry.Id == 4, 10).Total.ShouldBe(1);

    private static SearchAnswer Find(string typed) => Index.Find(EnterpriseFilter.Words(typed), _ => true, 10);

    private static SearchEntry Entry(int id, string code, string name, params string[] former) => new(id, SearchText.Of(code, name, former), null, null);
}
