using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Targets of a plan with where each stands on a day.</summary>
internal static class BuildTargets
{
    /// <param name="visible">Null shows all; else only targets of these units.</param>
    public static IReadOnlyList<TargetRow> Of(Programmes programmes, ActionPlan plan, DateOnly on, Func<string, bool>? visible) =>
    [
        .. plan.Targets.OrderBy(target => target.SortOrder)
            .Where(target => visible?.Invoke(target.UnitId) ?? true)
            .Select(target => RowOf(programmes, plan, target, on)),
    ];

    /// <summary>One row. A target for a part of the unit, or of another kind than the one the unit is measured by, shows no progress.</summary>
    public static TargetRow RowOf(Programmes programmes, ActionPlan plan, Target target, DateOnly on)
    {
        var indicator = programmes.Indicators[target.IndicatorCode];
        var row = new TargetRow
        {
            Indicator = IndicatorRef.Of(indicator, plan),
            Unit = BuildBoard.UnitRefOf(programmes, target.UnitId),
            Year = target.Year,
            Kind = target.Kind.Code(),
            Comparator = target.Comparator?.Code(),
            Value = target.Value,
            Printed = target.Printed,
            PrintedMeasureUnit = target.PrintedMeasureUnit,
            Nature = target.Nature?.Code(),
            Clause = target.Clause,
            Scope = target.Scope,
            Effort = target.Effort,
            Task = target.TaskNumber,
            PartOf = target.PartOf,
        };
        return target.Scope is null ? WithProgress(row, programmes, plan, target, on) : row;
    }

    private static TargetRow WithProgress(TargetRow row, Programmes programmes, ActionPlan plan, Target target, DateOnly on)
    {
        var indicator = programmes.Indicators[target.IndicatorCode];
        var question = new BoardQuestion(plan, indicator, on, target.UnitId, null, BandBasis.FromBase);
        var whole = target.UnitId == plan.UnitId;
        var (board, measure, _) = MeasuredRow.Of(programmes, question, target.UnitId, null, false, on, isTotal: whole);
        var judged = target.Value is not null && target.Kind == measure.Targets.Series.Kind && target.Year is not null;
        return row with
        {
            Baseline = measure.Base?.Value,
            BaselineOn = measure.Base?.On,
            Actual = board.Actual,
            ActualOn = board.ActualOn,
            Source = board.Source,
            SourceText = board.SourceText,
            Expected = judged ? board.Expected : null,
            Ratio = judged ? board.Ratio : null,
            Completion = judged && target.Value > 0 && board.Actual is { } actual ? actual / target.Value : null,
            Obstacle = judged ? board.Obstacle : null,
            Evaluation = judged ? board.Evaluation : "none",
            Band = judged ? board.Band : "none",
        };
    }
}
