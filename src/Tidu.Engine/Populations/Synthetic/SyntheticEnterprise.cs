using Tidu.Engine.Standards;

namespace Tidu.Engine.Populations.Synthetic;

/// <summary>An enterprise that does not exist: industry, size and age, and from them all its facts. Money in whole yuan.</summary>
internal sealed class SyntheticEnterprise
{
    private static readonly Dictionary<string, int> YesPerMille = new(StringComparer.Ordinal)
    {
        ["resident_enterprise"] = 985, ["legal_person"] = 990, ["accounts_sound"] = 900, ["levied_on_books"] = 850, ["prohibited_product"] = 8, ["abnormal_listed"] = 15,
        ["major_incident"] = 6, ["major_incident_365d"] = 4, ["major_incident_3y"] = 10, ["ip_self_developed"] = 750, ["hnte_valid"] = 120, ["national_award_top3_5y"] = 1,
        ["provincial_rd_body"] = 30, ["led_standard_5y"] = 12, ["own_core_ip"] = 600, ["rd_body"] = 200,
    };

    private readonly SyntheticRandom _random;
    private readonly DateOnly _asOf;
    private readonly SyntheticIndustry _industry;
    private readonly DateOnly _registered;
    private readonly long _staff;
    private readonly long[] _revenue = new long[8];

    public SyntheticEnterprise(SyntheticRandom random, DateOnly asOf)
    {
        (_random, _asOf, _industry) = (random, asOf, SyntheticIndustry.Of(random));
        _registered = asOf.AddDays(-(int)(random.Of("age").MostlyLow(30, 25 * 365) + random.Of("older").Between(30, 25 * 365)) / 2);
        _staff = Staff(random);
        _revenue[1] = _staff * random.Of("revenue").MostlyLow(_industry.RevenueFrom, _industry.RevenueTo);
        for (var back = 2; back < _revenue.Length; back++)
        {
            _revenue[back] = _revenue[back - 1] * 1000 / random.Of("growth", back).Between(750, 1450);
        }
    }

    /// <summary>The value of a fact in its <see cref="UnitsOf"/>: the day number of a date, the place of a code in its list, 1 or 0 for yes or no. Null before the enterprise was there.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="back">How many years before the as-of year; 0 where the fact is no series.</param>
    public long? Of(FactDefinition fact, int back)
    {
        if (back > 0 && _registered.Year > _asOf.Year - back)
        {
            return null;
        }

        var (year, random) = (Math.Clamp(back, 1, _revenue.Length - 1), _random.Of(fact.Id, back));
        var value = fact.Unit switch
        {
            FactUnit.YesNo => random.Chance(YesPerMille.GetValueOrDefault(fact.Id, fact.IsJudged ? 700 : 100)) ? 1 : 0,
            FactUnit.Date => _registered.DayNumber,
            FactUnit.Code => random.Between(0, Math.Max(0, fact.Codes.Count - 1)),
            FactUnit.Money => Money(fact.Id, year),
            FactUnit.Persons => Persons(fact.Id, year),
            FactUnit.Years => (_asOf.DayNumber - _registered.DayNumber) / 365,
            FactUnit.Count => Count(fact.Id, random),
            FactUnit.Points => random.Between((long)(fact.Minimum ?? 0), (long)(fact.Maximum ?? 10)),
            FactUnit.Usd => _revenue[1] / 7,
            FactUnit.Ratio => random.MostlyLow(0, 900),
            _ => random.MostlyLow(0, 400),
        };
        var (least, most) = (fact.Minimum * UnitsOf(fact), fact.Maximum * UnitsOf(fact));
        return value < least ? (long)Math.Ceiling(least.Value) : value > most ? (long)most.Value : value;
    }

    /// <summary>How many units of a fact's values are one: a ratio is counted in thousandths.</summary>
    public static int UnitsOf(FactDefinition fact) => fact.Unit == FactUnit.Ratio ? 1000 : 1;

    private long Money(string fact, int year)
    {
        var (revenue, random) = (_revenue[year], _random.Of("money", year));
        var assets = revenue * random.Of("assets").Between(400, 2400) / 1000;
        var debts = assets * random.Of("debts").MostlyLow(100, 1150) / 1000;
        var research = revenue * random.Of("research").MostlyLow(0, _industry.Rd) / 1000;
        return fact switch
        {
            "sales_revenue" or "operating_revenue" => revenue,
            "main_revenue" => revenue * 97 / 100,
            "total_revenue" => revenue * 101 / 100,
            "high_tech_revenue" => revenue * random.Of("high-tech").Between(_industry.Rd > 40 ? 350 : 0, 990) / 1000,
            "net_profit" => revenue * random.Of("profit").Between(-80, 180) / 1000,
            "total_assets" => assets,
            "total_liabilities" => debts,
            "net_assets" => assets - debts,
            "cost_expense" => revenue * random.Of("cost").Between(720, 1050) / 1000,
            "rd_expense" => research,
            "rd_expense_hnte" => research * 95 / 100,
            "rd_expense_hnte_domestic" => research * 95 / 100 * random.Of("domestic").Between(850, 1000) / 1000,
            "rd_expense_super_deduction" => research * 88 / 100,
            _ => revenue * random.Of(fact).MostlyLow(0, 100) / 1000,
        };
    }

    private long Persons(string fact, int year)
    {
        var staff = Math.Max(1, _staff * (103 - 3 * year) / 100);
        var technicians = staff * _random.Of("technicians").MostlyLow(20, _industry.Technicians) / 1000;
        return fact switch { "staff" or "employees" => staff, "tech_personnel" => technicians, "rd_personnel" => technicians * 7 / 10, _ => technicians / 5 };
    }

    private long Count(string fact, SyntheticRandom random) => fact switch
    {
        "industry_division" => _industry.Division,
        "ip_class_1" => random.Chance(300 + _industry.Rd) ? random.MostlyLow(1, 12) : 0,
        "ip_class_2" => random.MostlyLow(0, 30),
        "conversions" => random.MostlyLow(0, 12),
        _ => random.MostlyLow(0, 6),
    };

    /// <summary>Of a hundred enterprises 55 are micro, 33 small, 10 medium and 2 large.</summary>
    private static long Staff(SyntheticRandom random) => random.Of("size").Between(0, 99) switch
    {
        < 55 => random.Of("staff").MostlyLow(2, 20),
        < 88 => random.Of("staff").MostlyLow(20, 300),
        < 98 => random.Of("staff").MostlyLow(300, 1000),
        _ => random.Of("staff").MostlyLow(1000, 9000),
    };
}
