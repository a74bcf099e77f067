using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Annexes: one indicator, units × years.</summary>
internal static class PlanTableReader
{
    public static PlanTable? Table(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var indicator = map.Indicator("indicator");
        var measureUnit = map.MeasureUnit("measure_unit", indicator);
        var (years, yearNodes) = frame.Years(map);
        var rowUnits = new UniqueIds(frame.Context, PackTexts.KindOfRow);
        var table = new PlanTable
        {
            Id = map.Text("id"),
            Clause = map.Text("clause"),
            Title = map.Text("title"),
            Indicator = indicator,
            MeasureUnit = measureUnit?.Name ?? string.Empty,
            Comparator = map.Code<Comparator>("comparator"),
            UnitHeading = map.Text("unit_heading"),
            BaselineYear = map.OptionalInteger("baseline_year", PlanFrame.EarliestYear, PlanFrame.LatestYear),
            Years = years,
            Trajectory = map.OptionalCode<TrajectoryKind>("trajectory"),
            Rows = map.List("rows", (item, at) => Row(item, at, frame, measureUnit, years.Count, rowUnits)),
            Total = map.Find("total") is { } total ? Total(total, map.Where("total"), frame.Context, measureUnit, years.Count) : null,
        };
        map.Close();
        frame.BoxIds.Add(table.Id, map.Find("id") ?? node);
        CheckYears(map, frame, table, yearNodes);
        return table;
    }

    private static TableRow? Row(YamlNode node, string path, PlanFrame frame, MeasureUnit? measureUnit, int years, UniqueIds rowUnits)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var unit = map.Require("unit") is { } named ? frame.Unit(named, map.Where("unit")) : new PrintedUnit(string.Empty, string.Empty, UnitMatch.None);
        var row = new TableRow(map.OptionalText("no"), unit, map.Boolean("target_only", absent: false), map.Cells("values", measureUnit, years));
        map.Close();
        rowUnits.Add(unit.UnitId, map.Find("unit") ?? node);
        return row;
    }

    private static TableTotal? Total(YamlNode node, string path, ReadContext context, MeasureUnit? measureUnit, int years)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var total = new TableTotal(map.Text("label"), map.Cells("values", measureUnit, years));
        map.Close();
        return total;
    }

    private static void CheckYears(MapReader map, PlanFrame frame, PlanTable table, IReadOnlyList<YamlNode> yearNodes)
    {
        var isMisplaced = table.BaselineYear is not null && (table.Years.Count == 0 || table.Years[0] != table.BaselineYear);
        if (isMisplaced)
        {
            frame.Context.Report(map.Find("baseline_year")!, "baseline-year-not-first", PackTexts.BaselineYearNotFirst(map.Where("baseline_year"), table.BaselineYear!.Value));
        }
        foreach (var (year, at) in table.Years.Zip(yearNodes).Skip(table.BaselineYear is null ? 0 : 1))
        {
            frame.CheckInPeriod(at, map.Where("years"), year, mayLookFurther: false);
        }
    }
}
