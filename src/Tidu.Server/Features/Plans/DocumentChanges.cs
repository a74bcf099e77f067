using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>The parts of a plan's document that a change touches, for the audit trail: the rest need not be written down twice.</summary>
internal static class DocumentChanges
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static IReadOnlyDictionary<string, JsonElement> Before(Pack.PlanPack old, Pack.PlanPack changed) => Differing(old, changed, old);

    public static IReadOnlyDictionary<string, JsonElement> After(Pack.PlanPack old, Pack.PlanPack changed) => Differing(old, changed, changed);

    /// <summary>Names of the parts that no longer stand as a change left them.</summary>
    public static IReadOnlyList<string> ChangedSince(Pack.PlanPack current, IReadOnlyDictionary<string, JsonElement> left)
    {
        var now = Parts(current);
        return [.. left.Where(part => !now.TryGetValue(part.Key, out var value) || !JsonElement.DeepEquals(value, part.Value)).Select(part => part.Key)];
    }

    /// <summary>The document with other parts in the place of its own.</summary>
    public static PlanDocument With(Pack.PlanPack current, IReadOnlyDictionary<string, JsonElement> parts)
    {
        var document = JsonSerializer.SerializeToNode(WriteDocument.Of(current), Json)!.AsObject();
        foreach (var (name, value) in parts)
        {
            document[name] = JsonNode.Parse(value.GetRawText());
        }

        return document.Deserialize<PlanDocument>(Json)!;
    }

    private static Dictionary<string, JsonElement> Differing(Pack.PlanPack old, Pack.PlanPack changed, Pack.PlanPack shown)
    {
        var (before, after, taken) = (Parts(old), Parts(changed), Parts(shown));
        return taken.Where(part => !JsonElement.DeepEquals(before[part.Key], after[part.Key])).ToDictionary(part => part.Key, part => part.Value);
    }

    private static Dictionary<string, JsonElement> Parts(Pack.PlanPack pack) =>
        JsonSerializer.SerializeToElement(WriteDocument.Of(pack), Json).EnumerateObject().ToDictionary(part => part.Name, part => part.Value);
}
