using System.Collections.Frozen;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>Facts that say whether a title is held: the registry's own titles answer them.</summary>
internal static class RegistryTitles
{
    /// <summary>By fact the kinds of titles of which one suffices.</summary>
    public static FrozenDictionary<string, string[]> KindsOf { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["hnte_valid"] = ["high-tech-enterprise"],
        ["srdi_sme_valid"] = ["srdi-sme"],
        ["tech_or_innovative_sme_valid"] = ["tech-sme", "innovative-sme"],
        ["chongqing_tech_enterprise_listed"] = ["tech-enterprise"],
        ["above_scale_listed"] = ["above-scale-industrial"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All kinds that facts ask for.</summary>
    public static IReadOnlyList<string> Asked { get; } = [.. KindsOf.Values.SelectMany(kinds => kinds).Distinct(StringComparer.Ordinal)];
}
