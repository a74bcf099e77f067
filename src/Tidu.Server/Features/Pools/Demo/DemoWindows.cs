using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Demo;

/// <summary>Windows of every year and the district's pools.</summary>
internal static class DemoWindows
{
    private const int FirstYear = 2022;

    private static readonly (string Kind, int Number, int FromMonth, int FromDay, int ToMonth, int ToDay)[] Yearly =
    [
        ("high-tech-enterprise", 1, 5, 6, 6, 20), ("high-tech-enterprise", 2, 7, 15, 8, 29), ("high-tech-enterprise", 3, 9, 15, 10, 20),
        ("tech-sme", 1, 3, 1, 10, 31), ("innovative-sme", 1, 4, 1, 5, 15), ("innovative-sme", 2, 9, 1, 10, 15), ("srdi-sme", 1, 6, 1, 7, 10), ("little-giant", 1, 3, 20, 4, 25),
    ];

    public static IEnumerable<ApplicationWindow> Of(string unit, DateOnly today) =>
        from year in Enumerable.Range(FirstYear, today.Year + 2 - FirstYear)
        from each in Yearly
        select new ApplicationWindow
        {
            UnitId = unit,
            Kind = each.Kind,
            Name = Texts.Of("pools.demo.batch", ("year", year), ("number", each.Number)),
            Opens = new DateOnly(year, each.FromMonth, each.FromDay),
            Closes = new DateOnly(year, each.ToMonth, each.ToDay),
            SourceText = MonitoringTexts.DemoSource,
        };

    /// <summary>The first is the pool of the title that demonstration records are about.</summary>
    public static List<Pool> Pools(string unit) =>
    [
        new() { UnitId = unit, Kind = "high-tech-enterprise", Type = PoolKind.Cultivation, Name = Texts.Of("pools.demo.high-tech"), EntryText = Texts.Of("pools.demo.high-tech-rule"), MostFailed = 2 },
        new() { UnitId = unit, Kind = "tech-sme", Type = PoolKind.Cultivation, Name = Texts.Of("pools.demo.tech-sme"), EntryText = Texts.Of("pools.demo.tech-sme-rule"), MostFailed = 1 },
        new() { UnitId = unit, Kind = "srdi-sme", Type = PoolKind.Reserve, Name = Texts.Of("pools.demo.srdi"), EntryText = Texts.Of("pools.demo.srdi-rule"), MostFailed = 1 },
    ];
}
