using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>The head of a standard: documents, when it decides, validity.</summary>
internal static class HeadReader
{
    /// <summary>The documents of a file, by id.</summary>
    public static IReadOnlyList<RuleDocument> Documents(MapReader root)
    {
        var ids = new UniqueIds(root.Context, StandardTexts.KindOfDocument);
        return root.List("documents", (node, path) =>
        {
            if (MapReader.Open(node, path, root.Context) is not { } map)
            {
                return null;
            }
            var document = new RuleDocument(
                map.Text("id"),
                map.OptionalText("number"),
                map.OptionalText("title"),
                map.OptionalDate("issued"),
                map.OptionalCode<Confidence>("confidence") ?? Confidence.Confirmed,
                map.OptionalText("url"),
                map.OptionalText("note"),
                map.Boolean("cited_whole", absent: false));
            map.Close();
            if (document is { Number: null, Title: null })
            {
                root.Context.Report(node, "missing-key", PackTexts.MissingKey(path, "number", null));
            }
            ids.Add(document.Id, map.Find("id") ?? node);
            return document;
        });
    }

    /// <summary>in_force as one span for every kind of <c>for</c>, or as a list of spans with a kind each.</summary>
    public static IReadOnlyList<ForceSpan> InForce(MapReader root)
    {
        if (root.Find("in_force") is YamlList)
        {
            return root.List("in_force", (node, path) => MapReader.Open(node, path, root.Context) is { } map ? Span(map, map.Code<ApplicationKind>("for")) : null);
        }
        var kinds = root.Nodes("for").Select(node => root.Context.Code<ApplicationKind>(node, root.Where("for"))).OfType<ApplicationKind>().Distinct().ToList();
        if (root.Require("in_force") is not { } single || MapReader.Open(single, "in_force", root.Context) is not { } reader)
        {
            return [];
        }
        return Span(reader, default) is { } span ? [.. kinds.Select(kind => span with { Kind = kind })] : [];
    }

    public static Validity? Validity(MapReader root, StandardContext context)
    {
        if (root.Find("validity") is not { } node || MapReader.Open(node, "validity", root.Context) is not { } map)
        {
            return null;
        }
        var validity = new Validity(map.OptionalInteger("years", 1, 100), context.OptionalBasis(map), map.OptionalText("note"));
        map.Close();
        return validity;
    }

    /// <summary>The span; null where its first day cannot be read, so that nothing is measured by it.</summary>
    private static ForceSpan? Span(MapReader map, ApplicationKind kind)
    {
        var span = new ForceSpan(kind, map.Date("from"), map.OptionalDate("to"));
        map.Close();
        if (span.From == default)
        {
            return null;
        }
        if (span.To < span.From)
        {
            map.Context.Report(map.Find("to")!, "dates-out-of-order", PackTexts.DatesOutOfOrder(map.Where("from"), map.Where("to")));
        }
        return span;
    }
}
