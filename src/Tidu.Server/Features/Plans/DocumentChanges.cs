using System.Text.Json;
using Pack = Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>The parts of a plan's document that a change touches, for the audit trail: the rest need not be written down twice.</summary>
internal static class DocumentChanges
{
    public static IReadOnlyDictionary<string, JsonElement> Before(Pack.PlanPack old, Pack.PlanPack changed) => Differing(old, changed, old);

    public static IReadOnlyDictionary<string, JsonElement> After(Pack.PlanPack old, Pack.PlanPack changed) => Differing(old, changed, changed);

    private static Dictionary<string, JsonElement> Differing(Pack.PlanPack old, Pack.PlanPack changed, Pack.PlanPack shown)
    {
        var (before, after, taken) = (Parts(old), Parts(changed), Parts(shown));
        return taken.Where(part => !JsonElement.DeepEquals(before[part.Key], after[part.Key])).ToDictionary(part => part.Key, part => part.Value);
    }

    private static Dictionary<string, JsonElement> Parts(Pack.PlanPack pack) =>
        JsonSerializer.SerializeToElement(WriteDocument.Of(pack), JsonSerializerOptions.Web).EnumerateObject().ToDictionary(part => part.Name, part => part.Value);
}
