using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Measure units and comparator words.</summary>
internal static class LexiconReader
{
    private const decimal LargestFactor = 1_000_000_000_000m;

    public static IReadOnlyList<MeasureUnit> MeasureUnits(MapReader root, UniqueIds names)
    {
        var units = root.List("measure-units", (node, path) => MeasureUnit(node, path, root.Context, names));
        root.Close();
        return units;
    }

    public static ComparatorLexicon Comparators(MapReader root)
    {
        var words = new Dictionary<Comparator, IReadOnlyList<string>>();
        foreach (var node in root.Nodes("comparators"))
        {
            if (MapReader.Open(node, root.Where("comparators"), root.Context) is not { } map)
            {
                continue;
            }
            var comparator = map.Code<Comparator>("comparator");
            if (!words.TryAdd(comparator, map.List("words", map.Context.Text)))
            {
                map.Context.Report(map.Node, "duplicate-id", PackTexts.DuplicateId(PackTexts.KindOfComparator, PackCodes.Of(comparator), null));
            }
            map.Close();
        }
        var tolerance = root.OptionalNumber("about_tolerance");
        if (tolerance is < 0 or >= 1)
        {
            root.Context.Report(root.Find("about_tolerance")!, "out-of-range", PackTexts.OutOfRange("about_tolerance", ((YamlScalar)root.Find("about_tolerance")!).Text, 0, 1));
        }
        var lexicon = new ComparatorLexicon(words, tolerance, root.OptionalTexts("effort_words"));
        root.Close();
        return lexicon;
    }

    private static MeasureUnit? MeasureUnit(YamlNode node, string path, ReadContext context, UniqueIds names)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var name = map.Text("name");
        var factor = map.Number("factor");
        if (factor is <= 0 or > LargestFactor)
        {
            context.Report(map.Find("factor")!, "out-of-range", PackTexts.FactorOutOfRange(map.Where("factor")));
            factor = null;
        }
        var unit = new MeasureUnit(name, map.Text("base"), factor ?? 1, map.OptionalTexts("aliases"));
        map.Close();
        foreach (var known in unit.Aliases.Prepend(name))
        {
            names.Add(known, map.Find(known == name ? "name" : "aliases") ?? node, context);
        }
        return unit;
    }
}
