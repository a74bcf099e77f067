using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Words of imported workbooks.</summary>
internal static class ImportLexiconReader
{
    private const decimal LargestFactor = 1_000_000_000_000m;
    private const int Months = 12;

    public static ImportLexicon Read(MapReader root)
    {
        var kinds = new UniqueIds(null, PackTexts.KindOfImport);
        var lexicon = new ImportLexicon(
            root.List("imports", (node, path) => Columns(node, path, root.Context, kinds)),
            Signs(root, "missing"),
            Signs(root, "not_applicable"),
            [.. root.OptionalList("suffixes", (node, path) => Suffix(node, path, root.Context)).OrderByDescending(s => s.Word.Length)],
            root.OptionalTexts("currency_signs"),
            root.OptionalTexts("unit_notes"),
            Periods(root),
            root.OptionalTexts("yes"),
            root.OptionalTexts("no"))
        {
            Offices = root.OptionalList("offices", (node, path) => Office(node, path, root.Context)),
        };
        root.Close();
        return lexicon;
    }

    /// <summary>An empty cell is missing too and may be written as such.</summary>
    private static IReadOnlyList<string> Signs(MapReader root, string key) =>
        root.OptionalList(key, (node, path) => node is YamlScalar { IsNull: false, Text: "" } ? string.Empty : root.Context.Text(node, path));

    private static ImportColumns? Columns(YamlNode node, string path, ReadContext context, UniqueIds kinds)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var kind = map.Text("kind");
        kinds.Add(kind, map.Find("kind") ?? node, context);
        var fields = new UniqueIds(null, PackTexts.KindOfColumn);
        var names = new UniqueIds(null, PackTexts.KindOfColumnName);
        var columns = new ImportColumns(kind, map.List("fields", (each, where) => Column(each, where, context, fields, names)));
        map.Close();
        return columns;
    }

    private static ImportColumn? Column(YamlNode node, string path, ReadContext context, UniqueIds fields, UniqueIds names)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var column = new ImportColumn(map.Text("field"), map.Text("name"), map.OptionalTexts("aliases"));
        map.Close();
        fields.Add(column.Field, map.Find("field") ?? node, context);
        foreach (var name in column.Aliases.Prepend(column.Name))
        {
            names.Add(name, map.Find(name == column.Name ? "name" : "aliases") ?? node, context);
        }
        return column;
    }

    private static OfficeWords? Office(YamlNode node, string path, ReadContext context)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }

        var office = new OfficeWords(map.Text("source"), map.OptionalTexts("words"));
        map.Close();
        return office;
    }

    private static NumberSuffix? Suffix(YamlNode node, string path, ReadContext context)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var (word, factor) = (map.Text("word"), map.Number("factor"));
        if (factor is <= 0 or > LargestFactor)
        {
            context.Report(map.Find("factor")!, "out-of-range", PackTexts.FactorOutOfRange(map.Where("factor")));
            factor = null;
        }
        map.Close();
        return new NumberSuffix(word, factor ?? 1);
    }

    private static PeriodWords Periods(MapReader root)
    {
        var numerals = root.OptionalTexts("numerals");
        if (root.Find("numerals") is { } node && numerals.Count != Months)
        {
            root.Context.Report(node, "row-length", PackTexts.Numerals(root.Where("numerals"), numerals.Count, Months));
        }
        return new PeriodWords(
            root.OptionalTexts("years"),
            root.OptionalTexts("months"),
            root.OptionalTexts("days"),
            root.OptionalTexts("quarters"),
            root.OptionalTexts("first_half"),
            root.OptionalTexts("second_half"),
            root.OptionalTexts("whole_year"),
            root.OptionalTexts("ordinals"),
            root.OptionalTexts("spans"),
            numerals);
    }
}
