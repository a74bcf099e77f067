using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards;

namespace Tidu.Engine.Ladders.Reading;

/// <summary>Names in a file that must be known elsewhere, remembered until all files are read.</summary>
internal sealed class LadderReferences(ReadContext context)
{
    private readonly List<(ReferenceKind Kind, string Name, string Where, YamlNode At)> _asked = [];

    public string Required(MapReader map, string key, ReferenceKind kind) => Ask(kind, map.Text(key), map.Where(key), map.Find(key) ?? map.Node);

    public string? Optional(MapReader map, string key, ReferenceKind kind) =>
        map.OptionalText(key) is { } name ? Ask(kind, name, map.Where(key), map.Find(key)!) : null;

    public IReadOnlyList<string> List(MapReader map, string key, ReferenceKind kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return map.OptionalList(key, (node, path) =>
        {
            if (context.Text(node, path) is not { } name)
            {
                return null;
            }

            if (!seen.Add(name))
            {
                context.Report(node, "duplicate-id", LadderTexts.Twice(path, name));
                return null;
            }

            return Ask(kind, name, path, node);
        });
    }

    /// <summary>A document's id, with a place in it after a blank.</summary>
    public string Basis(MapReader map)
    {
        var basis = map.Text("basis");
        Ask(ReferenceKind.Document, basis.Split(' ')[0], map.Where("basis"), map.Find("basis") ?? map.Node);
        return basis;
    }

    public void Check(Ladder known, StandardSet standards)
    {
        foreach (var (kind, name, where, at) in _asked)
        {
            var names = Names(kind, known, standards);
            if (names.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            var meant = kind == ReferenceKind.Title && known.Recognise(name) is { } title ? title.Code : context.Nearest(name, names);
            context.Report(at, "unknown-" + Code(kind), LadderTexts.Unknown(where, LadderTexts.NameOf(kind), name, meant));
        }
    }

    private string Ask(ReferenceKind kind, string name, string where, YamlNode at)
    {
        if (name.Length > 0)
        {
            _asked.Add((kind, name, where, at));
        }

        return name;
    }

    private static string Code(ReferenceKind kind) => Packs.PackCodes.Of(kind);

    private static IReadOnlyCollection<string> Names(ReferenceKind kind, Ladder known, StandardSet standards) => kind switch
    {
        ReferenceKind.Document => [.. known.Documents.Select(document => document.Id)],
        ReferenceKind.Track => [.. known.Tracks.Select(track => track.Id)],
        ReferenceKind.Title => [.. known.Titles.Select(title => title.Code)],
        ReferenceKind.Standard => [.. standards.Ids],
        ReferenceKind.Measure => [.. known.Measures.Select(measure => measure.Indicator)],
        _ => [.. standards.Facts.All.Select(fact => fact.Id)],
    };
}

/// <summary>What a name stands for.</summary>
internal enum ReferenceKind
{
    Document,
    Track,
    Title,
    Standard,
    Fact,
    Measure,
}
