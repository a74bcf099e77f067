using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>What a case expects.</summary>
internal static class ExpectationReader
{
    public static CaseExpectation Read(MapReader map, StandardVersion? version, int asOfYear)
    {
        var criteria = version?.EveryCriterion.Select(each => each.Id).ToList();
        var scores = version?.EveryScore.Select(each => each.Id).ToList();
        var values = version is null ? null : criteria!.Concat(scores!).Concat(version.Results.Select(each => each.Id)).ToList();
        var expectation = new CaseExpectation
        {
            Verdict = map.OptionalSnakeCode<Verdict>("verdict"),
            Points = map.Find("points") is { } points ? Range(points, map.Where("points"), map.Context) : null,
            Path = map.OptionalText("path"),
            Criteria = ById(map, "criteria", criteria, (node, where) => map.Context.SnakeCode<Verdict>(node, where)),
            Scores = ById(map, "scores", scores, (node, where) => Range(node, where, map.Context)),
            Values = Joined(Numbers(map, "values", values), Numbers(map, "results", version?.Results.Select(each => each.Id).ToList())),
            Gaps = Joined(Numbers(map, "gap", criteria), Numbers(map, "gaps", criteria)),
            Missing = map.Find("missing") is null ? null : Missing(map, version, asOfYear),
            Substitutes = map.Find("substitutes") is null ? null : Substitutes(map, version, asOfYear),
        };
        map.Close();
        return expectation;
    }

    private static (decimal Low, decimal High)? Range(YamlNode node, string where, ReadContext context)
    {
        var ends = node is YamlList { Items: { Count: 2 } items } ? items.Select(item => context.Number(item, where)).ToList() : [context.Number(node, where)];
        return ends[0] is { } low && ends[^1] is { } high ? (low, high) : null;
    }

    private static Dictionary<string, T> ById<T>(MapReader map, string key, List<string>? ids, Func<YamlNode, string, T?> read)
        where T : struct
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, node) in Entries(map, key, ids))
        {
            if (read(node, $"{map.Where(key)}.{id}") is { } value)
            {
                found[id] = value;
            }
        }
        return found;
    }

    private static Dictionary<string, decimal?> Numbers(MapReader map, string key, List<string>? ids) =>
        Entries(map, key, ids).ToDictionary(
            entry => entry.Id, entry => entry.Node.IsNull ? null : map.Context.Number(entry.Node, $"{map.Where(key)}.{entry.Id}"), StringComparer.Ordinal);

    private static Dictionary<string, decimal?> Joined(Dictionary<string, decimal?> one, Dictionary<string, decimal?> other) =>
        one.Concat(other).DistinctBy(each => each.Key).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<(string Id, YamlNode Node)> Entries(MapReader map, string key, List<string>? ids)
    {
        if (map.Find(key) is not { } node)
        {
            yield break;
        }
        if (node is not YamlMap entries)
        {
            map.Context.Report(node, "wrong-type", PackTexts.MapExpected(map.Where(key)));
            yield break;
        }
        foreach (var (id, value) in entries.Entries)
        {
            if (ids is not null && !ids.Contains(id.Text))
            {
                map.Context.Report(id, "unknown-id", StandardTexts.At(map.Where(key)) + StandardTexts.UnknownId(id.Text, map.Context.Nearest(id.Text, ids), ids));
                continue;
            }
            yield return (id.Text, value);
        }
    }

    private static IReadOnlyList<string> Missing(MapReader map, StandardVersion? version, int asOfYear)
    {
        var columns = version is null ? null : new FactColumns(version, asOfYear, map.Context);
        return map.OptionalList("missing", (node, path) =>
        {
            if (node is YamlScalar { IsNull: false } column)
            {
                columns?.Fact(column, path, isReported: false);
            }
            return map.Context.Text(node, path);
        });
    }

    private static Dictionary<string, string> Substitutes(MapReader map, StandardVersion? version, int asOfYear)
    {
        var columns = version is null ? null : new FactColumns(version, asOfYear, map.Context);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, by) in (map.Find("substitutes") as YamlMap)?.Entries ?? [])
        {
            columns?.Fact(column, map.Where("substitutes"), isReported: false);
            if (by is YamlScalar { IsNull: false } other)
            {
                columns?.Fact(other, $"{map.Where("substitutes")}.{column.Text}", isReported: false);
            }
            found[column.Text] = map.Context.Text(by, $"{map.Where("substitutes")}.{column.Text}") ?? string.Empty;
        }
        if (map.Find("substitutes") is { } node and not YamlMap)
        {
            map.Context.Report(node, "wrong-type", PackTexts.MapExpected(map.Where("substitutes")));
        }
        return found;
    }
}
