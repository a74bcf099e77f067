using Tidu.Engine.Findings;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Collects alerts of a plan on a day, worst first.</summary>
internal static class BuildAlerts
{
    /// <param name="visible">Null sees all; else only alerts about these units, and no findings.</param>
    public static IReadOnlyList<Alert> Of(Programmes programmes, ActionPlan plan, DateOnly on, Func<string, bool>? visible)
    {
        var rows = BuildCards.BoardIndicators(programmes, plan)
            .SelectMany(code => RowsOf(programmes, plan, code, on, visible))
            .ToList();
        var findings = visible is null ? plan.Findings.Where(finding => finding.Severity != FindingSeverity.Note).OrderBy(finding => finding.Severity).Select(finding => FindingAlert(programmes, plan, finding)) : [];
        return
        [
            .. rows.Where(alert => alert.Kind == "lagging-unit").OrderByDescending(alert => alert.Band == "red").ThenBy(alert => alert.Params["ratio"]),
            .. rows.Where(alert => alert.Kind == "not-reported"),
            .. findings,
            .. rows.Where(alert => alert.Kind == "sources-differ"),
        ];
    }

    private static IEnumerable<Alert> RowsOf(Programmes programmes, ActionPlan plan, string code, DateOnly on, Func<string, bool>? visible)
    {
        var indicator = programmes.Indicators[code];
        var board = BuildBoard.Of(programmes, new BoardQuestion(plan, indicator, on, plan.UnitId, null, BandBasis.FromBase), visible);
        var reference = board.IndicatorRef;
        foreach (var row in board.Units.Where(row => !row.TargetOnly))
        {
            var unit = new UnitRef(row.UnitId, row.Unit, row.ShortName, row.Kind);
            var link = $"/board?plan={plan.Id}&indicator={code}&on={on:yyyy-MM-dd}&unit={Uri.EscapeDataString(row.UnitId)}";
            if (row.Actual is null && on < plan.From)
            {
                // Before the plan's first day nothing is due yet.
                continue;
            }

            if (row.Actual is null)
            {
                yield return new Alert("not-reported", "none", null, unit, reference, "not-reported", new Dictionary<string, object?> { ["unit"] = row.Unit }, link);
            }
            else if (row.Band is "red" or "orange")
            {
                yield return Lagging(row, unit, reference, link);
            }

            if (row.ActualOn is { } day && programmes.SourcesDiffer(code, row.UnitId, day, null))
            {
                yield return SourcesDiffer(unit, reference, row.ActualOn, link);
            }
        }

        if (board.Total is { ActualOn: { } last } total && reference.HasUnits && programmes.SourcesDiffer(code, total.UnitId, last, total.Source == "demo" ? null : total.Actual))
        {
            yield return SourcesDiffer(new UnitRef(total.UnitId, total.Unit, total.ShortName, total.Kind), reference, total.ActualOn, $"/board?plan={plan.Id}&indicator={code}&on={on:yyyy-MM-dd}");
        }
    }

    private static Alert Lagging(BoardRow row, UnitRef unit, IndicatorRef indicator, string link) =>
        new("lagging-unit", row.Band, null, unit, indicator, "lagging", new Dictionary<string, object?>
        {
            ["actual"] = row.Actual,
            ["expected"] = row.Expected,
            ["gap"] = row.Gap,
            ["ratio"] = row.Ratio,
            ["targetYear"] = row.TargetYear,
        }, link);

    private static Alert SourcesDiffer(UnitRef unit, IndicatorRef indicator, DateOnly? on, string link) =>
        new("sources-differ", null, "note", unit, indicator, "sources-differ", new Dictionary<string, object?> { ["on"] = on }, link);

    private static Alert FindingAlert(Programmes programmes, ActionPlan plan, PlanFinding finding) => new(
        "finding",
        null,
        PlanCodes.Of(finding.Severity),
        null,
        finding.IndicatorCode is { } code ? IndicatorRef.Of(programmes.Indicators[code], plan) : null,
        finding.Code,
        new Dictionary<string, object?> { ["message"] = finding.Message },
        $"/plans/{plan.Id}/findings?code={finding.Code}");
}
