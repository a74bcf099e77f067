using Tidu.Engine.Packs.Yaml;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Looks into the nodes of standards and overlays.</summary>
internal static class OverlayNodes
{
    /// <summary>The lists in which criteria hold their branches.</summary>
    public static readonly string[] Branches = ["any", "all", "best_of"];

    /// <summary>The value under a key; null where there is none.</summary>
    public static YamlNode? At(this YamlNode? node, string key) =>
        node is YamlMap map ? map.Entries.Where(entry => entry.Key.Text == key).Select(entry => entry.Value).FirstOrDefault(value => !value.IsNull) : null;

    /// <summary>The items under a key; empty where there is no list.</summary>
    public static IReadOnlyList<YamlNode> ItemsAt(this YamlNode? node, string key) => node.At(key) is YamlList list ? list.Items : [];

    /// <summary>The entries under a key; empty where there is no map.</summary>
    public static IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> EntriesAt(this YamlNode? node, string key) => node.At(key) is YamlMap map ? map.Entries : [];

    /// <summary>The id of a rule.</summary>
    public static string IdOf(YamlNode node) => node.At("id") is YamlScalar id ? id.Text : string.Empty;

    /// <summary>The id nodes of the rules of a list and of all their branches.</summary>
    public static IEnumerable<YamlScalar> Ids(IEnumerable<YamlNode> rules) =>
        rules.SelectMany(rule => Branches.SelectMany(key => Ids(rule.ItemsAt(key))).Concat(rule.At("id") is YamlScalar id ? [id] : []));

    /// <summary>The id nodes of every rule of a standard.</summary>
    public static IEnumerable<YamlScalar> RuleIds(YamlNode standard) => new[] { "criteria", "scores", "direct" }.SelectMany(key => Ids(standard.ItemsAt(key)));

    /// <summary>The same node, so many lines further down.</summary>
    public static YamlNode Lower(YamlNode node, int lines) => node switch
    {
        YamlScalar scalar => scalar with { Line = scalar.Line + lines },
        YamlList list => new YamlList(list.Line + lines, list.Column, [.. list.Items.Select(item => Lower(item, lines))]),
        YamlMap map => new YamlMap(map.Line + lines, map.Column, [.. map.Entries.Select(entry => KeyValuePair.Create((YamlScalar)Lower(entry.Key, lines), Lower(entry.Value, lines)))]),
        _ => node,
    };
}
