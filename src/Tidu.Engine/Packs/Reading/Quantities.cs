using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Printed values with their base value.</summary>
internal static class Quantities
{
    /// <summary>What a document prints where there is no value.</summary>
    private const string NoValue = "/";

    /// <summary>A printed cell: a number, or "/" for none.</summary>
    public static Quantity Cell(this ReadContext context, YamlNode node, string where, MeasureUnit? unit, string? printed = null)
    {
        if (node is YamlScalar { Text: NoValue })
        {
            return new Quantity(null, null, printed ?? NoValue, unit?.Name);
        }
        var number = context.Number(node, where);
        var text = printed ?? (node as YamlScalar)?.Text ?? string.Empty;
        return new Quantity(WithoutTrailingZeros(number * unit?.Factor), number, text, unit?.Name);
    }

    /// <summary>A list of cells, as many as there are years; another number is reported.</summary>
    public static IReadOnlyList<Quantity> Cells(this MapReader map, string key, MeasureUnit? unit, int years)
    {
        var cells = map.List(key, (node, path) => map.Context.Cell(node, path, unit));
        if (map.Find(key) is YamlList list && list.Items.Count != years)
        {
            map.Context.Report(list, "row-length", PackTexts.RowLength(map.Where(key), list.Items.Count, years));
        }
        return cells;
    }

    /// <summary>1.28 万家 is 12800, not 12800.00: base values show no printed digits.</summary>
    private static decimal? WithoutTrailingZeros(decimal? value) => value / 1.0000000000000000000000000000m;
}
