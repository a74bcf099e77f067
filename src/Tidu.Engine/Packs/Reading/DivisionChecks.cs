using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>What of a divisions file needs all units: parents, members, changes, circles.</summary>
internal static class DivisionChecks
{
    public static void Check(MapReader root)
    {
        foreach (var (node, i) in Maps(root, "units"))
        {
            if (MapReader.Open(node, $"units[{i + 1}]", root.Context) is not { } map)
            {
                continue;
            }
            CheckIds(map, "parent");
            CheckIds(map, "members");
            if (map.Find("id") is YamlScalar id && root.Context.Known.Packs.FindUnit(id.Text) is { } unit)
            {
                CheckCircle(map, unit, "parent", u => u.Parents, root.Context.Known.Packs);
                CheckCircle(map, unit, "members", u => u.Members, root.Context.Known.Packs);
            }
        }
        foreach (var (node, i) in Maps(root, "changes"))
        {
            if (MapReader.Open(node, $"changes[{i + 1}]", root.Context) is { } map)
            {
                CheckIds(map, "from");
                CheckIds(map, "to");
            }
        }
    }

    private static IEnumerable<(YamlNode Node, int Index)> Maps(MapReader root, string key) =>
        root.Find(key) is YamlList list ? list.Items.Select((node, i) => (node, i)).Where(item => item.node is YamlMap) : [];

    private static void CheckIds(MapReader map, string key)
    {
        var node = map.Find(key);
        foreach (var item in node is YamlList list ? list.Items : node is null ? [] : [node])
        {
            var scalar = item as YamlScalar ?? (item as YamlMap)?.Entries.FirstOrDefault(e => e.Key.Text == "unit").Value as YamlScalar;
            if (scalar is { IsNull: false, Text.Length: > 0 })
            {
                map.Context.CheckUnitId(scalar, map.Where(key), scalar.Text);
            }
        }
    }

    private static void CheckCircle(MapReader map, UnitDefinition start, string key, Func<UnitDefinition, IReadOnlyList<DatedUnit>> links, PackSet packs)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<UnitDefinition>([start]);
        while (next.TryPop(out var unit))
        {
            foreach (var link in links(unit))
            {
                if (link.UnitId == start.Id)
                {
                    map.Context.Report(map.Find(key) ?? map.Node, "division-cycle", PackTexts.DivisionCycle(map.Where(key), start.Id));
                    return;
                }
                if (seen.Add(link.UnitId) && packs.FindUnit(link.UnitId) is { } linked)
                {
                    next.Push(linked);
                }
            }
        }
    }
}
