using Tidu.Engine.Packs;

namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>Business of an invented enterprise year by year: whole yuan and persons. What it is in one year does not hang on which years are asked for.</summary>
internal sealed class Firm
{
    /// <summary>First year that there are figures of.</summary>
    public const int FirstYear = 2015;

    private const int MiddleYear = 2022;
    private const int Thousand = 1000;
    private const long MostRevenue = 8_000_000_000;

    private readonly SyntheticRandom _random;
    private readonly int _drift;
    private readonly Dictionary<int, long> _revenue = [];
    private readonly long _perHead;
    private readonly long _staff;

    /// <param name="random">Its chance.</param>
    /// <param name="industry">Its industry.</param>
    /// <param name="career">Null for one that never holds a title.</param>
    public Firm(SyntheticRandom random, IndustryWords industry, Career? career)
    {
        (_random, Industry, Career) = (random, industry, career);
        IsIndustrial = industry.Code[0] is 'B' or 'C' or 'D';
        IsHolder = career?.Certificates.Count > 0;
        RegisteredOn = Registered(random, career);
        _perHead = random.Of("revenue").MostlyLow(industry.RevenueFrom, industry.RevenueTo);
        _staff = StaffOf(random, IsHolder, career is not null);
        _drift = (int)random.Of("drift").Between(career is null ? -60 : -20, IsHolder ? 190 : 130);
    }

    public IndustryWords Industry { get; }

    public Career? Career { get; }

    /// <summary>True where it gets a certificate as high-tech enterprise at some time.</summary>
    public bool IsHolder { get; }

    /// <summary>Mining, manufacturing, energy and water.</summary>
    public bool IsIndustrial { get; }

    public DateOnly RegisteredOn { get; }

    /// <summary>Chance of a thing of it.</summary>
    public SyntheticRandom Chance(string thing, int number = 0) => _random.Of(thing, number);

    /// <summary>Revenue of a year.</summary>
    public long Revenue(int year)
    {
        if (!_revenue.TryGetValue(year, out var value))
        {
            value = year switch
            {
                MiddleYear => Math.Min(MostRevenue, _staff * _perHead),
                > MiddleYear => Math.Min(MostRevenue, Revenue(year - 1) * (Thousand + Growth(year)) / Thousand),
                _ => Revenue(year + 1) * Thousand / (Thousand + Growth(year + 1)),
            };
            _revenue[year] = value = year < RegisteredOn.Year ? 0 : value;
        }

        // The first year is a part of one.
        return year == RegisteredOn.Year && RegisteredOn.Month > 1 ? value * (13 - RegisteredOn.Month) / 12 : value;
    }

    /// <summary>Mean number of staff of a year, at least two.</summary>
    public long Staff(int year) => Math.Max(2, (_staff + Revenue(year) / _perHead) / 2);

    /// <summary>Growth from the year before, in a thousand.</summary>
    private int Growth(int year) => Math.Max(-350, _drift + (int)_random.Of("growth", year).Between(-110, 130));

    /// <summary>Size by staff and revenue (industry; close enough for the others).</summary>
    public RegionSize Size(int year) => (Staff(year), Revenue(year)) switch
    {
        ( >= 1000, >= 400_000_000) => RegionSize.Large,
        ( >= 300, >= 20_000_000) => RegionSize.Medium,
        ( >= 20, >= 3_000_000) => RegionSize.Small,
        _ => RegionSize.Micro,
    };

    /// <summary>Before it enters the register, those with a certificate a year or more before that; none after 2025.</summary>
    private static DateOnly Registered(SyntheticRandom random, Career? career)
    {
        var last = new DateOnly(2025, 12, 28);
        var first = career?.Certificates.FirstOrDefault()?.From.AddDays(-400);
        var latest = new[] { career?.From.AddDays(-60), first, last }.OfType<DateOnly>().Min();
        return latest.AddDays(-(int)random.Of("age").MostlyLow(0, career is null ? 9 * 365 : 13 * 365));
    }

    private static long StaffOf(SyntheticRandom random, bool isHolder, bool isListed) => (random.Of("size").Between(0, 99), isHolder) switch
    {
        ( >= 98, true) => random.Of("staff").MostlyLow(400, 3500),
        ( >= 70, true) => random.Of("staff").MostlyLow(90, 600),
        (_, true) => random.Of("staff").MostlyLow(18, 160),
        ( >= 97, _) => random.Of("staff").MostlyLow(120, isListed ? 900 : 500),
        ( >= 60, _) => random.Of("staff").MostlyLow(15, 120),
        _ => random.Of("staff").MostlyLow(4, isListed ? 30 : 18),
    };
}
