namespace Tidu.Engine.Populations.Synthetic;

/// <summary>What enterprises of an industry are like. Money per head is yearly revenue in yuan; shares are in a thousand.</summary>
/// <param name="Division">Division of GB/T 4754.</param>
/// <param name="Weight">How many of a hundred enterprises are of it.</param>
/// <param name="RevenueFrom">Revenue per head, from.</param>
/// <param name="RevenueTo">Revenue per head, to.</param>
/// <param name="Rd">The greatest share of research and development in revenue.</param>
/// <param name="Technicians">The greatest share of technical personnel.</param>
internal sealed record SyntheticIndustry(int Division, int Weight, long RevenueFrom, long RevenueTo, int Rd, int Technicians)
{
    private static readonly SyntheticIndustry[] All =
    [
        new(13, 10, 400_000, 1_600_000, 25, 120), new(26, 8, 600_000, 2_500_000, 60, 200), new(27, 6, 500_000, 1_800_000, 140, 350),
        new(33, 12, 350_000, 1_100_000, 50, 160), new(34, 12, 350_000, 1_200_000, 80, 240), new(36, 12, 450_000, 1_500_000, 70, 220),
        new(39, 10, 400_000, 1_800_000, 150, 400), new(52, 10, 800_000, 5_000_000, 5, 40), new(65, 14, 250_000, 900_000, 300, 700), new(73, 6, 200_000, 800_000, 400, 750),
    ];

    /// <summary>One of them.</summary>
    public static SyntheticIndustry Of(SyntheticRandom random)
    {
        var place = random.Of("industry").Between(0, All.Sum(each => each.Weight) - 1);
        foreach (var industry in All)
        {
            place -= industry.Weight;
            if (place < 0)
            {
                return industry;
            }
        }

        return All[^1];
    }
}
