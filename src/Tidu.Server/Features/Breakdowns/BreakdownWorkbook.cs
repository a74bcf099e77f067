using System.Globalization;
using Tidu.Server.Documents;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>A breakdown as a workbook in the shape of an annex: number, unit, base, years, the sum; below it what is broken down and what is held back.</summary>
internal static class BreakdownWorkbook
{
    public static Workbook Of(OpenBreakdown open, string who, DateTimeOffset when)
    {
        var indicator = IndicatorRef.Of(open.Indicator, open.Plan);
        var factor = indicator.DisplayUnits.FirstOrDefault(unit => unit.Name == indicator.MeasureUnit)?.Factor ?? 1;
        var years = WorkOut.YearsOf(open.Breakdown, open.Parent);
        var units = WorkOut.Ordered(open.Breakdown).Select((unit, i) => (unit, i)).ToList();
        var width = 3 + years.Count;
        List<IReadOnlyList<SheetCell>> rows =
        [
            [SheetCell.Of(open.Breakdown.AssignedBy ?? LetterTexts.Draft(Plans.PlanCodes.Of(open.Breakdown.State)))],
            [SheetCell.Of(open.Breakdown.Title, CellStyle.Title)],
            [SheetCell.Of(MonitoringTexts.UnitNote(indicator.MeasureUnit), CellStyle.RightNote), .. Enumerable.Repeat(SheetCell.Empty(), width - 1)],
            [SheetCell.Of(MonitoringTexts.Number, CellStyle.Header), SheetCell.Of(BreakdownTexts.UnitHeading, CellStyle.Header), SheetCell.Of(LetterTexts.BaseColumn(open.Breakdown.BaseYear), CellStyle.Header), .. years.Select(year => SheetCell.Of(MonitoringTexts.Year(year.Year), CellStyle.Header))],
            .. units.Select(pair => (IReadOnlyList<SheetCell>)
            [
                SheetCell.Of((pair.i + 1).ToString(CultureInfo.InvariantCulture), CellStyle.Centered),
                SheetCell.Of(BuildBreakdown.UnitOf(open, pair.unit.UnitId).Name, CellStyle.Text),
                Value(pair.unit.Base, factor, false),
                .. years.Select(year => Value(year.Values[pair.i], factor, false)),
            ]),
            .. open.Parent.IsAdditive ? [SumLine(open, years, factor)] : Array.Empty<IReadOnlyList<SheetCell>>(),
            Line(LetterTexts.Target, open.Parent.Base, open.Parent.Years.Select(year => year.Target), factor),
        ];
        if (open.Breakdown.Reserve > 0)
        {
            rows.Add(Line(LetterTexts.Reserve, null, years.Select(year => year.Reserve), factor));
        }

        var last = WorkbookWriter.ColumnName(width - 1);
        var sheet = new Sheet(open.Breakdown.Title, [6, 24, .. Enumerable.Repeat(11.0, width - 2)], rows, [$"A2:{last}2", $"A3:{last}3"], (4, 4), 4, 2, width > 7, LetterTexts.Footer(who, when, open.Breakdown.AssignedBy is not null));
        return new Workbook($"{open.Plan.ShortTitle} {open.Breakdown.Title}", who, [sheet]);
    }

    private static List<SheetCell> SumLine(OpenBreakdown open, IEnumerable<Tidu.Engine.Targets.AllocatedYear> years, decimal factor) =>
        Line(LetterTexts.Sum, open.Breakdown.Units.TrueForAll(unit => unit.Base is not null) ? open.Breakdown.Units.Sum(unit => unit.Base) : null, years.Select(year => (decimal?)year.Sum), factor);

    private static List<SheetCell> Line(string label, decimal? start, IEnumerable<decimal?> values, decimal factor) =>
        [SheetCell.Of((string?)null, CellStyle.TotalText), SheetCell.Of(label, CellStyle.TotalText), Value(start, factor, true), .. values.Select(value => Value(value, factor, true))];

    private static SheetCell Value(decimal? value, decimal factor, bool isTotal)
    {
        var whole = value is null || value / factor == decimal.Truncate(value.Value / factor);
        return SheetCell.Of(value / factor, (whole, isTotal) switch
        {
            (true, false) => CellStyle.Number,
            (true, true) => CellStyle.TotalNumber,
            (false, false) => CellStyle.Decimal2,
            _ => CellStyle.TotalDecimal2,
        });
    }
}
