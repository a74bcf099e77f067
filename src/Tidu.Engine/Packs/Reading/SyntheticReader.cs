using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Periods;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Regions of invented enterprises and the words their names are made of.</summary>
internal static class SyntheticReader
{
    private const int MostEnterprises = 10_000_000;
    private const int MostShare = 1000;

    public static SyntheticWords Words(MapReader root)
    {
        var words = new SyntheticWords(
            root.List("synthetic", (node, path) => Industry(node, path, root.Context)),
            Texts(root, "brands_first"),
            Texts(root, "brands_second"),
            Texts(root, "forms"),
            Texts(root, "surnames"),
            Texts(root, "given"),
            Texts(root, "posts"));
        root.Close();
        return words;
    }

    public static RegionPack Region(MapReader root)
    {
        var context = root.Context;
        var id = root.Text("region");
        context.CheckStem(root.Find("region") ?? root.Node, id);
        var periods = root.Nodes("periods").Select(node => Quarter(node, root.Where("periods"), context)).OfType<Period>().ToList();
        for (var i = 1; i < periods.Count; i++)
        {
            if (periods[i] <= periods[i - 1])
            {
                context.Report(root.Find("periods")!, "bad-period", PackTexts.BadPeriod(root.Where("periods"), periods[i].ToString()));
            }
        }

        var region = new RegionPack
        {
            File = context.File,
            Id = id,
            Title = root.Text("title"),
            UnitId = root.UnitId("unit"),
            Enterprises = root.Integer("enterprises", 1, MostEnterprises),
            Places = Texts(root, "places"),
            Includes = root.OptionalTexts("includes"),
            Periods = periods,
            Counts = root.List("counts", (node, path) => Counts(node, path, context, periods.Count)),
        };
        root.Close();
        return region;
    }

    private static RegionCounts? Counts(YamlNode node, string path, ReadContext context, int periods)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }

        var units = new UniqueIds(context, PackTexts.KindOfUnit);
        var counts = new RegionCounts(map.Text("kind"), map.List("rows", (each, where) => Row(each, where, context, periods, units)));
        map.Close();
        return counts;
    }

    private static RegionRow? Row(YamlNode node, string path, ReadContext context, int periods, UniqueIds units)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }

        var row = new RegionRow(
            map.UnitId("unit"),
            map.OptionalTexts("towns"),
            [.. map.Nodes("values").Select(each => context.Integer(each, map.Where("values"), 0, MostEnterprises) ?? 0)]);
        map.Close();
        units.Add(row.UnitId, map.Find("unit") ?? node);
        if (row.Values.Count != periods)
        {
            context.Report(map.Find("values") ?? node, "row-length", PackTexts.RowLength(map.Where("values"), row.Values.Count, periods));
        }

        return row;
    }

    private static IndustryWords? Industry(YamlNode node, string path, ReadContext context)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }

        var revenue = map.Nodes("revenue").Select(each => context.Integer(each, map.Where("revenue"), 1, int.MaxValue) ?? 1).ToList();
        var industry = new IndustryWords(
            map.Text("code"),
            Texts(map, "words"),
            map.OptionalText("field"),
            map.OptionalText("leading"),
            map.Integer("weight", 1, MostShare),
            revenue.FirstOrDefault(),
            revenue.LastOrDefault(),
            map.Integer("research", 0, MostShare),
            map.Integer("technicians", 0, MostShare));
        map.Close();
        return industry;
    }

    private static Period? Quarter(YamlNode node, string path, ReadContext context)
    {
        var text = context.Text(node, path);
        if (Period.TryParse(text, out var period) && period.Kind == PeriodKind.Quarter)
        {
            return period;
        }

        context.Report(node, "bad-period", PackTexts.BadPeriod(path, text ?? string.Empty));
        return null;
    }

    private static IReadOnlyList<string> Texts(MapReader map, string key) => map.List(key, map.Context.Text);
}
