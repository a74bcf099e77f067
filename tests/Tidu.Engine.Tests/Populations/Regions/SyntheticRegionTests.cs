using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Engine.Populations.Synthetic.Regions;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Assessing;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Populations.Regions;

/// <summary>The region of Yongchuan: counts of its pack, histories that hang together, the same for the same seed and day.</summary>
public class SyntheticRegionTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);
    private static readonly PackSet Packs = RealPacks.Reading.Packs;
    private static readonly RegionPack Region = Packs.FindRegion("yongchuan-2023-663")!;
    private static readonly Lazy<IReadOnlyList<RegionEnterprise>> Made = new(() => Make(1, Day));

    private static IReadOnlyList<RegionEnterprise> All => Made.Value;

    [Theory]
    [InlineData("tech-enterprise", "annex-3")]
    [InlineData("high-tech-enterprise", "annex-2")]
    public void Holders_AtTheEndOf2022_AreAsTheAnnexPrints(string kind, string annex)
    {
        var table = Packs.FindPlan("yongchuan-2023-663")!.Tables.Single(each => each.Id == annex);

        foreach (var row in table.Rows.Where(row => row.Values[0].Value is not null))
        {
            Holders(kind, row.Unit.UnitId, new DateOnly(2022, 12, 31)).ShouldBe((int)row.Values[0].Value!.Value, row.Unit.UnitId);
        }
    }

    [Fact]
    public void Holders_AtEveryPeriodEnd_AreAsThePackSays()
    {
        foreach (var counts in Region.Counts)
        {
            foreach (var row in counts.Rows)
            {
                var ends = Region.Periods.Select(period => period.Last).Where(end => end <= Day);
                ends.Select(end => Holders(counts.Kind, row.UnitId, end)).ShouldBe(row.Values.Take(ends.Count()), row.UnitId);
            }
        }
    }

    [Fact]
    public void Titles_OfAnEnterprise_DoNotOverlapAndFollowItsRegistration()
    {
        All.Count.ShouldBe(4200);
        All.SelectMany(one => one.Titles.GroupBy(title => title.Kind)).SelectMany(kind => kind.Zip(kind.Skip(1))).Where(pair => (pair.First.EndedOn ?? pair.First.To) >= pair.Second.From).ShouldBeEmpty();
        All.Where(one => one.Titles.Any(title => title.From < one.RegisteredOn || title.From > Day || title.To < title.From || title.EndedOn < title.From)).ShouldBeEmpty();
        All.Where(one => one.Titles.Any(title => title.Kind == "high-tech-enterprise" && title.From < one.RegisteredOn.AddYears(1))).ShouldBeEmpty();
        All.Where(one => one.Records.Any(record => record.AsOf > Day || record.AsOf < one.RegisteredOn)).ShouldBeEmpty();
        All.Where(one => one.Records.Select(record => (record.AsOf, record.Year, record.Source)).Distinct().Count() < one.Records.Count).ShouldBeEmpty();
    }

    [Fact]
    public void Codes_AreValidAndOfNoDivision_AndNamesAreAllDifferent()
    {
        All.ShouldAllBe(one => CreditCode.IsValid(Encoding.ASCII.GetBytes(one.CreditCode)) && one.CreditCode.Substring(2, 6) == "000000");
        All.Select(one => one.CreditCode).ShouldBeUnique();
        All.SelectMany(one => one.FormerNames.Select(former => former.Name).Append(one.Name)).ShouldBeUnique();
    }

    [Fact]
    public void Ladder_KnowsEveryKind_AndFactsAreInTheDictionary()
    {
        var kinds = All.SelectMany(one => one.Titles).Select(title => title.Kind).Distinct().ToList();

        kinds.ShouldBe(["tech-enterprise", "high-tech-enterprise", "tech-sme", "above-scale-industrial", "innovative-sme", "srdi-sme", "little-giant"], ignoreOrder: true);
        kinds.ShouldAllBe(kind => Packs.Ladder.Find(kind) != null);
        var judged = Compiled().Inputs.Select(input => input.Fact).Where(fact => fact.IsJudged).Select(fact => fact.Id).ToHashSet();
        All.SelectMany(one => one.Records).SelectMany(record => record.Facts).Select(fact => fact.Key).Distinct()
            .ShouldAllBe(id => Packs.Standards.Facts.Find(id) != null || judged.Contains(id), string.Join(" ", judged));
    }

    [Fact]
    public void SameSeedAndDay_GiveTheSameEnterprises_OnEveryMachine()
    {
        Hash(Make(1, Day)).ShouldBe(Hash(All));
        Hash(Make(2, Day)).ShouldNotBe(Hash(All));
        Hash(All).ShouldBe("cb8a6cd698162515");
    }

    [Fact]
    public void LaterDay_ToldOfTheSameEnterprises_ChangesNothingThatHappened()
    {
        var later = Make(1, Day.AddYears(1)).ToDictionary(one => one.CreditCode);

        foreach (var one in All)
        {
            var known = one.Titles.Select(title => (title.Kind, title.From, title.To, title.Number));
            later[one.CreditCode].Titles.Where(title => title.From <= Day).Select(title => (title.Kind, title.From, title.To, title.Number)).ShouldBe(known);
            later[one.CreditCode].Name.ShouldBeOneOf([one.Name, .. later[one.CreditCode].FormerNames.Count > 0 ? [later[one.CreditCode].Name] : Array.Empty<string>()]);
        }
    }

    [Fact]
    public void HighTechStandard_HoldersMostlyMeetIt_AndManyOthersLackOneOrTwoByALittle()
    {
        var evaluator = new StandardEvaluator(Compiled());
        var outcomes = All.Select(one => (Holds: one.Titles.Any(title => title.Kind == "high-tech-enterprise" && title.IsValidOn(Day)), Outcome: evaluator.Evaluate(Facts(one, evaluator.Standard)))).ToList();
        int Failed(StandardOutcome outcome) => outcome.Criteria.Count(criterion => criterion.Verdict == Verdict.NotMet);

        var holders = outcomes.Where(each => each.Holds).ToList();
        var others = outcomes.Where(each => !each.Holds).ToList();
        var report = string.Join(' ', holders.GroupBy(each => Failed(each.Outcome)).OrderBy(group => group.Key).Select(group => $"{group.Key}:{group.Count()}"))
            + " | unknown: " + others.Count(each => Failed(each.Outcome) == 0 && each.Outcome.Criteria.Any(criterion => criterion.Verdict == Verdict.Unknown && criterion.Missing.Any(input => !input.Fact.IsJudged))) + " | " + string.Join(' ', others.GroupBy(each => Failed(each.Outcome)).OrderBy(group => group.Key).Select(group => $"{group.Key}:{group.Count()}"));

        holders.Count(each => Failed(each.Outcome) == 0).ShouldBeInRange(holders.Count * 75 / 100, holders.Count * 95 / 100, report);
        others.Count(each => Failed(each.Outcome) is 1 or 2).ShouldBeInRange(700, 2600, report);
        others.Count(each => Failed(each.Outcome) == 0).ShouldBeInRange(150, 900, report);
    }

    private static int Holders(string kind, string unit, DateOnly day) =>
        All.Count(one => one.Titles.Any(title => title.Kind == kind && title.IsValidOn(day))
            && one.Places.Single(place => (place.From is null || place.From <= day) && (place.To is null || day <= place.To)) is var place && (place.ParkId ?? place.UnitId) == unit);

    private static IReadOnlyList<RegionEnterprise> Make(long seed, DateOnly day) => [.. SyntheticRegion.Enterprises(Packs, Region, seed, day)];

    private static CompiledStandard Compiled() => StandardCompiler.Compile(Packs.Standards.Resolve("high-tech-enterprise", Day, ApplicationKind.New).Version!, Day, ApplicationKind.New);

    /// <summary>The first source that says a fact counts here: enough to see how near they are.</summary>
    private static Dictionary<string, FactValue> Facts(RegionEnterprise one, CompiledStandard standard)
    {
        var facts = new Dictionary<string, FactValue>(StringComparer.Ordinal) { ["registered_on"] = FactValue.Of(one.RegisteredOn) };
        foreach (var (record, fact) in one.Records.OrderByDescending(record => record.AsOf).SelectMany(record => record.Facts.Select(fact => (record, fact))))
        {
            facts.TryAdd(record.Year == 0 ? fact.Key : $"{fact.Key}.{record.Year}", fact.Value);
        }

        if (one.Vetoes.Any(veto => veto.Kind == RegionBar.Safety))
        {
            facts["major_incident_365d"] = FactValue.Of(one.Vetoes.Any(veto => veto.Kind != RegionBar.Dishonesty && veto.Found));
        }

        return facts;
    }

    private static string Hash(IReadOnlyList<RegionEnterprise> all)
    {
        var text = new StringBuilder();
        foreach (var one in all)
        {
            text.Append(one.CreditCode).Append(one.Name).Append(one.IndustryCode).Append(one.RegisteredOn.DayNumber).Append(one.State).Append(one.Size).Append(one.ContactPhone)
                .AppendJoin(',', one.Places).AppendJoin(',', one.FormerNames).AppendJoin(',', one.Vetoes)
                .AppendJoin(',', one.Titles.Select(title => $"{title.Kind}{title.Number}{title.From.DayNumber}{title.To?.DayNumber}{title.EndedOn?.DayNumber}{title.Renewal}"))
                .AppendJoin(',', one.Records.Select(record => $"{record.Year}{record.Source}{record.AsOf.DayNumber}{string.Join(';', record.Facts.Select(fact => $"{fact.Key}={fact.Value}"))}"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
