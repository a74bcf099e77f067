namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>Institutions of research and development, and checks of what bars from titles.</summary>
internal static class RegionInstitutions
{
    private const int ChecksBack = 240;

    /// <summary>Since when an enterprise has an institution; null without one.</summary>
    public static DateOnly? From(Firm firm, FirmAims aims)
    {
        var share = firm.IsHolder ? 620 : aims.Of(2024) is not null ? 280 : 40;
        var day = new DateOnly(2019, 1, 1).AddDays((int)firm.Chance("institution day").Between(0, 2600));
        return !firm.Chance("institution").Chance(share) ? null : day > firm.RegisteredOn ? day : firm.RegisteredOn.AddDays(200);
    }

    /// <summary>Checks of the last months, and of the autumn before for those with a title, each good for a year; a kind without one has not been checked.</summary>
    public static IReadOnlyList<RegionVeto> Checks(Firm firm, DateOnly asOf)
    {
        var checks = new List<RegionVeto>();
        foreach (var kind in Enum.GetValues<RegionBar>())
        {
            var random = firm.Chance("bar", (int)kind);
            var (latest, autumn) = (asOf.AddDays(-(int)random.Of("day").Between(5, ChecksBack)), new DateOnly(asOf.Year - 1, 10, 8).AddDays((int)random.Of("autumn").Between(0, 70)));
            if (!random.Of("checked").Chance(firm.IsHolder ? 960 : firm.Career is not null ? 860 : 640))
            {
                continue;
            }

            if (firm.Career is not null && autumn < latest && autumn > firm.RegisteredOn)
            {
                checks.Add(new RegionVeto(kind, Found: false, autumn, autumn.AddYears(1)));
            }

            if (latest > firm.RegisteredOn)
            {
                checks.Add(new RegionVeto(kind, random.Of("found").Chance(kind == RegionBar.Dishonesty ? 12 : 4), latest, latest.AddYears(1)));
            }
        }

        return checks;
    }
}
