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
    ]);

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
        string.Join(',', Find(typed).Hits.Select(hit => hit.Id)).ShouldBe(expected);

    [Theory]
    [InlineData("精密机械(永川)有限公司", MatchKind.Whole)]
    [InlineData("精密", MatchKind.NameStart)]
    [InlineData("jm", MatchKind.InitialsStart)]
    [InlineData("（永川）", MatchKind.Name)]
    [InlineData("073p", MatchKind.Code)]
    [InlineData("jixie", MatchKind.Pinyin)]
    public void Find_Typed_SaysWhereItWasFound(string typed, MatchKind expected) =>
        Find(typed).Hits.First(hit => hit.Id == 3).Kind.ShouldBe(expected);

    [Fact]
    public void Find_MoreThanWanted_CountsAll()
    {
        var found = Index.Find(EnterpriseFilter.Words("示例"), (_, _) => true, 1);
        (found.Hits.Count, found.Total).ShouldBe((1, 3));
    }

    [Fact]
    public void Find_OutsideTheSight_IsNotCounted() =>
        Index.With(new HashSet<int> { 4 }, [Entry(4, "91500118MA0000074M", "成都示例精工有限公司") with { UnitId = "U", ParkId = "P" }])
            .Find(EnterpriseFilter.Words("示例"), (unit, park) => unit == "U" && park == "P", 10).Hits.ShouldHaveSingleItem().Id.ShouldBe(4);

    [Fact]
    public void With_ManyChanges_FindsWhatAnIndexMadeAnewFinds()
    {
        var (random, entries) = (new Random(11), Enumerable.Range(1, 400).Select(Random).ToDictionary(entry => entry.Id));
        var index = new SearchIndex([.. entries.Values]);
        for (var step = 0; step < 400; step++)
        {
            var changed = Enumerable.Range(0, 5).Select(_ => random.Next(1, 1500)).ToHashSet();
            var now = changed.Where(id => random.Next(4) > 0).Order().Select(id => Random(id + (step * 7)) with { Id = id }).ToList();
            changed.ToList().ForEach(id => entries.Remove(id));
            now.ForEach(entry => entries[entry.Id] = entry);
            index = index.With(changed, now);
            var (typed, anew) = (EnterpriseFilter.Words(Typed[step % Typed.Length]), new SearchIndex([.. entries.Values.OrderBy(entry => entry.Id)]));
            (index.Count, Told(index.Find(typed, Sees, 7))).ShouldBe((anew.Count, Told(anew.Find(typed, Sees, 7))), $"step {step}");
        }
    }

    private static readonly string[] Typed = ["精", "j", "机械 永", "9", "jixie", "示例精", "73", "zz"];

    private static bool Sees(string? unit, string? park) => unit != "B";

    private static string Told(SearchAnswer answer) => $"{answer.Total}: {string.Join(' ', answer.Hits.Select(hit => $"{hit.Id} {hit.Kind}"))}";

    private static SearchEntry Random(int seed)
    {
        string[] words = ["精密", "机械", "永川", "示例", "银行", "设备", "科技"];
        var random = new Random(seed);
        string Name() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[random.Next(words.Length)])) + "有限公司";
        return Entry(seed, $"91500118MA00{random.Next(100000):00000}R", Name(), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Name())]) with { UnitId = random.Next(2) == 0 ? "A" : "B" };
    }

    private static SearchAnswer Find(string typed) => Index.Find(EnterpriseFilter.Words(typed), (_, _) => true, 10);

    private static SearchEntry Entry(int id, string code, string name, params string[] former) => new(id, SearchText.Of(code, name, former), null, null);
}
