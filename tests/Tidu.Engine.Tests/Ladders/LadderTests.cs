using Shouldly;
using Tidu.Engine.Ladders;
using Tidu.Engine.Packs;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Ladders;

/// <summary>The ladder of this repository: titles, how long they count, how they are recognised, and the named flows.</summary>
public class LadderTests
{
    private static Ladder Real => RealPacks.Reading.Packs.Ladder;

    [Fact]
    public void Read_OfTheRepository_HasBothTracksInOrder()
    {
        RealPacks.Reading.Problems.ShouldBeEmpty();
        Real.Rungs("science").Select(title => title.Code).ShouldBe(["tech-enterprise", "tech-sme", "high-tech-enterprise"]);
        Real.Rungs("industry").Select(title => title.Code).ShouldBe(["above-scale-industrial", "innovative-sme", "srdi-sme", "little-giant", "single-champion"]);
    }

    [Theory]
    [InlineData("高企", "high-tech-enterprise")]
    [InlineData(" 国家高新技术企业 ", "high-tech-enterprise")]
    [InlineData("科技型企业", "tech-enterprise")]
    [InlineData("国家科技型中小企业", "tech-sme")]
    [InlineData("科小", "tech-sme")]
    [InlineData("专精特新小巨人", "little-giant")]
    [InlineData("专精特新\"小巨人\"企业", "little-giant")]
    [InlineData("小巨人", "little-giant")]
    [InlineData("专精特新", "srdi-sme")]
    [InlineData("规上", "above-scale-industrial")]
    [InlineData("HIGH-TECH-ENTERPRISE", "high-tech-enterprise")]
    public void Recognise_NamesOfWorkbooks_AreFound(string text, string code) => Real.Recognise(text).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("优秀企业")]
    [InlineData("")]
    public void Recognise_UnknownName_IsNull(string text) => Real.Recognise(text).ShouldBeNull();

    [Theory]
    [InlineData("high-tech-enterprise", "2020-10-09", "2023-10-08")]
    [InlineData("high-tech-enterprise", "2020-01-01", "2022-12-31")]
    [InlineData("high-tech-enterprise", "2020-02-29", "2023-02-28")]
    [InlineData("high-tech-enterprise", "2021-03-01", "2024-02-29")]
    [InlineData("tech-sme", "2023-05-16", "2023-12-31")]
    [InlineData("tech-enterprise", "2019-07-01", null)]
    [InlineData("gazelle", "2024-03-26", null)]
    public void LastDayFrom_FirstDay_IsInclusive(string code, string from, string? last) =>
        Real.Find(code)!.LastDayFrom(Day(from)).ShouldBe(last is null ? null : Day(last));

    [Theory]
    [InlineData("", "tech-enterprise", "micro-growth")]
    [InlineData("tech-enterprise", "tech-enterprise high-tech-enterprise", "small-to-high")]
    [InlineData("high-tech-enterprise", "high-tech-enterprise srdi-sme", "high-to-strong")]
    [InlineData("high-tech-enterprise", "high-tech-enterprise above-scale-industrial", "up-to-scale high-to-scale")]
    [InlineData("above-scale-industrial tech-sme", "above-scale-industrial high-tech-enterprise", "small-to-high scale-to-high")]
    [InlineData("above-scale-industrial", "", "down-from-scale")]
    [InlineData("", "high-tech-enterprise", "")]
    [InlineData("high-tech-enterprise srdi-sme", "high-tech-enterprise srdi-sme", "")]
    [InlineData("high-tech-enterprise", "", "")]
    public void Flows_BetweenTwoDays_AreNamed(string first, string second, string flows) =>
        string.Join(' ', Real.Flows.Where(flow => flow.IsTaken(Codes(first), Codes(second))).Select(flow => flow.Id)).ShouldBe(flows);

    [Fact]
    public void Measures_OfTheRepository_FollowTheDictionary()
    {
        Real.MeasureOf("hnte")!.Titles.ShouldBe(["high-tech-enterprise"]);
        Real.MeasureOf("enterprise-rd")!.Kind.ShouldBe(MeasureKind.Sum);
        foreach (var share in Real.Measures.Where(measure => measure.Kind == MeasureKind.Share))
        {
            var indicator = RealPacks.Reading.Packs.FindIndicator(share.Indicator)!;
            (share.Numerator, share.Denominator).ShouldBe((indicator.Numerator, indicator.Denominator), share.Indicator);
        }

        Real.MeasureOf("gerd").ShouldBeNull();
    }

    [Fact]
    public void Titles_OfTheRepository_CountAsLongAsTheirStandardSays()
    {
        foreach (var title in Real.Titles.Where(title => title.Standard is not null))
        {
            var versions = RealPacks.Reading.Packs.Standards.Versions.Where(version => version.Standard == title.Standard && version.Validity is not null).ToList();
            versions.ShouldAllBe(version => version.Validity!.Years == title.Years, title.Code);
        }
    }

    [Fact]
    public void Join_OfTwo_KeepsTheFirst()
    {
        var other = new Ladder([], [Real.Titles[0] with { Name = "另一个" }, Real.Titles[0] with { Code = "own", Aliases = [] }], [], [], []);
        var joined = Ladder.Join(Real, other);
        joined.Find(Real.Titles[0].Code)!.Name.ShouldBe(Real.Titles[0].Name);
        joined.Find("own").ShouldNotBeNull();
        Ladder.Join(Ladder.Empty, other).ShouldBeSameAs(other);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static HashSet<string> Codes(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
