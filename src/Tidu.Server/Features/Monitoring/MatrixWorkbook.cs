using Tidu.Server.Documents;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Monitoring;

/// <summary>A table of targets as a workbook: first the table in the shape it was printed in, then what became of it.</summary>
internal static class MatrixWorkbook
{
    public static Workbook Of(Matrix matrix, string planTitle, string? printedUnit, string who, DateTimeOffset when)
    {
        var footer = MonitoringTexts.ExportFooter(who, when, matrix.Demo);
        return new Workbook($"{planTitle} {matrix.Table.Clause} {matrix.Table.Title}", who, [Printed(matrix, printedUnit, footer), Progress(matrix, printedUnit, footer)]);
    }

    /// <summary>The annex: title, unit, header, rows as printed, the printed total. A row of the document that prints "/" keeps it.</summary>
    private static Sheet Printed(Matrix matrix, string? printedUnit, string footer)
    {
        var baseline = matrix.BaselineYear is null ? 0 : 1;
        var width = 2 + baseline + matrix.Years.Count;
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new[] { SheetCell.Of(matrix.Table.Clause) },
            new[] { SheetCell.Of(matrix.Table.Title, CellStyle.Title) },
            Line(width, SheetCell.Of(printedUnit is null ? null : MonitoringTexts.UnitNote(printedUnit), CellStyle.RightNote)),
            HeaderOf(matrix),
        };
        rows.AddRange(matrix.Rows.Select(row => PrintedRow(matrix, row, printedUnit, row.Number, LabelOf(row), isTotal: false)));
        if (matrix.PrintedTotal is { } total)
        {
            rows.Add(PrintedRow(matrix, total, printedUnit, null, MonitoringTexts.Total, isTotal: true));
        }

