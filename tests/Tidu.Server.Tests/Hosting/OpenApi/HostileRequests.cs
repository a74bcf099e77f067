using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tidu.Server.Tests.Hosting.OpenApi;

/// <summary>Makes requests from the contract that nobody means: each is as the contract has it but for one part.</summary>
internal sealed partial class HostileRequests(JsonElement contract)
{
    /// <summary>What stands in one place of a body, as JSON.</summary>
    private static readonly string[] Values =
    [
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\u202e\\u2066\"", "\"\\r\\nSet-Cookie: a=b\"", "\"' or 1=1--\"", "\"\"", "\"(a+)+$\"", "\"{{7*7}}\"", "\"%00../\"", "\"𠮷\"", "\"LONG\"",
        "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "null", "true", "-1", "1e308", "1e-30", "2147483647", "-2147483648", "9223372036854775808", "99999999999999999999999999999999999999999", "1.5", "[]", "{}", "[null]",
    ];

    /// <summary>What stands in an address.</summary>
    private static readonly string[] Texts =
    [
        "%00", "a%00b", "%ED%A0%80", "%E2%80%AE", "%0D%0A", "-1", "0", "2147483647", "99999999999999999999", "0001-01-01", "9999-12-31", "NaN", "(a%2B)%2B%24", "%25", "%27", "LONG",
    ];

    private static readonly string[] Bodies = ["[", "{\"a\":", "null", "NaN", "\"\"", "[]", "{}", "1"];

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["planId"] = "yongchuan-2023-663", ["plan"] = "yongchuan-2023-663", ["indicator"] = "hnte", ["code"] = "hnte", ["period"] = "2026-Q3", ["parentId"] = "500118", ["measureUnit"] = "家", ["on"] = "2025-09-30",
        ["unitId"] = "大安街道", ["unit"] = "大安街道", ["countsForUnitId"] = "大安街道", ["claimedByUnitId"] = "大安街道", ["forUnitId"] = "大安街道", ["subjectId"] = "91350100M000100Y43", ["kind"] = "observations", ["form"] = "f",
    };

    /// <summary>All of them; the same each time.</summary>
    public IEnumerable<HostileRequest> All() =>
        from path in contract.GetProperty("paths").EnumerateObject()
        where !path.Name.StartsWith("/api/session", StringComparison.Ordinal) && path.Name is not "/api/account/password" and not "/api/account/sessions"
        from verb in path.Value.EnumerateObject()
        from request in Of(path.Name, verb.Name.ToUpperInvariant(), verb.Value)
        select request;

    private IEnumerable<HostileRequest> Of(string path, string verb, JsonElement operation)
    {
        var body = operation.TryGetProperty("requestBody", out var given) && given.GetProperty("content").TryGetProperty("application/json", out var json) ? Sample(json.GetProperty("schema"), string.Empty, 0) : null;
        var text = body?.ToJsonString();
        foreach (var name in Parameter().Matches(path).Select(match => match.Value))
        {
            foreach (var hostile in Texts)
            {
                yield return new(verb, Fill(path.Replace(name, Long(hostile, 2000), StringComparison.Ordinal)), text);
            }
        }

        foreach (var address in Queries(path, operation))
        {
            yield return new(verb, address, text);
        }

        foreach (var hostile in body is null ? [] : Changed(body).Concat(Bodies.Select(each => string.Concat(Enumerable.Repeat(each, each is "[" or "{\"a\":" ? 10_000 : 1)))))
        {
            yield return new(verb, Fill(path), hostile);
        }
    }

    private IEnumerable<string> Queries(string path, JsonElement operation)
    {
        var names = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().Where(each => each.GetProperty("in").GetString() == "query").ToList() : [];
        var good = names.ToDictionary(each => each.GetProperty("name").GetString()!, each => Sample(each.GetProperty("schema"), each.GetProperty("name").GetString()!, 0)?.ToString() ?? string.Empty);
        return from name in good.Keys
               from hostile in Texts
               let others = good.Where(pair => pair.Key != name && Known.ContainsKey(pair.Key)).Select(pair => $"&{pair.Key}={Uri.EscapeDataString(pair.Value)}")
               select $"{Fill(path)}?{name}={Long(hostile, 2000)}{string.Concat(others)}";
    }

    private static IEnumerable<string> Changed(JsonNode body)
    {
        var places = Places(body).ToList();
        foreach (var (place, number) in places.Select((place, number) => (place, number)))
        {
            // Large bodies would make a flood: each place gets some, and all places together get all.
            var step = Math.Max(1, places.Count / 12);
            for (var value = number % step; value < Values.Length; value += step)
            {
                var copy = body.DeepClone();
                Put(copy, place, "#");
                yield return copy.ToJsonString().Replace("\"#\"", Long(Values[value], 100_000), StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<object>> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Key, member.Value)),
        JsonArray items => items.SelectMany((item, place) => Below(place, item)),
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<object>> Below(object step, JsonNode? node) =>
        Places(node).Select(rest => (IReadOnlyList<object>)[step, .. rest]).Prepend([step]);

    private static void Put(JsonNode node, IReadOnlyList<object> place, string value)
    {
        foreach (var step in place.SkipLast(1))
        {
            node = step is string name ? node[name]! : node[(int)step]!;
        }

        if (place[^1] is string last)
        {
            node[last] = value;
        }
        else
        {
            node[(int)place[^1]] = value;
        }
    }

    private JsonNode? Sample(JsonElement schema, string name, int depth)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = contract.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (schema.TryGetProperty("oneOf", out var kinds))
        {
            return depth > 5 ? null : Sample(kinds.EnumerateArray().First(kind => !kind.TryGetProperty("type", out var type) || type.ToString() != "null"), name, depth + 1);
        }

        if (schema.TryGetProperty("enum", out var members))
        {
            return members[0].GetString();
        }

        return TypeOf(schema) switch
        {
            "object" => new JsonObject(schema.TryGetProperty("properties", out var all) && depth < 6 ? all.EnumerateObject().Select(each => KeyValuePair.Create(each.Name, Sample(each.Value, each.Name, depth + 1))) : []),
            "array" => new JsonArray(schema.TryGetProperty("items", out var items) && depth < 6 ? Sample(items, name.TrimEnd('s'), depth + 1) : null),
            "integer" => name.Contains("year", StringComparison.OrdinalIgnoreCase) ? 2026 : 1,
            "number" => 1,
            "boolean" => true,
            _ => schema.TryGetProperty("format", out var format) && format.GetString() == "date" && !Known.ContainsKey(name) ? "2026-01-01" : Known.GetValueOrDefault(name, "测试"),
        };
    }

    private static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()).First(each => each != "null") : type.GetString();

    private static string Fill(string path) => Parameter().Replace(path, match => Uri.EscapeDataString(Known.GetValueOrDefault(match.Value.Trim('{', '}'), "1")));

    private static string Long(string text, int length) => text.Contains("LONG", StringComparison.Ordinal) ? text.Replace("LONG", new StringBuilder(length).Insert(0, "长x", length / 2).ToString(), StringComparison.Ordinal) : text;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}

/// <summary>One of them.</summary>
internal sealed record HostileRequest(string Verb, string Address, string? Body);
