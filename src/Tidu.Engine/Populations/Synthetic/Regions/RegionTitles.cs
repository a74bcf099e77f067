namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>Titles beside the two that are counted: registrations of a calendar year, the statistical list, and the rungs of the industry track, each only after the one below it.</summary>
internal static class RegionTitles
{
    public const string Register = "tech-enterprise";
    public const string HighTech = "high-tech-enterprise";

    /// <summary>Histories are made up to this year, whatever the day.</summary>
    public const int LastYear = 2028;

    private const int FirstYear = 2018;
    private const long ScaleFloor = 20_000_000;
    private const long SmeCeiling = 200_000_000;
    private const int SmeStaff = 500;
    private const int TitleYears = 3;

    /// <summary>All titles of an enterprise, by first day.</summary>
    public static List<RegionTitle> Of(Firm firm, FirmAims aims, int row)
    {
        var titles = new List<RegionTitle>();
        if (firm.Career is { } career)
        {
            titles.Add(new RegionTitle(Register, Number(row, career.From, 'K'), career.From, null, career.EndedOn, career.End));
            titles.AddRange(career.Certificates.Select(one => one with { Number = Number(row, one.From, 'G') }));
            AddYearly(firm, career, row, titles);
        }

        AddScale(firm, titles);
        AddIndustry(firm, aims, row, titles);
        return [.. titles.OrderBy(title => title.From).ThenBy(title => title.Kind, StringComparer.Ordinal)];
    }

    private static void AddYearly(Firm firm, Career career, int row, List<RegionTitle> titles)
    {
        var keen = (int)firm.Chance("keen").Between(firm.IsHolder ? 350 : 100, 900);
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var day = new DateOnly(year, 3, 20).AddDays((int)firm.Chance("registered", year).Between(0, 220));
            var small = firm.Staff(year - 1) <= SmeStaff && firm.Revenue(year - 1) is > 0 and <= SmeCeiling;
            if (small && career.From <= day && (career.EndedOn is null || day <= career.EndedOn) && firm.Chance("registers", year).Chance(keen))
            {
                titles.Add(new RegionTitle("tech-sme", Number(row, day, 'S'), day, new DateOnly(year, 12, 31), Renewal: titles.Exists(title => title.Kind == "tech-sme")));
            }
        }
    }

    /// <summary>On the list while the year before had twenty million in revenue; who falls below by a little stays a year longer.</summary>
    private static void AddScale(Firm firm, List<RegionTitle> titles)
    {
        if (!firm.IsIndustrial)
        {
            return;
        }

        DateOnly? since = null;
        var gone = firm.Career?.EndedOn;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var day = new DateOnly(year, 2, 1);
            var on = firm.Revenue(year - 1) >= (since is null ? ScaleFloor : ScaleFloor * 8 / 10) && (gone is null || day < gone);
            if (on && since is null)
            {
                since = day;
            }
            else if (!on && since is { } from)
            {
                titles.Add(new RegionTitle("above-scale-industrial", null, from, null, day.AddDays(-1), RegionEnd.LeftList));
                since = null;
            }
        }

        if (since is { } still)
        {
            titles.Add(new RegionTitle("above-scale-industrial", null, still, null));
        }
    }

    private static void AddIndustry(Firm firm, FirmAims aims, int row, List<RegionTitle> titles)
    {
        var share = firm.IsHolder ? 330 : aims.Of(2024) is not null ? 90 : 8;
        if (!firm.Chance("innovative").Chance(share) || firm.Staff(2023) < 8)
        {
            return;
        }

        var first = Batch(firm, "innovative day", 2022, 7);
        var innovative = Run(firm, "innovative-sme", 'C', row, first, titles);
        if (innovative is null || !firm.Chance("srdi").Chance(520) || firm.Revenue(innovative.Value.Year) < 10_000_000)
        {
            return;
        }

        var srdi = Run(firm, "srdi-sme", 'Z', row, innovative.Value.AddMonths(8), titles);
        if (srdi is { } from && firm.Chance("giant").Chance(240) && firm.Revenue(from.Year) >= 50_000_000
            && Run(firm, "little-giant", 'J', row, new DateOnly(from.Year + 1, 9, 1), titles) is { } giant && firm.Chance("champion").Chance(150))
        {
            Run(firm, "single-champion", 'D', row, new DateOnly(giant.Year + 1, 12, 1), titles);
        }
    }

    /// <summary>A title and its renewals; its first day, null where the enterprise has it only after all histories.</summary>
    private static DateOnly? Run(Firm firm, string kind, char letter, int row, DateOnly first, List<RegionTitle> titles)
    {
        var gone = firm.Career?.EndedOn;
        DateOnly? given = null;
        for (var from = first; from.Year <= LastYear && firm.RegisteredOn.AddYears(1) <= from && (gone is null || from < gone); from = from.AddYears(TitleYears))
        {
            titles.Add(new RegionTitle(kind, Number(row, from, letter), from, from.AddYears(TitleYears).AddDays(-1), Renewal: given is not null));
            given ??= from;
            if (!firm.Chance(kind, from.Year).Chance(760))
            {
                break;
            }
        }

        return given;
    }

    private static DateOnly Batch(Firm firm, string thing, int year, int most)
    {
        var batch = (int)firm.Chance(thing).Between(0, most);
        var earliest = firm.RegisteredOn.AddYears(1);
        var day = new DateOnly(year + (batch + 1) / 2, batch % 2 == 0 ? 11 : 6, 15);
        while (day < earliest)
        {
            day = day.AddMonths(12);
        }

        return day;
    }

    /// <summary>A number that no office gives: the place of the region in it is 00.</summary>
    private static string Number(int row, DateOnly day, char letter) => FormattableString.Invariant($"{letter}{day.Year}00{row:D6}");
}
