using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Computes a table of targets with actuals. Pure; rows the caller may not see are left out.</summary>
internal static class BuildMatrix
{
    /// <param name="visible">Null shows every row and the totals; else only rows of these units.</param>
    public static Matrix Of(Programmes programmes, ActionPlan plan, PlanTable table, DateOnly on, Func<string, bool>? visible)
    {
        var years = YearsOf(plan, table);
        var rows = table.RowList.Where(row => !row.IsTotal).OrderBy(row => row.SortOrder)
            .Where(row => visible?.Invoke(row.UnitId) ?? true)
            .Select(row => MatrixRows.Of(programmes, plan, table, row, years, on))
            .ToList();
        var units = table.Rows == TableRows.Units && visible is null;
        return new Matrix
        {
            PlanId = plan.Id,
            Table = RefOf(programmes, plan, table, visible is null),
            On = on,
            BaselineYear = table.BaselineYear,
            UnitHeading = table.UnitHeading,
            RowsVisible = visible is null ? "all" : "own",
            Years = [.. years.Select((year, i) => new MatrixYear(year, StateOf(year, on), rows.Select(row => row.Cells[i].ActualOn).Max()))],
            Rows = rows,
            ComputedTotal = units ? MatrixTotals.Computed(programmes, plan, table, years, on) : null,
            PrintedTotal = units ? MatrixTotals.Printed(plan, table, years) : null,
            TextTargets = units ? MatrixTotals.Text(plan, table, years) : null,
            ParentTargets = units ? MatrixTotals.Parent(programmes, plan, table, years) : null,
            Notes = visible is null ? NotesOf(plan, table) : [],
            Scale = ScaleView.Of(BuildBoard.ScaleOf(programmes, plan), BandBasis.FromBase),
            Demo = rows.SelectMany(row => row.Cells).Any(cell => cell.Source == "demo"),
            Assignment = AssignmentOf(programmes, plan, table),
        };
    }

    /// <summary>A year is closed once its last day has come.</summary>
    public static string StateOf(int year, DateOnly on) =>
        new DateOnly(year, 12, 31) <= on ? "closed" : year == on.Year ? "current" : "future";

    /// <param name="whole">False hides what is about the sum of all rows.</param>
    public static TableRef RefOf(Programmes programmes, ActionPlan plan, PlanTable table, bool whole)
    {
        var totals = plan.Targets.Where(target => target.TableId == table.TableId && target.Origin == TargetOrigin.TableTotal);
        var differences = totals
            .OrderBy(total => total.Year)
            .Select(total => plan.Targets.Where(cell => cell.TableId == table.TableId && cell.Origin == TargetOrigin.TableCell && cell.Year == total.Year).Sum(cell => cell.Value) - total.Value)
            .Where(difference => difference is not (null or 0));
        return new TableRef(
            table.TableId,
            table.Title,
            table.Clause,
            PlanCodes.Of(table.Rows),
            table.IndicatorCode is { } code ? IndicatorRef.Of(programmes.Indicators[code], plan) : null,
            whole ? differences.LastOrDefault() : null,
            table.BreakdownId);
    }

    /// <summary>A table that a breakdown made was assigned by itself, any other with the plan.</summary>
    private static AssignmentView AssignmentOf(Programmes programmes, ActionPlan plan, PlanTable table) => table.BreakdownId is { } id
        ? new AssignmentView(PlanCodes.Of(AssignmentState.Assigned), programmes.Breakdowns.FirstOrDefault(fact => fact.Id == id)?.AssignedOn)
        : new AssignmentView(PlanCodes.Of(plan.Assignment), plan.AssignedOn);

    public static List<int> YearsOf(ActionPlan plan, PlanTable table) =>
        [.. plan.Targets.Where(target => target.TableId == table.TableId && target.Year is not null).Select(target => target.Year!.Value).Distinct().Order()];

    private static IReadOnlyList<MatrixNote> NotesOf(ActionPlan plan, PlanTable table) =>
    [
        .. plan.Findings.OrderBy(finding => finding.SortOrder)
            .Select((finding, index) => (finding, index))
            .Where(pair => pair.finding.Year is not null && pair.finding.IndicatorCode == table.IndicatorCode && (pair.finding.TableId == table.TableId || pair.finding.Places.Contains(table.Clause, StringComparison.Ordinal)))
            .Select(pair => new MatrixNote(pair.finding.Year!.Value, pair.finding.Code, pair.finding.Message, pair.index)),
    ];
}
