using System.Text.Json;

namespace Tidu.Server.Tests.Hosting.OpenApi;

/// <summary>Holds JSON against a schema of the contract, as far as the contract uses JSON schema.</summary>
public sealed class ContractCheck(JsonElement document)
{
    /// <summary>The schema of what a GET answers with when all is well.</summary>
    public JsonElement AnswerOf(string path) =>
        document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    /// <summary>Every place where the value is not as the schema says, with what is wrong there.</summary>
    public IEnumerable<string> Violations(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Violations(value, Resolve(reference.GetString()!), place);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var wrong = choices.EnumerateArray().Select(choice => Violations(value, choice, place).ToList()).ToList();
            return wrong.Any(each => each.Count == 0) ? [] : wrong[^1];
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(each => Is(value, each)))
        {
            return [$"{place}: {value.ValueKind} is not {type}"];
        }

        return schema.TryGetProperty("enum", out var codes) && !codes.EnumerateArray().Any(code => JsonElement.DeepEquals(code, value))
            ? [$"{place}: {value} is none of {codes}"]
            : value.ValueKind switch
            {
                JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Violations(item, schema.GetProperty("items"), $"{place}[]")),
                JsonValueKind.Object => Missing(value, schema, place).Concat(value.EnumerateObject().SelectMany(property => OfProperty(property, schema, place))),
                _ => [],
            };
    }

    private static IEnumerable<string> Missing(JsonElement value, JsonElement schema, string place) =>
        from name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray() : default
        where !value.TryGetProperty(name.GetString()!, out _)
        select $"{place}.{name} is missing";

    private IEnumerable<string> OfProperty(JsonProperty property, JsonElement schema, string place)
    {
        var inside = $"{place}.{property.Name}";
        if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(property.Name, out var own))
        {
            return Violations(property.Value, own, inside);
        }

        return schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object
            ? Violations(property.Value, others, inside)
            : [$"{inside} is not in the contract"];
    }

    private JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (element, name) => element.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
