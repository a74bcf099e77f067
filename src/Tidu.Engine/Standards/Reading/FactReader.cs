using System.Text.RegularExpressions;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>A file of the fact dictionary.</summary>
internal static partial class FactReader
{
    public static FactPack Read(MapReader root, UniqueIds ids)
    {
        var pack = new FactPack(root.Context.File, root.List("facts", (node, path) => Fact(node, path, root.Context, ids)));
        root.Close();
        return pack;
    }

    private static FactDefinition? Fact(YamlNode node, string path, ReadContext context, UniqueIds ids)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var id = map.Text("id");
        if (id.Length > 0 && !Id().IsMatch(id))
        {
            context.Report(map.Find("id")!, "bad-id", StandardTexts.BadName(map.Where("id"), id));
        }
        ids.Add(id, map.Find("id") ?? node, context);
        var unit = map.Require("unit") is { } written ? context.SnakeCode<FactUnit>(written, map.Where("unit")) : null;
        var period = map.Require("period") is { } time ? context.SnakeCode<FactPeriod>(time, map.Where("period")) : null;
        var fact = new FactDefinition
        {
            Id = id,
            Label = map.Text("label"),
            Definition = map.Text("definition"),
            Unit = unit ?? default,
            Period = period ?? default,
            IsWrong = unit is null || period is null,
            Minimum = map.OptionalNumber("min"),
            Maximum = map.OptionalNumber("max"),
            Scope = map.OptionalText("scope"),
            Where = map.OptionalText("where"),
            KeptBy = map.OptionalSnakeCode<FactKeeper>("kept_by"),
            Aliases = map.OptionalTexts("aliases"),
            Codes = unit == FactUnit.Code ? Codes(map) : [],
        };
        map.Close();
        CheckBounds(map, fact);
        return id.Length == 0 ? null : fact;
    }

    private static IReadOnlyList<CodeValue> Codes(MapReader fact)
    {
        var ids = new UniqueIds(fact.Context, StandardTexts.KindOfCode);
        return fact.List("codes", (node, path) =>
        {
            if (MapReader.Open(node, path, fact.Context) is not { } map)
            {
                return null;
            }
            var code = new CodeValue(map.Text("code"), map.Text("label"));
            map.Close();
            ids.Add(code.Code, map.Find("code") ?? node);
            return code;
        });
    }

    private static void CheckBounds(MapReader map, FactDefinition fact)
    {
        var isNumber = fact.Unit is not (FactUnit.YesNo or FactUnit.Date or FactUnit.Code);
        if (!isNumber && (map.Find("min") ?? map.Find("max")) is { } bound)
        {
            map.Context.Report(bound, "type-differs", StandardTexts.BoundOfNoNumber(map.Path));
        }
        else if (fact.Minimum > fact.Maximum)
        {
            map.Context.Report(map.Find("max")!, "out-of-range", StandardTexts.MaxBelowMin(map.Where("max")));
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
