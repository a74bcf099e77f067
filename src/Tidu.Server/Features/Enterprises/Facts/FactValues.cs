using System.Text;
using System.Text.Json;
using Tidu.Engine.Standards;

namespace Tidu.Server.Features.Enterprises.Facts;

/// <summary>Facts of one record as <see cref="FactRecord.Values"/> keeps them: a JSON object, ids in ordinal order, so that equal facts are equal text.</summary>
public static class FactValues
{
    /// <summary>The text of no facts.</summary>
    public const string Nothing = "{}";

    /// <summary>The text of facts; a fact that is not given is missing. <c>{}</c> where there are none.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, FactValue>> facts)
    {
        var text = new StringBuilder("{");
        foreach (var (id, value) in facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 1 ? "\"" : ",\"").Append(id).Append("\":");
            var quoted = value.Date is not null || value.Code is not null;
            text.Append(quoted ? "\"" : "").Append(value.Code is { } code ? JsonEncodedText.Encode(code).Value : value.ToString()).Append(quoted ? "\"" : "");
        }

        return text.Append('}').ToString();
    }

    /// <summary>The facts of a text, in its order.</summary>
    /// <param name="text">As <see cref="Write"/> makes it.</param>
    /// <param name="definitions">The dictionary by id: tells dates from codes. A fact it does not have is left out.</param>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static IReadOnlyList<KeyValuePair<string, FactValue>> Read(string text, IReadOnlyDictionary<string, FactDefinition> definitions)
    {
        using var json = JsonDocument.Parse(text);
        var facts = new List<KeyValuePair<string, FactValue>>();
        foreach (var each in json.RootElement.EnumerateObject())
        {
            if (definitions.TryGetValue(each.Name, out var fact) && ValueOf(each.Value, fact) is { } value)
            {
                facts.Add(new(each.Name, value));
            }
        }

        return facts;
    }

    private static FactValue? ValueOf(JsonElement value, FactDefinition fact) => value.ValueKind switch
    {
        JsonValueKind.True => FactValue.Of(true),
        JsonValueKind.False => FactValue.Of(false),
        JsonValueKind.Number => FactValue.Of(value.GetDecimal()),
        JsonValueKind.String when fact.Unit == FactUnit.Date => FactValue.Of(DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd")),
        JsonValueKind.String => FactValue.Of(value.GetString()!),
        _ => null,
    };
}
