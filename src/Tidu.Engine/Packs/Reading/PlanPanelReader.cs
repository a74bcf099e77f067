using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Indicator boxes.</summary>
internal static class PlanPanelReader
{
    public static PlanPanel? Panel(YamlNode node, string path, PlanFrame frame)
    {
        if (MapReader.Open(node, path, frame.Context) is not { } map)
        {
            return null;
        }
        var rows = new UniqueIds(frame.Context, PackTexts.KindOfRow);
        var panel = new PlanPanel
        {
            Id = map.Text("id"),
            Clause = map.Text("clause"),
            Title = map.Text("title"),
            UnitId = frame.UnitOrOwn(map),
            BaselineYear = map.OptionalInteger("baseline_year", PlanFrame.EarliestYear, PlanFrame.LatestYear),
            Year = frame.TargetYear(map, "year", mayLookFurther: false),
            Rows = map.List("rows", (item, at) => Row(item, at, frame.Context, rows)),
        };
        map.Close();
        frame.BoxIds.Add(panel.Id, map.Find("id") ?? node);
        if (panel.BaselineYear >= panel.Year && panel.Year > 0)
        {
            frame.Context.Report(map.Find("baseline_year")!, "baseline-year-not-first", PackTexts.BaselineYearNotBefore(map.Where("baseline_year"), panel.BaselineYear.Value, panel.Year));
        }
        return panel;
    }

    private static PanelRow? Row(YamlNode node, string path, ReadContext context, UniqueIds rows)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var indicator = map.Indicator("indicator");
        var measureUnit = map.MeasureUnit("measure_unit", indicator);
        var kind = map.OptionalCode<TargetKind>("kind") ?? TargetKind.Level;
        var row = new PanelRow
        {
            Number = map.OptionalText("no"),
            Indicator = indicator,
            PartOf = map.OptionalIndicator("part_of"),
            Baseline = map.Find("baseline") is { } baseline ? context.Cell(baseline, map.Where("baseline"), measureUnit) : null,
            Target = PlanTargetReader.TargetValue(map, kind, measureUnit),
            Comparator = PlanTargetReader.TargetComparator(map, kind),
            Kind = kind,
            Nature = map.OptionalCode<TargetNature>("nature"),
            Effort = map.Boolean("effort", absent: false),
            Scope = map.OptionalText("scope"),
        };
        map.Close();
        rows.Add($"{indicator} {row.Scope} {PackCodes.Of(kind)}".TrimEnd(), map.Find("indicator") ?? node);
        return row;
    }
}
