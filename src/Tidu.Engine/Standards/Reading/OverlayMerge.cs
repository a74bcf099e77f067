using Tidu.Engine.Packs.Yaml;

namespace Tidu.Engine.Standards.Reading;

/// <summary>A national standard's nodes with an overlay's put in: what it adds stands last, what it tightens stands where the national item stood.</summary>
internal sealed class OverlayMerge
{
    /// <summary>What is put behind the id of a criterion for the group of it and its local conditions.</summary>
    public const string Tightened = "-tightened";

    private static readonly string[] Replaced = ["in_force", "for"];
    private static readonly string[] Joined = ["documents", "notes"];
    private static readonly string[] OfGroup = ["basis", "when", "for", "veto"];

    private readonly YamlMap _national;
    private readonly YamlMap _overlay;
    private readonly YamlNode? _tighten;

    /// <summary>Merges; the overlay's lines must count on from the national file's.</summary>
    public OverlayMerge(YamlMap national, YamlMap overlay)
    {
        (_national, _overlay, _tighten) = (national, overlay, overlay.At("tighten"));
        Root = new YamlMap(national.Line, national.Column, [.. Entries()]);
    }

    /// <summary>The merged standard.</summary>
    public YamlMap Root { get; }

    /// <summary>Where something stands in the overlay, by where it stands in the merged standard.</summary>
    public Dictionary<string, string> Paths { get; } = new(StringComparer.Ordinal);

    private IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries()
    {
        foreach (var (key, value) in _national.Entries.Where(entry => !Replaced.Contains(entry.Key.Text)))
        {
            yield return KeyValuePair.Create(key, key.Text switch
            {
                var text when Joined.Contains(text) => Join(text, value, _overlay.ItemsAt(text)),
                "parameters" => Parameters(value),
                "criteria" => Join("criteria", Wrap("criteria", value), _overlay.ItemsAt("criteria")),
                "direct" => Wrap("direct", value),
                _ => value,
            });
        }
        var missing = new[] { "notes", "parameters", "criteria" }.Where(key => _national.At(key) is null);
        foreach (var entry in _overlay.Entries.Where(entry => Replaced.Contains(entry.Key.Text) || missing.Contains(entry.Key.Text)))
        {
            yield return entry;
        }
    }

    private YamlNode Join(string key, YamlNode national, IReadOnlyList<YamlNode> added)
    {
        if (national is not YamlList list)
        {
            return national;
        }
        for (var i = 1; i <= added.Count; i++)
        {
            Paths[$"{key}[{list.Items.Count + i}]"] = $"{key}[{i}]";
        }
        return list with { Items = [.. list.Items, .. added] };
    }

    private YamlNode Parameters(YamlNode national)
    {
        var tightened = _tighten.EntriesAt("parameters").ToDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal);
        foreach (var id in tightened.Keys)
        {
            Paths[$"parameters.{id}."] = $"tighten.parameters.{id}.";
        }
        var entries = ((YamlMap)national).Entries.Select(entry =>
            tightened.TryGetValue(entry.Key.Text, out var local) && local is YamlMap map ? KeyValuePair.Create(entry.Key, Labelled(map, entry.Value)) : entry);
        return (YamlMap)national with { Entries = [.. entries, .. _overlay.EntriesAt("parameters")] };
    }

    private static YamlNode Labelled(YamlMap local, YamlNode national) =>
        local with { Entries = [.. ((YamlMap)national).Entries.Where(entry => entry.Key.Text == "label"), .. local.Entries] };

    /// <summary>The criteria under a key, each that is tightened replaced by a group that asks for it and for the local conditions.</summary>
    private YamlNode Wrap(string path, YamlNode node) =>
        node is YamlList list ? list with { Items = [.. list.Items.Select((item, at) => Wrapped($"{path}[{at + 1}]", item))] } : node;

    private YamlNode Wrapped(string path, YamlNode node)
    {
        if (node is not YamlMap written)
        {
            return node;
        }
        var local = _tighten.ItemsAt("criteria").Select((item, at) => (Item: item, At: at + 1)).Where(each => each.Item.At("of") is YamlScalar of && of.Text == OverlayNodes.IdOf(node)).ToList();
        var inner = local.Count > 0 ? $"{path}.all[1]" : path;
        var map = written with
        {
            Entries = [.. written.Entries.Select(entry => OverlayNodes.Branches.Contains(entry.Key.Text) ? KeyValuePair.Create(entry.Key, Wrap($"{inner}.{entry.Key.Text}", entry.Value)) : entry)],
        };
        if (local.Count == 0)
        {
            return map;
        }
        for (var i = 0; i < local.Count; i++)
        {
            Paths[$"{path}.all[{i + 2}]"] = $"tighten.criteria[{local[i].At}]";
        }
        return Group(map, [.. local.Select(each => (YamlMap)each.Item)]);
    }

    private static YamlMap Group(YamlMap national, IReadOnlyList<YamlMap> local)
    {
        YamlScalar Word(string text) => new(national.Line, national.Column, text, IsPlain: false);
        var parts = local.Select(map => map with { Entries = [.. map.Entries.Where(entry => entry.Key.Text != "of")] });
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>
        {
            KeyValuePair.Create(Word("id"), (YamlNode)Word(OverlayNodes.IdOf(national) + Tightened)),
            KeyValuePair.Create(Word("label"), national.At("label")!),
            KeyValuePair.Create(Word("all"), (YamlNode)new YamlList(national.Line, national.Column, [national, .. parts])),
        };
        return national with { Entries = [.. entries, .. national.Entries.Where(entry => OfGroup.Contains(entry.Key.Text))] };
    }
}
