using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Boxes of past values.</summary>
internal static class PlanHistoryReader
{
    public static PlanHistory? History(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var (years, _) = frame.Years(map);
        var indicators = new UniqueIds(frame.Context, PackTexts.KindOfRow);
        var history = new PlanHistory
        {
            Id = map.Text("id"),
            Clause = map.Text("clause"),
            Title = map.Text("title"),
            UnitId = frame.UnitOrOwn(map),
            Years = years,
            Rows = map.List("rows", (item, at) => Row(item, at, frame.Context, years.Count, indicators)),
        };
        map.Close();
        frame.BoxIds.Add(history.Id, map.Find("id") ?? node);
        return history;
    }

    private static HistoryRow? Row(YamlNode node, string path, ReadContext context, int years, UniqueIds indicators)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var indicator = map.Indicator("indicator");
        var measureUnit = map.MeasureUnit("measure_unit", indicator);
        var row = new HistoryRow(
            map.OptionalText("no"),
            indicator,
            map.OptionalIndicator("part_of"),
            map.Cells("values", measureUnit, years),
            map.Find("change") is { } change ? Change(change, map.Where("change"), context) : null);
        map.Close();
        indicators.Add(indicator, map.Find("indicator") ?? node);
        return row;
    }

    private static PrintedChange? Change(YamlNode node, string path, ReadContext context)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var change = Change(map);
        map.Close();
        return change;
    }

    /// <summary>The keys printed, amount and as of a change; the amount is null exactly for from-nothing.</summary>
    public static PrintedChange Change(MapReader map)
    {
        var measure = map.Code<ChangeMeasure>("as");
        var amount = map.OptionalNumber("amount");
        var hasAmount = map.Find("amount") is not null;
        if (hasAmount == (measure == ChangeMeasure.FromNothing) && map.Find("as") is not null)
        {
            map.Context.Report(map.Find("amount") ?? map.Node, "bad-change", PackTexts.BadChange(map.Path, hasAmount));
        }
        return new PrintedChange(map.Text("printed"), amount, measure);
    }
}
