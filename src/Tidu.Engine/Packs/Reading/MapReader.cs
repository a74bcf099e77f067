using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Reads a map by key. What is asked for is what is allowed: <see cref="Close"/> reports all other keys.</summary>
/// <remarks>A required value that is missing or wrong is reported and read as its type's empty value, so that reading goes on to the next problem.</remarks>
internal sealed class MapReader
{
    private readonly YamlMap _map;
    private readonly Dictionary<string, YamlNode> _values;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private MapReader(YamlMap map, string path, ReadContext context)
    {
        _map = map;
        _values = map.Entries.ToDictionary(e => e.Key.Text, e => e.Value, StringComparer.Ordinal);
        Path = path;
        Context = context;
    }

    public ReadContext Context { get; }

    /// <summary>Where in the file, as keys and list positions from 1; empty for the root.</summary>
    public string Path { get; }

    public YamlNode Node => _map;

    /// <summary>A reader, or null where the node is no map, which is reported.</summary>
    public static MapReader? Open(YamlNode node, string path, ReadContext context)
    {
        if (node is YamlMap map)
        {
            return new MapReader(map, path, context);
        }
        context.Report(node, "wrong-type", PackTexts.MapExpected(path));
        return null;
    }

    public string Where(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>The value under the key; null where the key is absent or null.</summary>
    public YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _values.GetValueOrDefault(key) is { IsNull: false } found ? found : null;
    }

    /// <summary>The value under the key; null where it is absent or null, which is reported.</summary>
    public YamlNode? Require(string key)
    {
        var found = Find(key);
        if (found is null && _values.TryGetValue(key, out var empty))
        {
            Context.Report(empty, "missing-key", PackTexts.EmptyValue(Where(key)));
        }
        else if (found is null)
        {
            Context.Report(_map, "missing-key", PackTexts.MissingKey(Path, key, Context.Nearest(key, _values.Keys)));
        }
        return found;
    }

    public string Text(string key) => Require(key) is { } node ? Context.Text(node, Where(key)) ?? string.Empty : string.Empty;

    public string? OptionalText(string key) => Find(key) is { } node ? Context.Text(node, Where(key)) : null;

    public DateOnly Date(string key) => Require(key) is { } node ? Context.Date(node, Where(key)) ?? default : default;

    public DateOnly? OptionalDate(string key) => Find(key) is { } node ? Context.Date(node, Where(key)) : null;

    public int Integer(string key, int from, int to) => Require(key) is { } node ? Context.Integer(node, Where(key), from, to) ?? 0 : 0;

    public int? OptionalInteger(string key, int from, int to) => Find(key) is { } node ? Context.Integer(node, Where(key), from, to) : null;

    public decimal? Number(string key) => Require(key) is { } node ? Context.Number(node, Where(key)) : null;

    public decimal? OptionalNumber(string key) => Find(key) is { } node ? Context.Number(node, Where(key)) : null;

    public bool Boolean(string key, bool absent) => Find(key) is { } node ? Context.Boolean(node, Where(key)) ?? absent : absent;

    public T Code<T>(string key)
        where T : struct, Enum =>
        Require(key) is { } node ? Context.Code<T>(node, Where(key)) ?? default : default;

    public T? OptionalCode<T>(string key)
        where T : struct, Enum =>
        Find(key) is { } node ? Context.Code<T>(node, Where(key)) : null;

    /// <summary>The items of a required list, without those that <paramref name="read"/> could not read.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<YamlNode, string, T?> read)
        where T : class =>
        Require(key) is { } node ? Items(node, key, read) : [];

    /// <summary>The items of a list that may be absent.</summary>
    public IReadOnlyList<T> OptionalList<T>(string key, Func<YamlNode, string, T?> read)
        where T : class =>
        Find(key) is { } node ? Items(node, key, read) : [];

    /// <summary>The nodes of a required list.</summary>
    public IReadOnlyList<YamlNode> Nodes(string key) => List(key, (node, _) => node);

    /// <summary>Texts of a list that may be absent.</summary>
    public IReadOnlyList<string> OptionalTexts(string key) => OptionalList(key, (node, path) => Context.Text(node, path));

    /// <summary>Reports every key that was not asked for.</summary>
    public void Close()
    {
        var unused = _asked.Where(k => !_values.ContainsKey(k)).ToList();
        foreach (var (key, _) in _map.Entries.Where(e => !_asked.Contains(e.Key.Text)))
        {
            Context.Report(key, "unknown-key", PackTexts.UnknownKey(Path, key.Text, Context.Nearest(key.Text, unused), _asked));
        }
    }

    private List<T> Items<T>(YamlNode node, string key, Func<YamlNode, string, T?> read)
        where T : class
    {
        if (node is not YamlList list)
        {
            Context.Report(node, "wrong-type", PackTexts.ListExpected(Where(key)));
            return [];
        }
        var items = new List<T>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (read(list.Items[i], $"{Where(key)}[{i + 1}]") is { } item)
            {
                items.Add(item);
            }
        }
        return items;
    }
}
