using Tidu.Engine.Packs.Writing;

namespace Tidu.Engine.Packs;

/// <summary>Writes a plan as a pack that <see cref="PackReader"/> reads back to the same content.</summary>
public static class PackWriter
{
    /// <summary>The plan's YAML, with the indicators and units it brings along.</summary>
    /// <param name="plan">Units are written as printed; the caller makes sure that the names mean the same units where the file is read.</param>
    /// <param name="indicators">Indicators that the reader's dictionary does not have.</param>
    /// <param name="units">Units that the reader's divisions do not have, parents before children.</param>
    public static string Write(PlanPack plan, IReadOnlyList<IndicatorDefinition>? indicators = null, IReadOnlyList<UnitDefinition>? units = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var lines = new YamlLines();
        PlanWriter.Head(lines, plan);
        lines.Items(0, "indicators", (indicators ?? []).Select(DictionaryWriter.Indicator));
        lines.Items(0, "units", (units ?? []).Select(DictionaryWriter.Unit));
        PlanBoxWriter.Write(lines, plan);
        PlanWriter.Rest(lines, plan);
        return lines.ToString();
    }
}
