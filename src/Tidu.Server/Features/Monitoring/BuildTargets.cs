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

    /// <summary>One row, judged by its own target: a later target is not met because an earlier one is. A target for a part of the unit shows no progress.</summary>
    /// <remarks>A target whose year is over is read at its due date.</remarks>
    public static TargetRow RowOf(Programmes programmes, ActionPlan plan, Target target, DateOnly on)
    {
        var indicator = programmes.Indicators[target.IndicatorCode];
        var row = new TargetRow
        {
            TargetId = target.Id,
            Version = target.Version,
            Edited = target.Edited,
            PackValue = target.PackValue,
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
        var judged = MeasuredTargets.IsMeasurable(target);
        var day = judged && new DateOnly(target.Year!.Value, 12, 31) is var due && due < on ? due : on;
        var question = new BoardQuestion(plan, indicator, day, target.UnitId, null, BandBasis.FromBase);
        var whole = target.UnitId == plan.UnitId;
        var (board, measure, _) = MeasuredRow.Of(programmes, question, target.UnitId, null, false, day, whole, judged ? target : null);
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
            Completion = judged ? board.Completion : null,
            Obstacle = judged ? board.Obstacle : null,
            Evaluation = judged ? board.Evaluation : "none",
            Band = judged ? board.Band : "none",
        };
    }
}
