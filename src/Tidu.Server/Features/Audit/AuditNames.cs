using System.Text.Json;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Audit;

/// <summary>What the ids in entries are called: the objects, the people and their units, and ids inside before and after.</summary>
public sealed class AuditNames(TiduDb db, IEnumerable<IObjectNames> kinds)
{
    /// <summary>Under this kind people stand by their login name.</summary>
    public const string User = "user";

    /// <summary>Under this kind units stand by their id.</summary>
    public const string Unit = "unit";

    private const int LongestId = 128;

    /// <summary>By kind and id; what has no name is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<AuditRecord> entries, CancellationToken cancel)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var inside = entries.SelectMany(entry => TextsIn(entry.Before).Concat(TextsIn(entry.After))).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var ids = entries.Where(entry => entry.ObjectKind == kind.Kind).Select(entry => entry.ObjectId).OfType<string>().ToHashSet(StringComparer.Ordinal);
            ids.UnionWith(kind.AreTelling ? inside : []);
            ids.UnionWith(kind.Kind == Unit ? entries.Select(entry => entry.UnitId).OfType<string>() : []);
            Add(names, kind.Kind, ids.Count > 0 ? await kind.ReadAsync(ids, cancel) : new Dictionary<string, string>());
        }

        var people = entries.SelectMany(entry => new[] { entry.UserName, entry.ObjectKind == User ? entry.ObjectId : null }).OfType<string>();
        Add(names, User, (await UserNames.ReadAsync(db, people, cancel)).Where(pair => pair.Key != pair.Value));
        return names;
    }

    private static void Add(SortedDictionary<string, string> names, string kind, IEnumerable<KeyValuePair<string, string>> found)
    {
        foreach (var (id, name) in found)
        {
            names[$"{kind}/{id}"] = name;
        }
    }

    private static List<string> TextsIn(string? json)
    {
        var texts = new List<string>();
        if (json is not null)
        {
            try
            {
                using var document = JsonDocument.Parse(json);
                Collect(document.RootElement, texts);
            }
            catch (JsonException)
            {
                // A text that was cut, or never was JSON, holds no ids.
            }
        }

        return texts;
    }

    private static void Collect(JsonElement element, List<string> texts)
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 and <= LongestId } text)
        {
            texts.Add(text);
        }

        var parts = element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray(),
            JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (var part in parts)
        {
            Collect(part, texts);
        }
    }
}
