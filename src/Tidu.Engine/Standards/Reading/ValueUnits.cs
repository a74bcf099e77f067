using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>The unit that a value is said to have, against the one that its expression gives.</summary>
internal static class ValueUnits
{
    /// <summary>The type with the unit said; reports one that differs, and a compound one that nobody said.</summary>
    public static RuleType? Checked(MapReader map, RuleType? type, YamlNode? at)
    {
        var said = map.Find("unit") is { } node ? Read(map.Context, node, map.Where("unit")) : null;
        if (type is null || at is null)
        {
            return type;
        }
        if (type.Kind == RuleKind.List)
        {
            map.Context.Report(at, "type-differs", StandardTexts.At(map.Where("value")) + StandardTexts.NotComparable(type));
            return null;
        }
        if (said is null)
        {
            if (type is { Kind: RuleKind.Number } && !IsSimple(type.Measure) && map.Find("unit") is null)
            {
                map.Context.Report(at, "unit-differs", StandardTexts.CompoundUnit(map.Where("value"), type));
            }
            return type;
        }
        if (said.Kind == type.Kind && (said.Kind != RuleKind.Number || said.Measure == type.Measure || type.IsBare))
        {
            return said with { IsWhole = type.IsWhole, Codes = type.Codes };
        }
        map.Context.Report(map.Find("unit")!, "unit-differs", StandardTexts.SaidUnitDiffers(map.Where("unit"), said, type));
        return type;
    }

    /// <summary>A unit, or a quotient of two as in money/persons; null where it is none, which is reported.</summary>
    private static RuleType? Read(ReadContext context, YamlNode node, string where)
    {
        if (node is YamlScalar { Text: var text } && text.Split('/') is [var over, var under] && Known(over) is { } a && Known(under) is { } b)
        {
            return RuleType.Number(Measure.Of(a) / Measure.Of(b));
        }
        return context.SnakeCode<FactUnit>(node, where) is { } unit ? RuleType.OfUnit(unit) : null;
    }

    private static FactUnit? Known(string code) => FactCodes.Parse<FactUnit>(code.Trim());

    private static bool IsSimple(Measure measure) => measure.IsPlain || Enum.GetValues<FactUnit>().Any(unit => Measure.Of(unit) == measure);
}
