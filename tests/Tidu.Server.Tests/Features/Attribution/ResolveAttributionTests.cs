using Shouldly;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Features.Attribution;
using Xunit;

namespace Tidu.Server.Tests.Features.Attribution;

/// <summary>Where something counts: an enterprise's own rule, else its unit's, else where it lies; and everything exactly once.</summary>
public class ResolveAttributionTests
{
    private const string Code = "91350100M000100Y43";

    private static readonly string[] Path = ["大安街道", "500118"];

    [Fact]
    public void Resolve_OwnRule_GoesBeforeTheUnits() =>
        ResolveAttribution.Of([Rule("大安街道", "永川高新区管委会"), Own("朱沱镇")], Code, Path, Day("2026-01-01")).UnitId.ShouldBe("朱沱镇");

    [Fact]
    public void Resolve_UnitRule_GoesBeforeThePlace()
    {
        var found = ResolveAttribution.Of([Rule("大安街道", "永川高新区管委会")], Code, Path, Day("2026-01-01"));
        (found.UnitId, found.By).ShouldBe(("永川高新区管委会", AttributedBy.Unit));
    }

    [Fact]
    public void Resolve_NoRule_IsThePlaceAndUnknownWithoutOne()
    {
        ResolveAttribution.Of([], Code, Path, Day("2026-01-01")).ShouldBe(new Attributed("大安街道", AttributedBy.Location, null));
        ResolveAttribution.Of([], Code, [], Day("2026-01-01")).UnitId.ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-12-31", "大安街道")]
    [InlineData("2026-01-01", "朱沱镇")]
    [InlineData("2026-12-31", "朱沱镇")]
    [InlineData("2027-01-01", "大安街道")]
    public void Resolve_DatedRule_HoldsOnItsDaysInclusive(string on, string expected) =>
        ResolveAttribution.Of([Own("朱沱镇", "2026-01-01", "2026-12-31")], Code, Path, Day(on)).UnitId.ShouldBe(expected);

    [Fact]
    public void Resolve_RulesInARow_AreNotFollowedOn() =>
        ResolveAttribution.Of([Rule("大安街道", "永川高新区管委会"), Rule("永川高新区管委会", "朱沱镇")], null, Path, Day("2026-01-01")).UnitId.ShouldBe("永川高新区管委会");

    /// <summary>Whatever the rules: the units' counts sum to the number of enterprises.</summary>
    [Fact]
    public void Resolve_ManyEnterprises_CountOnceEach()
    {
        string[] units = ["大安街道", "朱沱镇", "永川高新区管委会"];
        var dice = new Random(7);
        var rules = Enumerable.Range(0, 40).Select(number => Rule(units[dice.Next(3)], units[dice.Next(3)], $"{2000 + number}-01-01", $"{2000 + number}-12-31")).ToList();
        foreach (var year in Enumerable.Range(2000, 40))
        {
            var counts = Enumerable.Range(0, 100).Select(_ => ResolveAttribution.Of(rules, Code, [units[dice.Next(3)], "500118"], Day($"{year}-06-30")).UnitId).ToList();
            counts.ShouldAllBe(unit => units.Contains(unit));
            units.Sum(unit => counts.Count(each => each == unit)).ShouldBe(100);
        }
    }

    [Theory]
    [InlineData("2026-01-01", null, true)]
    [InlineData("2026-12-31", "2027-12-31", true)]
    [InlineData("2027-01-01", null, false)]
    [InlineData(null, "2025-12-31", false)]
    public void Overlapping_SharedDay_IsFound(string? from, string? to, bool overlaps) =>
        (ResolveAttribution.Overlapping([Own("朱沱镇", "2026-01-01", "2026-12-31", 3)], Own("大安街道", from, to)) is not null).ShouldBe(overlaps);

    [Theory]
    [InlineData("91350100M000100Y43", "91350100M000100Y43")]
    [InlineData(" 91350100m000100y43 ", "91350100M000100Y43")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43")]
    [InlineData("91350100M000100Y44", null)]
    [InlineData("91350100I000100Y43", null)]
    [InlineData("350100000100043", null)]
    [InlineData(null, null)]
    public void CreditCode_IsReadInItsOneForm(string? text, string? expected) => CreditCode.Read(text).ShouldBe(expected);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static AttributionRule Own(string countsFor, string? from = null, string? to = null, int id = 0) => Make(AttributionSubject.Enterprise, Code, countsFor, from, to, id);

    private static AttributionRule Rule(string unit, string countsFor, string? from = null, string? to = null) => Make(AttributionSubject.Unit, unit, countsFor, from, to, 0);

    private static AttributionRule Make(AttributionSubject kind, string subject, string countsFor, string? from, string? to, int id) => new()
    {
        Id = id,
        PlanId = "p",
        IndicatorCode = "i",
        Subject = kind,
        SubjectId = subject,
        CountsForUnitId = countsFor,
        From = from is null ? null : Day(from),
        To = to is null ? null : Day(to),
        Basis = "会议纪要",
    };
}
