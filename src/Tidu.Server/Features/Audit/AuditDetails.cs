using System.Globalization;
using System.Text.Json;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Audit;

/// <summary>What was written down before and after an act, in words: fields, codes and ids by what they are called, as the screen has it.</summary>
internal static class AuditDetails
{
    private static readonly string[] Codes = ["role", "audit-value"];
    private static readonly string[] Telling = ["unit", "indicator", "plan"];

    /// <summary>A text that is no JSON stays as it is.</summary>
    public static string? Of(string? json, IReadOnlyDictionary<string, string> names)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Fields(document.RootElement, names) : Words(document.RootElement, names);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Fields(JsonElement entry, IReadOnlyDictionary<string, string> names) =>
        string.Join(Texts.Of("audit-detail.next"), Told(entry).SelectMany(Unfold).Select(field => Texts.Of("audit-detail.field", ("name", Name(field)), ("value", Words(field.Value, names)))));

    /// <summary>What a value is now stands beside the reason: its fields are compared with those before.</summary>
    private static IEnumerable<JsonProperty> Unfold(JsonProperty field) =>
        field is { Name: "now", Value.ValueKind: JsonValueKind.Object } ? Told(field.Value) : [field];

    private static string Words(JsonElement value, IReadOnlyDictionary<string, string> names) => value.ValueKind switch
    {
        JsonValueKind.Null => Texts.Of("audit-detail.empty"),
        JsonValueKind.True => Texts.Of("audit-detail.yes"),
        JsonValueKind.False => Texts.Of("audit-detail.no"),
        JsonValueKind.Array => string.Join(Texts.Of("list.comma"), value.EnumerateArray().Select(part => Words(part, names))),
        JsonValueKind.Object => string.Join(Texts.Of("audit-detail.inner"), Told(value).Select(field => $"{Name(field)} {Words(field.Value, names)}")),
        JsonValueKind.String => Named(value.GetString()!, names),
        _ => value.GetRawText(),
    };

    /// <summary>What was asked for lists every filter: those left empty say nothing.</summary>
    private static IEnumerable<JsonProperty> Told(JsonElement entry) =>
        entry.EnumerateObject().Where(field => field.Value.ValueKind switch
        {
            JsonValueKind.Null => false,
            JsonValueKind.String => field.Value.GetString()!.Length > 0,
            JsonValueKind.Array => field.Value.GetArrayLength() > 0,
            JsonValueKind.Object => Told(field.Value).Any(),
            _ => true,
        });

    private static string Name(JsonProperty field) => Texts.Find($"audit-field.{field.Name}") ?? field.Name;

    private static string Named(string text, IReadOnlyDictionary<string, string> names) =>
        Codes.Select(table => Texts.Find($"{table}.{text}")).FirstOrDefault(word => word is not null)
        ?? Telling.Select(kind => names.GetValueOrDefault($"{kind}/{text}")).FirstOrDefault(name => name is not null)
        ?? Instant(text)
        ?? text;

    /// <summary>An instant as the clock in China showed it.</summary>
    private static string? Instant(string text) =>
        text.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : null;
}
