using static Tidu.Engine.Packs.Writing.YamlFlow;

namespace Tidu.Engine.Packs.Writing;

/// <summary>A plan's annexes, indicator boxes and boxes of past values.</summary>
internal static class PlanBoxWriter
{
    public static void Write(YamlLines lines, PlanPack plan)
    {
        lines.Blocks("tables", plan.Tables, table => Table(lines, table));
        lines.Blocks("panels", plan.Panels, panel => Panel(lines, plan, panel));
        lines.Blocks("history", plan.History, history => History(lines, plan, history));
    }

    private static void Table(YamlLines lines, PlanTable table)
    {
        lines.Key(2, "id", Text(table.Id));
        lines.Key(2, "clause", Text(table.Clause));
        lines.Key(2, "title", Text(table.Title));
        lines.Key(2, "indicator", Text(table.Indicator));
        lines.Key(2, "measure_unit", Text(table.MeasureUnit));
        lines.Key(2, "comparator", Code(table.Comparator));
        lines.Key(2, "unit_heading", Text(table.UnitHeading));
        lines.Key(2, "baseline_year", table.BaselineYear is { } year ? PlanWriter.Whole(year) : null);
        lines.Key(2, "years", Years(table.Years));
        lines.Key(2, "trajectory", table.Trajectory is { } trajectory ? Code(trajectory) : null);
        lines.Items(2, "rows", table.Rows.Select(row => Map(
            ("no", Optional(row.Number)),
            ("unit", Text(row.Unit.Printed)),
            ("target_only", row.TargetOnly ? "true" : null),
            ("values", Values(row.Values)))));
        lines.Key(2, "rows", table.Rows.Count == 0 ? "[]" : null);
        lines.Key(2, "total", table.Total is { } total ? Map(("label", Text(total.Label)), ("values", Values(total.Values))) : null);
    }

    private static void Panel(YamlLines lines, PlanPack plan, PlanPanel panel)
    {
        lines.Key(2, "id", Text(panel.Id));
        lines.Key(2, "clause", Text(panel.Clause));
        lines.Key(2, "title", Text(panel.Title));
        lines.Key(2, "unit", PlanWriter.OwnUnit(plan, panel.UnitId));
        lines.Key(2, "baseline_year", panel.BaselineYear is { } year ? PlanWriter.Whole(year) : null);
        lines.Key(2, "year", PlanWriter.Whole(panel.Year));
        lines.Items(2, "rows", panel.Rows.Select(row => Map(
            ("no", Optional(row.Number)),
            ("indicator", Text(row.Indicator)),
            ("part_of", Optional(row.PartOf)),
            ("kind", PlanWriter.Kind(row.Kind)),
            ("measure_unit", Optional(row.Target.MeasureUnit)),
            ("baseline", row.Baseline is { } baseline ? PlanWriter.Value(baseline) : null),
            ("value", PlanWriter.TargetValue(row.Target, row.Kind)),
            ("comparator", PlanWriter.Comparator(row.Comparator)),
            ("nature", row.Nature is { } nature ? Code(nature) : null),
            ("effort", row.Effort ? "true" : null),
            ("scope", Optional(row.Scope)),
            ("printed", Text(row.Target.Printed)))));
        lines.Key(2, "rows", panel.Rows.Count == 0 ? "[]" : null);
    }

    private static void History(YamlLines lines, PlanPack plan, PlanHistory history)
    {
        lines.Key(2, "id", Text(history.Id));
        lines.Key(2, "clause", Text(history.Clause));
        lines.Key(2, "title", Text(history.Title));
        lines.Key(2, "unit", PlanWriter.OwnUnit(plan, history.UnitId));
        lines.Key(2, "years", Years(history.Years));
        lines.Items(2, "rows", history.Rows.Select(row => Map(
            ("no", Optional(row.Number)),
            ("indicator", Text(row.Indicator)),
            ("part_of", Optional(row.PartOf)),
            ("measure_unit", row.Values.Count > 0 ? Optional(row.Values[0].MeasureUnit) : null),
            ("values", Values(row.Values)),
            ("change", row.Change is { } change ? Change(change) : null))));
        lines.Key(2, "rows", history.Rows.Count == 0 ? "[]" : null);
    }

    private static string Change(PrintedChange change) => Map(
        ("printed", Text(change.Printed)),
        ("amount", change.Amount is { } amount ? Number(amount) : null),
        ("as", Code(change.As)));

    private static string Years(IEnumerable<int> years) => List(years.Select(PlanWriter.Whole));

    private static string Values(IEnumerable<Quantity> values) => List(values.Select(PlanWriter.Value));
}
