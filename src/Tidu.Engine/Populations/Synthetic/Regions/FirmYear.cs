namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>Figures of one year of an invented enterprise that hang together: money in whole yuan, shares in ten thousand.</summary>
internal sealed class FirmYear
{
    private const int Whole = 10_000;
    private const int TechnicianFloor = 1000;
    private const int HighTechFloor = 6000;

    public FirmYear(Firm firm, FirmAims aims, int year)
    {
        (Year, Revenue, Staff) = (year, firm.Revenue(year), firm.Staff(year));
        var lacks = aims.Of(year);
        var research = Revenue * Research(firm, aims, lacks, year) / Whole;
        (HnteResearch, DomesticResearch) = (research, research * firm.Chance("domestic").Between(930, 1000) / 1000);
        AccountedResearch = research * firm.Chance("accounted").Between(1000, 1090) / 1000;
        DeductedResearch = research * firm.Chance("deducted").Between(790, 960) / 1000;
        CountedResearch = AccountedResearch * (firm.Chance("counted", year).Chance(600) ? 1000 : firm.Chance("counted differently", year).Between(880, 1090)) / 1000;
        Technicians = Math.Min(Staff, Up(Staff * Technical(firm, aims, lacks, year), Whole, lacks));
        HighTechRevenue = Revenue * HighTech(firm, aims, lacks, year) / Whole;
        TotalRevenue = Revenue * firm.Chance("total revenue", year).Between(1000, 1015) / 1000;
        MainRevenue = Revenue * firm.Chance("main revenue").Between(lacks is null ? 600 : 780, 995) / 1000;
        Profit = Revenue * firm.Chance("profit", year).Between(lacks is null ? -90 : -15, lacks is null ? 80 : 170) / 1000;
        Assets = Math.Max(200_000, Revenue * firm.Chance("assets").Between(500, 1600) / 1000);
        Debts = Assets * Math.Min(1150, firm.Chance("debts").Between(180, 760) + firm.Chance("debts", year).Between(-30, 30)) / 1000;
        Conversions = lacks == Lacks.Nothing ? firm.Chance("conversions", year).Between(3, 8) : firm.Chance("conversions", year).MostlyLow(0, lacks is null ? 2 : 5);
    }

    public int Year { get; }

    public long Revenue { get; }

    public long Staff { get; }

    public long Technicians { get; }

    public long TotalRevenue { get; }

    public long MainRevenue { get; }

    public long HighTechRevenue { get; }

    public long Profit { get; }

    public long Assets { get; }

    public long Debts { get; }

    public long Conversions { get; }

    /// <summary>By the accounts.</summary>
    public long AccountedResearch { get; }

    /// <summary>By the rules of high-tech enterprises.</summary>
    public long HnteResearch { get; }

    public long DomesticResearch { get; }

    /// <summary>By the tax return.</summary>
    public long DeductedResearch { get; }

    /// <summary>By statistics: mostly that of the accounts.</summary>
    public long CountedResearch { get; }

    private static long Research(Firm firm, FirmAims aims, Lacks? lacks, int year)
    {
        // The band of the year before asks for more in a year of growth, so that three years together are enough.
        var floor = Math.Max(Floor(firm.Revenue(year)), Floor(firm.Revenue(year - 1)));
        return lacks switch
        {
            null => firm.Chance("no research").Chance(350) ? 0 : firm.Chance("research").MostlyLow(5, floor * 6 / 10),
            { } some when some.HasFlag(Lacks.Research) => Floor(firm.Revenue(year)) * aims.Miss(Lacks.Research, year) / 1000,
            _ => floor + firm.Chance("research").MostlyLow(12, Math.Max(60, firm.Industry.Research * 5)) + firm.Chance("research", year).Between(0, 40),
        };
    }

    private static long Technical(Firm firm, FirmAims aims, Lacks? lacks, int year) => lacks switch
    {
        null => firm.Chance("technicians").MostlyLow(0, 1300),
        { } some when some.HasFlag(Lacks.Technicians) => TechnicianFloor * aims.Miss(Lacks.Technicians, year) / 1000,
        _ => TechnicianFloor + firm.Chance("technicians").MostlyLow(60, Math.Max(400, firm.Industry.Technicians * 8)),
    };

    private static long HighTech(Firm firm, FirmAims aims, Lacks? lacks, int year) => lacks switch
    {
        null => firm.Chance("high-tech").MostlyLow(0, 6500),
        { } some when some.HasFlag(Lacks.HighTechRevenue) => HighTechFloor * aims.Miss(Lacks.HighTechRevenue, year) / 1000,
        _ => HighTechFloor + firm.Chance("high-tech").Between(200, 3600),
    };

    /// <summary>Who meets the share of technicians has enough whole persons; who misses it has not.</summary>
    private static long Up(long persons, long whole, Lacks? lacks) => lacks is { } some && !some.HasFlag(Lacks.Technicians) ? (persons + whole - 1) / whole : persons / whole;

    private static long Floor(long revenue) => revenue switch { <= 50_000_000 => 500, <= 200_000_000 => 400, _ => 300 };
}
