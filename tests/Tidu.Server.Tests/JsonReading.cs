using System.Text.Json;

namespace Tidu.Server.Tests;

/// <summary>Short ways to read JSON: a missing value is null, a missing key is an error.</summary>
public static class JsonReading
{
    public static string? Text(this JsonElement json, string key) => json.GetProperty(key).GetString();

    public static decimal? Number(this JsonElement json, string key) =>
        json.GetProperty(key) is { ValueKind: not JsonValueKind.Null } number ? number.GetDecimal() : null;

    public static bool IsTrue(this JsonElement json, string key) => json.GetProperty(key).GetBoolean();

    public static IReadOnlyList<JsonElement> Items(this JsonElement json, string key) => [.. json.GetProperty(key).EnumerateArray()];

    public static IReadOnlyList<JsonElement> Items(this JsonElement json) => [.. json.EnumerateArray()];

    public static bool IsNull(this JsonElement json, string key) => json.GetProperty(key).ValueKind == JsonValueKind.Null;
}
