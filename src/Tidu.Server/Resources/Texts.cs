using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Tidu.Server.Resources;

/// <summary>Chinese texts of the command line and of documents, by key, from the JSON files beside this one. Keys are unique over all files.</summary>
public static class Texts
{
    private static readonly Dictionary<string, string> ByKey = Load(typeof(Texts).Assembly);

    /// <summary>Every key.</summary>
    public static IReadOnlyCollection<string> Keys => ByKey.Keys;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text: a mistake in the program.</exception>
    public static string Of(string key) => ByKey.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in Resources.");

    /// <summary>The text of a key; null where there is none, as for codes that older entries hold.</summary>
    public static string? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The text of a key with {name} replaced by the values; a null value becomes empty.</summary>
    public static string Of(string key, IReadOnlyDictionary<string, object?> values) =>
        values.Aggregate(Of(key), (text, pair) => text.Replace($"{{{pair.Key}}}", Convert.ToString(pair.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <inheritdoc cref="Of(string, IReadOnlyDictionary{string, object?})"/>
    public static string Of(string key, params (string Name, object? Value)[] values) =>
        Of(key, values.ToDictionary(pair => pair.Name, pair => pair.Value));

    private static Dictionary<string, string> Load(Assembly assembly)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                texts.Add(key, text);
            }
        }

        return texts;
    }
}
