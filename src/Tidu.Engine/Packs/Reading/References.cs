using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Names that must be known elsewhere. Each reports an unknown one and still returns the text.</summary>
internal static class References
{
    public static string Indicator(this MapReader map, string key)
    {
        var code = map.Text(key);
        if (code.Length > 0)
        {
            map.CheckIndicator(map.Find(key)!, key, code);
        }
        return code;
    }

    public static string? OptionalIndicator(this MapReader map, string key)
    {
        var code = map.OptionalText(key);
        if (code is not null)
        {
            map.CheckIndicator(map.Find(key)!, key, code);
        }
        return code;
    }

    /// <summary>The lexicon's entry for a printed measure unit that must be of the indicator's base; null where unknown.</summary>
    public static MeasureUnit? MeasureUnit(this MapReader map, string key, string? indicator)
    {
        var name = map.Text(key);
        return name.Length == 0 ? null : map.CheckedMeasureUnit(map.Find(key)!, key, name, indicator);
    }

    public static MeasureUnit? OptionalMeasureUnit(this MapReader map, string key, string? indicator) =>
        map.OptionalText(key) is { } name ? map.CheckedMeasureUnit(map.Find(key)!, key, name, indicator) : null;

    /// <summary>A unit by its exact id.</summary>
    public static string UnitId(this MapReader map, string key)
    {
        var id = map.Text(key);
        if (id.Length > 0)
        {
            map.Context.CheckUnitId(map.Find(key)!, map.Where(key), id);
        }
        return id;
    }

    public static void CheckUnitId(this ReadContext context, YamlNode at, string where, string id)
    {
        var packs = context.Known.Packs;
        if (packs.FindUnit(id) is null)
        {
            var meant = packs.Units.FirstOrDefault(u => u.Name == id || u.Aliases.Contains(id))?.Id ?? context.Nearest(id, packs.Units.Select(u => u.Id));
            context.Report(at, "unknown-unit", PackTexts.UnknownUnitId(where, id, meant));
        }
    }

    private static void CheckIndicator(this MapReader map, YamlNode at, string key, string code)
    {
        var packs = map.Context.Known.Packs;
        if (packs.FindIndicator(code) is null)
        {
            var meant = packs.Indicators.FirstOrDefault(i => i.Name == code || i.Aliases.Contains(code))?.Code
                ?? map.Context.Nearest(code, packs.Indicators.Select(i => i.Code));
            map.Context.Report(at, "unknown-indicator", PackTexts.UnknownIndicator(map.Where(key), code, meant));
        }
    }

    private static MeasureUnit? CheckedMeasureUnit(this MapReader map, YamlNode at, string key, string name, string? indicator)
    {
        var packs = map.Context.Known.Packs;
        if (packs.FindMeasureUnit(name) is not { } unit)
        {
            map.Context.Report(at, "unknown-measure-unit", PackTexts.UnknownMeasureUnit(map.Where(key), name, map.Context.Nearest(name, packs.MeasureUnits.Select(m => m.Name))));
            return null;
        }
        var definition = indicator is null ? null : packs.FindIndicator(indicator);
        if (definition is { BaseUnit.Length: > 0 } && definition.BaseUnit != unit.Base)
        {
            map.Context.Report(at, "measure-unit-differs", PackTexts.MeasureUnitDiffers(map.Where(key), name, definition));
        }
        return unit;
    }
}
