using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Periods;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Published values.</summary>
internal static class ObservationReader
{
    public static ObservationPack Read(MapReader root)
    {
        var context = root.Context;
        var id = root.Text("observations");
        context.CheckStem(root.Find("observations") ?? root.Node, id);
        var cells = new UniqueIds(context, PackTexts.KindOfObservation);
        var pack = new ObservationPack(context.File, id, root.List("values", (node, path) => Value(node, path, context, cells)));
        root.Close();
        return pack;
    }

    private static PublishedValue? Value(YamlNode node, string path, ReadContext context, UniqueIds cells)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var indicator = map.Indicator("indicator");
        var measureUnit = map.MeasureUnit("measure_unit", indicator);
        var value = new PublishedValue
        {
            Indicator = indicator,
            UnitId = map.UnitId("unit"),
            Period = map.Text("period"),
            On = PeriodEnd(map),
            Value = map.Require("value") is { } cell ? context.Cell(cell, map.Where("value"), measureUnit) : new Quantity(null, null, string.Empty, null),
            State = map.Code<ObservationState>("state"),
            SourceKind = map.Code<SourceKind>("source_kind"),
            Source = map.Text("source"),
            SourceDate = map.OptionalDate("source_date"),
            Used = map.Boolean("used", absent: true),
            Approximate = map.Boolean("approximate", absent: false),
            Note = map.OptionalText("note"),
        };
        map.Close();
        cells.Add($"{value.Indicator} {value.UnitId} {value.Period} {value.Source}", node);
        return value;
    }

    private static DateOnly PeriodEnd(MapReader map)
    {
        if (map.Find("period") is not YamlScalar node)
        {
            return default;
        }
        if (Period.TryParse(node.Text, out var period) && period.Kind != PeriodKind.Half && period.Year is >= PlanFrame.EarliestYear and <= PlanFrame.LatestYear)
        {
            return period.Last;
        }
        map.Context.Report(node, "bad-period", PackTexts.BadPeriod(map.Where("period"), node.Text));
        return default;
    }
}
