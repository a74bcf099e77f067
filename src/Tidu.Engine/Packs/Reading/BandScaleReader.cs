using System.Text.RegularExpressions;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Bounds, words and colors of the bands.</summary>
internal static partial class BandScaleReader
{
    private static readonly ColorBand[] BestFirst = [ColorBand.Green, ColorBand.Blue, ColorBand.Yellow, ColorBand.Orange, ColorBand.Red];

    /// <summary>States beside the five bands that need a word and colors too.</summary>
    private static readonly string[] OtherStates = ["none", "not-due"];

    public static BandScalePack Read(MapReader root)
    {
        var context = root.Context;
        var id = root.Text("bands");
        context.CheckStem(root.Find("bands") ?? root.Node, id);
        var scale = new BandScalePack
        {
            File = context.File,
            Id = id,
            Label = root.Text("label"),
            FromBase = Bounds(root, "from_base"),
            Level = Bounds(root, "level"),
            RankQuintile = Quintile(root),
            Words = ByState(root, "words", (map, key) => map.Text(key)),
            Colors = ByState(root, "colors", Colors),
        };
        root.Close();
        return scale;
    }

    private static IReadOnlyList<BandBound> Bounds(MapReader root, string key)
    {
        var bounds = root.List(key, (node, path) => Bound(node, path, root.Context));
        if (root.Find(key) is not YamlList list || list.Items.Count != bounds.Count)
        {
            return bounds;
        }
        CheckAllBands(root, key, list, bounds.Select(b => b.Band));
        for (var i = 0; i < bounds.Count; i++)
        {
            var isLast = i == bounds.Count - 1;
            if (bounds[i].From is null != isLast)
            {
                root.Context.Report(list.Items[i], "bounds-not-descending", isLast ? PackTexts.LastBoundOpen(root.Where(key)) : PackTexts.BoundMissing(root.Where(key), i + 1));
            }
            else if (i > 0 && bounds[i].From >= bounds[i - 1].From)
            {
                root.Context.Report(list.Items[i], "bounds-not-descending", PackTexts.BoundsNotDescending(root.Where(key), i + 1));
            }
        }
        return bounds;
    }

    private static BandBound? Bound(YamlNode node, string path, ReadContext context)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var bound = new BandBound(map.Code<ColorBand>("band"), map.OptionalNumber("from"));
        map.Close();
        return bound;
    }

    private static List<ColorBand> Quintile(MapReader root)
    {
        if (root.Find("rank_quintile") is null)
        {
            return [];
        }
        var bands = root.Nodes("rank_quintile").Select(n => root.Context.Code<ColorBand>(n, root.Where("rank_quintile"))).OfType<ColorBand>().ToList();
        if (root.Find("rank_quintile") is YamlList list && list.Items.Count == bands.Count)
        {
            CheckAllBands(root, "rank_quintile", list, bands);
        }
        return bands;
    }

    private static void CheckAllBands(MapReader root, string key, YamlNode at, IEnumerable<ColorBand> bands)
    {
        if (!bands.SequenceEqual(BestFirst))
        {
            root.Context.Report(at, "bands-incomplete", PackTexts.BandsIncomplete(root.Where(key), BestFirst.Select(PackCodes.Of)));
        }
    }

    private static Dictionary<string, T> ByState<T>(MapReader root, string key, Func<MapReader, string, T> read)
        where T : class
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        if (root.Require(key) is { } node && MapReader.Open(node, root.Where(key), root.Context) is { } map)
        {
            foreach (var state in BestFirst.Select(PackCodes.Of).Concat(OtherStates))
            {
                values[state] = read(map, state);
            }
            map.Close();
        }
        return values;
    }

    private static BandColors Colors(MapReader parent, string key)
    {
        if (parent.Require(key) is not { } node || MapReader.Open(node, parent.Where(key), parent.Context) is not { } map)
        {
            return new BandColors(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);
        }
        var colors = new BandColors(Color(map, "tile"), Color(map, "ink"), Color(map, "tag"), Color(map, "text"), Color(map, "glyph"));
        map.Close();
        return colors;
    }

    private static string Color(MapReader map, string key)
    {
        var text = map.Text(key);
        if (text.Length > 0 && !SixDigits().IsMatch(text))
        {
            map.Context.Report(map.Find(key)!, "bad-color", PackTexts.BadColor(map.Where(key), text));
        }
        return text;
    }

    [GeneratedRegex(@"\A#[0-9a-f]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();
}
