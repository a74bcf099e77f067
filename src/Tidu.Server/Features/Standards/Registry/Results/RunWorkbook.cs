using Tidu.Server.Documents;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards.Registry.Results;

/// <summary>A result as a workbook: the list, which condition stops how many, which fact to get first.</summary>
internal static class RunWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Workbook Of(RunResult result, IReadOnlyList<ResultRow> rows, string who, DateTimeOffset when)
    {
        var title = StandardTexts.RunTitle(result.Title, result.Run.AsOf);
        var footer = MonitoringTexts.ExportFooter(who, when, result.Demo);
        return new Workbook(title, who,
        [
            Sheet(StandardTexts.ListSheet, title, StandardTexts.ListHeader, [20, 34, 14, 10, 12, 36, 36, 36, 10, 10], rows.Select(Line), footer),
            Sheet(StandardTexts.CriteriaSheet, title, StandardTexts.CriteriaHeader, [44, 40, 14, 14], result.Blockers.Select(Line), footer),
            Sheet(StandardTexts.FactsSheet, title, StandardTexts.FactsHeader, [40, 50, 12, 18], result.Missing.Select(Line), footer),
        ]);
    }

    private static SheetCell[] Line(ResultRow row) =>
    [
        Text(row.CreditCode), Text(row.Name), Text(row.UnitName), Text(row.IndustryCode), Text(Texts.Of($"assessed.{Hosting.JsonSettings.CodeOf(row.Verdict)}")),
        Text(StandardTexts.Listed(row.Failed)), Text(StandardTexts.Listed(row.MissingFacts)), Text(StandardTexts.Listed(row.Judged)), Number(row.PointsLow), Number(row.PointsHigh),
    ];

    private static SheetCell[] Line(Blocker blocker) => [Text(blocker.Label), Text(blocker.Basis), SheetCell.Of(blocker.Total), SheetCell.Of(blocker.Sole)];

    private static SheetCell[] Line(MissingFact fact) => [Text(fact.Label), Text(fact.Where), SheetCell.Of(fact.Lacking), SheetCell.Of(fact.Settles)];

    private static SheetCell Text(string? text) => SheetCell.Of(text, CellStyle.Text);

    private static SheetCell Number(double? number) => SheetCell.Of((decimal?)number, CellStyle.Decimal2);

    private static Sheet Sheet(string name, string title, string[] header, double[] widths, IEnumerable<SheetCell[]> lines, string footer) => new(
        name, widths, [new[] { SheetCell.Of(title, CellStyle.Title) }, [.. header.Select(text => SheetCell.Of(text, CellStyle.Header))], .. lines],
        [$"A1:{WorkbookWriter.ColumnName(widths.Length - 1)}1"], (2, 2), 2, 2, true, footer);
}
