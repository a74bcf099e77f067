using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Monitoring;

/// <summary>The rows below a table: what its rows sum to, what is printed, what the text and the plan above say.</summary>
internal static class MatrixTotals
{
    /// <summary>合计（计算数）: targets summed from the rows; the whole's actuals and progress beside them.</summary>
    public static MatrixRow Computed(Programmes programmes, ActionPlan plan, PlanTable table, IReadOnlyList<int> years, DateOnly on)
    {
        var indicator = programmes.Indicators[table.IndicatorCode!];
        var question = new BoardQuestion(plan, indicator, on, plan.UnitId, null, BandBasis.FromBase);
        return new MatrixRow
        {
            Label = MonitoringTexts.ComputedTotal,
            Baseline = SumOf(plan.Baselines.Where(baseline => baseline.TableId == table.TableId && baseline.UnitId != plan.UnitId).Select(baseline => baseline.Value)),
            Cells =
            [
                .. years.Select(year => Against(
                    MatrixRows.CellOf(programmes, question, PrintedAt(plan, table, year), year, false, isTotal: true),
                    SumOf(plan.Targets.Where(target => target.TableId == table.TableId && target.Origin == TargetOrigin.TableCell && target.Year == year).Select(target => target.Value)))),
            ],
        };
    }

    /// <summary>The cell with what the rows sum to in place of the printed total; figures that compare with the target follow it.</summary>
    private static MatrixCell Against(MatrixCell cell, decimal? sum)
    {
        var change = sum - cell.Target;
        return change is null or 0 ? cell with { Target = sum, Printed = null, TargetId = null, Version = null, PackValue = null } : cell with
        {
            Target = sum,
            TargetId = null,
            Version = null,
            PackValue = null,
            Printed = null,
            Completion = cell.Completion is not null && sum > 0 ? cell.Actual / sum : null,
            Gap = cell.Gap is not null ? Math.Max(sum!.Value - cell.Actual!.Value, 0) : null,
            Remaining = cell.Remaining > 0 ? Math.Max((cell.Remaining + change)!.Value, 0) : cell.Remaining,
        };
    }

    /// <summary>合计（文件数）: as printed; null where the table prints none.</summary>
    public static MatrixRow? Printed(ActionPlan plan, PlanTable table, IReadOnlyList<int> years)
    {
        if (table.TotalLabel is null)
        {
            return null;
        }

        var baseline = plan.Baselines.FirstOrDefault(stated => stated.TableId == table.TableId && stated.UnitId == plan.UnitId);
        return new MatrixRow
        {
            Label = MonitoringTexts.PrintedTotal,
            Baseline = baseline?.Value,
            BaselinePrinted = baseline?.Printed,
            Cells = [.. years.Select(year => MatrixCell.Of(PrintedAt(plan, table, year), year))],
        };
    }

    /// <summary>正文目标: targets of the running text for the whole unit; null where the text has none.</summary>
    public static MatrixRow? Text(ActionPlan plan, PlanTable table, IReadOnlyList<int> years) =>
        WholeTargets(plan, plan, table, years, MonitoringTexts.TextTargets, target => target.Origin == TargetOrigin.Text);

    /// <summary>What the plan above asks of this unit; null where it asks nothing of it.</summary>
    public static MatrixRow? Parent(Programmes programmes, ActionPlan plan, PlanTable table, IReadOnlyList<int> years) =>
        plan.Follows is { } above && programmes.FindPlan(above) is { } parent
            ? WholeTargets(parent, plan, table, years, MonitoringTexts.ParentTargets(parent.ShortTitle), _ => true)
            : null;

    private static MatrixRow? WholeTargets(ActionPlan from, ActionPlan plan, PlanTable table, IReadOnlyList<int> years, string label, Func<Target, bool> counts)
    {
        var targets = from.Targets
            .Where(target => target.IndicatorCode == table.IndicatorCode && target.UnitId == plan.UnitId && target is { Scope: null, Kind: TargetKind.Level } && counts(target))
            .OrderBy(target => target.Origin)
            .ToList();
        return targets.Count == 0
            ? null
            : new MatrixRow { Label = label, Cells = [.. years.Select(year => MatrixCell.Of(targets.FirstOrDefault(target => target.Year == year), year))] };
    }

    private static Target? PrintedAt(ActionPlan plan, PlanTable table, int year) =>
        plan.Targets.FirstOrDefault(target => target.TableId == table.TableId && target.Origin == TargetOrigin.TableTotal && target.Year == year);

    private static decimal? SumOf(IEnumerable<decimal?> values)
    {
        var present = values.OfType<decimal>().ToList();
        return present.Count > 0 ? present.Sum() : null;
    }
}