        var last = WorkbookWriter.ColumnName(width - 1);
        double[] widths = [6, 24, .. Enumerable.Repeat(11.0, width - 2)];
        return new Sheet(matrix.Table.Clause, widths, rows, [$"A2:{last}2", $"A3:{last}3"], (4, 4), 4, 2, width > 7, footer);
    }

    private static SheetCell[] HeaderOf(Matrix matrix) =>
    [
        SheetCell.Of(MonitoringTexts.Number, CellStyle.Header),
        SheetCell.Of(matrix.UnitHeading.Length > 0 ? matrix.UnitHeading : MonitoringTexts.Indicator, CellStyle.Header),
        .. matrix.BaselineYear is { } year ? [SheetCell.Of(MonitoringTexts.Year(year), CellStyle.Header)] : Array.Empty<SheetCell>(),
        .. matrix.Years.Select(column => SheetCell.Of(MonitoringTexts.Year(column.Year), CellStyle.Header)),
    ];

    private static SheetCell[] PrintedRow(Matrix matrix, MatrixRow row, string? printedUnit, string? number, string label, bool isTotal)
    {
        var factor = FactorOf(matrix, row, printedUnit);
        return
        [
            SheetCell.Of(number, isTotal ? CellStyle.TotalText : CellStyle.Centered),
            SheetCell.Of(label, isTotal ? CellStyle.TotalText : CellStyle.Text),
            .. matrix.BaselineYear is null ? [] : new[] { Value(row.Baseline, row.BaselinePrinted, factor, isTotal) },
            .. row.Cells.Select(cell => Value(cell.Target, cell.Printed, factor, isTotal)),
        ];
    }

    /// <summary>Every year's target, actual and completion, with the day of the data.</summary>
    private static Sheet Progress(Matrix matrix, string? printedUnit, string footer)
    {
        var width = 3 + (matrix.Years.Count * 3);
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new[] { SheetCell.Of(MonitoringTexts.ProgressTitle(matrix.Table.Title), CellStyle.Title) },
            Line(width, SheetCell.Of(MonitoringTexts.DataNote(matrix.On, matrix.Demo) + (printedUnit is null ? "" : MonitoringTexts.UnitNote(printedUnit)), CellStyle.RightNote)),
            new[] { SheetCell.Of(MonitoringTexts.Number, CellStyle.Header), SheetCell.Of(matrix.UnitHeading, CellStyle.Header), SheetCell.Of(MonitoringTexts.BaselineColumn, CellStyle.Header) }
                .Concat(matrix.Years.SelectMany(year => new[] { SheetCell.Of(MonitoringTexts.Year(year.Year), CellStyle.Header), SheetCell.Empty(CellStyle.Header), SheetCell.Empty(CellStyle.Header) })).ToArray(),
            Enumerable.Repeat(SheetCell.Empty(CellStyle.Header), 3)
                .Concat(matrix.Years.SelectMany(_ => new[] { MonitoringTexts.Target, MonitoringTexts.Actual, MonitoringTexts.Completion }.Select(text => SheetCell.Of(text, CellStyle.Header)))).ToArray(),
        };
        rows.AddRange(matrix.Rows.Select(row => ProgressRow(matrix, row, printedUnit, isTotal: false)));
        if (matrix.ComputedTotal is { } total)
        {
            rows.Add(ProgressRow(matrix, total, printedUnit, isTotal: true));
        }

        var last = WorkbookWriter.ColumnName(width - 1);
        List<string> merges = [$"A1:{last}1", $"A2:{last}2", "A3:A4", "B3:B4", "C3:C4"];
        merges.AddRange(matrix.Years.Select((_, i) => $"{WorkbookWriter.ColumnName(3 + (i * 3))}3:{WorkbookWriter.ColumnName(5 + (i * 3))}3"));
        double[] widths = [6, 24, .. Enumerable.Repeat(10.0, width - 2)];
        return new Sheet(MonitoringTexts.ProgressSheet, widths, rows, merges, (3, 4), 4, 2, true, footer);
    }

    private static SheetCell[] ProgressRow(Matrix matrix, MatrixRow row, string? printedUnit, bool isTotal)
    {
        var factor = FactorOf(matrix, row, printedUnit);
        return
        [
            SheetCell.Of(row.Number, isTotal ? CellStyle.TotalText : CellStyle.Centered),
            SheetCell.Of(LabelOf(row), isTotal ? CellStyle.TotalText : CellStyle.Text),
            Value(row.Baseline, row.BaselinePrinted, factor, isTotal),
            .. row.Cells.SelectMany(cell => new[]
            {
                Value(cell.Target, cell.Printed, factor, isTotal),
                Value(cell.Actual, null, factor, isTotal),
                SheetCell.Of(cell.Completion, CellStyle.Percent),
            }),
        ];
    }

    /// <summary>A number in the printed measure unit; the printed text where there is no number.</summary>
    private static SheetCell Value(decimal? value, string? printed, decimal factor, bool isTotal)
    {
        if (value is not { } number)
        {
            return SheetCell.Of(printed, isTotal ? CellStyle.TotalText : CellStyle.Centered);
        }

        var shown = number / factor;
        return SheetCell.Of(shown, (shown == decimal.Truncate(shown), isTotal) switch
        {
            (true, false) => CellStyle.Number,
            (true, true) => CellStyle.TotalNumber,
            (false, false) => CellStyle.Decimal2,
            _ => CellStyle.TotalDecimal2,
        });
    }

    /// <summary>A row that is an indicator names its measure unit: the rows of one table have different ones.</summary>
    private static string LabelOf(MatrixRow row) =>
        row.Indicator is { } indicator ? row.Label + MonitoringTexts.InUnit(indicator.MeasureUnit) : row.Label;

    private static decimal FactorOf(Matrix matrix, MatrixRow row, string? printedUnit)
    {
        var indicator = row.Indicator ?? matrix.Table.Indicator;
        var unit = printedUnit ?? indicator?.MeasureUnit;
        return indicator?.DisplayUnits.FirstOrDefault(display => display.Name == unit)?.Factor ?? 1;
    }

    private static SheetCell[] Line(int width, SheetCell first) => [first, .. Enumerable.Repeat(SheetCell.Empty(), width - 1)];
}
