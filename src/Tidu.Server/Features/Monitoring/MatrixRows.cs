using Tidu.Engine.Indicators;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Rows of a table of targets.</summary>
internal static class MatrixRows
{
    /// <summary>One printed row with a cell for each year.</summary>
    public static MatrixRow Of(Programmes programmes, ActionPlan plan, PlanTable table, PlanTableRow row, IReadOnlyList<int> years, DateOnly on)
    {
        var indicator = programmes.Indicators[row.IndicatorCode];
        var baseline = plan.Baselines.FirstOrDefault(stated => stated.TableId == table.TableId && stated.IndicatorCode == row.IndicatorCode && stated.UnitId == row.UnitId && stated.On.Year == table.BaselineYear);
        var targets = plan.Targets.Where(target => target.TableId == table.TableId && target.IndicatorCode == row.IndicatorCode && target.UnitId == row.UnitId && target.Origin != TargetOrigin.TableTotal).ToList();
        var question = new BoardQuestion(plan, indicator, on, row.UnitId, null, BandBasis.FromBase);
        return new MatrixRow
        {
            Number = row.Number,
            Label = table.Rows == TableRows.Units ? row.Printed : indicator.Name,
            Unit = BuildBoard.UnitRefOf(programmes, row.UnitId),
            Indicator = table.Rows == TableRows.Indicators ? IndicatorRef.Of(indicator, plan) : null,
            Responsible = table.Rows == TableRows.Units ? BuildBoard.UnitRefOf(programmes, row.UnitId).Name : null,
            TargetOnly = row.TargetOnly,
            Nature = targets.Select(target => target.Nature).FirstOrDefault() is { } nature ? nature.Code() : null,
            PartOf = row.PartOf,
            Baseline = baseline?.Value,
            BaselinePrinted = baseline?.Printed,
            Cells = [.. years.Select(year => CellOf(programmes, question, targets.FirstOrDefault(target => target.Year == year), year, row.TargetOnly, isTotal: false))],
        };
    }

    /// <summary>One cell: the target of the year and, as far as the day allows, what became of it.</summary>
    /// <remarks>A closed year is read at its own end, the running year at the day; for a year to come only what is still needed is told.</remarks>
    public static MatrixCell CellOf(Programmes programmes, BoardQuestion question, Target? target, int year, bool targetOnly, bool isTotal)
    {
        var cell = MatrixCell.Of(target, year);
        if (targetOnly || target?.Scope is not null)
        {
            return cell;
        }

        var own = target is not null && MeasuredTargets.IsMeasurable(target) ? target : null;
        var state = BuildMatrix.StateOf(year, question.On);
        var day = state == "closed" ? new DateOnly(year, 12, 31) : question.On;
        var (row, measure, _) = MeasuredRow.Of(programmes, question with { On = day }, question.UnitId, null, false, day, isTotal, own);
        if (state == "future")
        {
            return own?.Kind == TargetKind.Level && measure.Progress.Gap is { } gap ? cell with { Remaining = Math.Max(gap, 0) } : cell;
        }

        return measure.Actual is { } actual && (actual.On.Year == year || StillHolds(question, state)) ? WithActual(cell, row, own) : cell;
    }

    /// <summary>In the running year the latest value of an earlier one still holds, but not what accrues from January on.</summary>
    private static bool StillHolds(BoardQuestion question, string state) =>
        state == "current" && question.Indicator.Kind is (IndicatorKind.Stock or IndicatorKind.Ratio);

    /// <summary>A cell without a target of its own shows the actual and judges nothing.</summary>
    private static MatrixCell WithActual(MatrixCell cell, BoardRow row, Target? own)
    {
        var shown = cell with { Actual = row.Actual, ActualOn = row.ActualOn, Source = row.Source, SourceText = row.SourceText };
        return own is null ? shown : shown with
        {
            Expected = row.Expected,
            Completion = row.Completion,
            Gap = row.Gap,
            Level = row.Level,
            Ratio = row.Ratio,
            Obstacle = row.Obstacle,
            Evaluation = row.Evaluation,
            Band = row.Band,
        };
    }
}
