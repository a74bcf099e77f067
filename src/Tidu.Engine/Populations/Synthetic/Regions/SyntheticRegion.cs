using Tidu.Engine.Packs;

namespace Tidu.Engine.Populations.Synthetic.Regions;

/// <summary>
/// Enterprises of a region that do not exist: the holders of each counted title are as many as the region's pack says, unit by unit and quarter by quarter. The same packs, seed and
/// day give the same enterprises on every machine; those of a later day are the same ones with what has happened since.
/// </summary>
public static class SyntheticRegion
{
    private const int RegisterGrowth = 1280;
    private const int CertificateGrowth = 1220;

    /// <summary>The first day that enterprises can be made for.</summary>
    public static DateOnly FirstDay { get; } = new(2022, 12, 31);

    /// <summary>The last day that enterprises can be made for: a year after the last count.</summary>
    public static DateOnly LastDay(RegionPack region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return RegionCurve.Quarter(RegionCurve.Last(region)).Last;
    }

    /// <summary>The enterprises that are registered by the day, made as they are asked for; as many as the pack says from the end of 2025 on.</summary>
    /// <param name="packs">Words, regions, and what happened to units.</param>
    /// <param name="region">Which region.</param>
    /// <param name="seed">Which enterprises.</param>
    /// <param name="asOf">The day: nothing after it is told.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="FirstDay"/> or after <see cref="LastDay"/>.</exception>
    public static IEnumerable<RegionEnterprise> Enterprises(PackSet packs, RegionPack region, long seed, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, FirstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asOf, LastDay(region));
        return new RegionRun(packs, (ulong)seed, asOf).Enterprises(region, 0);
    }

    /// <summary>Careers by row of the counts of the register.</summary>
    internal static IReadOnlyList<(RegionRow Row, IReadOnlyList<Career> Careers)> Careers(RegionPack region, SyntheticRandom random)
    {
        var certificates = region.Counts.FirstOrDefault(counts => counts.Kind == RegionTitles.HighTech)?.Rows.ToDictionary(row => row.UnitId, StringComparer.Ordinal) ?? [];
        return
        [
            .. from row in region.Counts.Where(counts => counts.Kind == RegionTitles.Register).SelectMany(counts => counts.Rows)
               let register = new RegionCurve(region.Periods, row.Values, RegisterGrowth)
               let hightech = certificates.TryGetValue(row.UnitId, out var found) ? new RegionCurve(region.Periods, found.Values, CertificateGrowth) : null
               select (row, RegionCareers.Of(random.Of("careers of " + row.UnitId), register, hightech, RegionCurve.Last(region))),
        ];
    }
}
