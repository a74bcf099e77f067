using System.Globalization;
using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>One row, measured: its actual, its target, and where it stands.</summary>
/// <param name="Target">The target of the day's year, else of the next year that has one; null without one.</param>
/// <param name="Actuals">What the target counts, by day.</param>
/// <param name="Completion">完成率; null for a yearly value of another year than the target.</param>
/// <param name="Gap">What is missing to the target, never below 0; null where either is missing or they are of different years.</param>
internal sealed record RowMeasure(
    Series Actuals,
    Point? Actual,
    DatedValue? Base,
    MeasuredTargets Targets,
    DatedValue? Target,
    Trajectory Trajectory,
    Progress Progress,
    decimal? Completion,
    decimal? Gap)
{
    /// <summary>Measures a unit's row of a plan on a day.</summary>
    /// <param name="wished">Trajectory asked for by the reader; null takes the table's, else the indicator's.</param>
    /// <param name="own">A measurable target the row is judged by; null takes that of the day.</param>
    public static RowMeasure Of(Programmes programmes, ActionPlan plan, Indicator indicator, string unitId, Series reported, DateOnly on, TrajectoryKind? wished, BandScale bands, Target? own = null)
    {
        var start = BaseOf(plan, indicator, unitId, reported);
        var targets = new MeasuredTargets(plan, programmes.TargetsOf(plan.Id, indicator.Code, unitId), start, own);
        var actuals = Counted(targets.Series.Kind, plan, indicator, reported);
        var target = own is { Kind: not TargetKind.MinimumPerYear } ? targets.Due(own) : targets.Series.TargetOn(on);
        var trajectory = targets.Series.Trajectory(wished ?? DefaultTrajectory(plan, indicator), BatchesOf(indicator), actuals.Points.Select(point => point.Dated));
        var actual = actuals.At(on);
        var yearly = indicator.Kind == IndicatorKind.Flow && targets.Series.Kind is TargetKind.Level or TargetKind.MinimumPerYear;
        var judged = yearly && own is null && actual is not null ? targets.Series.TargetOn(actual.On) ?? target : target;
        var progress = Progress.Measure(new ProgressInput
        {
            Actual = actual?.Dated,
            Target = judged,
            Trajectory = trajectory,
            Comparator = judged is { } due ? targets.At(due.On).Comparator : null,
            Kind = indicator.YesNo ? TargetKind.YesNo : targets.Series.Kind,
            IndicatorKind = indicator.Kind,
            Direction = indicator.Direction,
            Bands = bands,
        });
        var sameYear = !yearly || actual?.On.Year == target?.On.Year;
        return new RowMeasure(
            actuals,
            actual,
            start,
            targets,
            target,
            trajectory,
            progress,
            sameYear ? progress.Completion : null,
            sameYear && progress.Gap is { } gap ? Math.Max(gap, 0) : null);
    }

    public static TrajectoryKind DefaultTrajectory(ActionPlan plan, Indicator indicator) =>
        plan.Tables.FirstOrDefault(table => table.IndicatorCode == indicator.Code)?.Trajectory ?? indicator.Trajectory ?? TrajectoryKind.Milestones;

    /// <summary>Where the row starts: what the plan prints for its base date, else the value in use for that day; null where neither is known.</summary>
    private static DatedValue? BaseOf(ActionPlan plan, Indicator indicator, string unitId, Series actuals)
    {
        if (indicator.Kind is IndicatorKind.Flow or IndicatorKind.Growth)
        {
            return null;
        }

        var printed = plan.Baselines.FirstOrDefault(baseline =>
            baseline.IndicatorCode == indicator.Code && baseline.UnitId == unitId && baseline.On == plan.BaseDate && baseline.Value is not null);
        return printed is not null ? new DatedValue(plan.BaseDate, printed.Value!.Value) : actuals.On(plan.BaseDate)?.Dated;
    }

    /// <summary>What the target counts: for a sum over the plan what has accrued since its first day, else the values themselves.</summary>
    private static Series Counted(TargetKind kind, ActionPlan plan, Indicator indicator, Series actuals) =>
        kind is TargetKind.Cumulative or TargetKind.Increment && indicator.Kind == IndicatorKind.Flow
            ? actuals.Accrued(plan.From, yearToDate: indicator.OverTime != TimeAggregation.Sum)
            : actuals;

    private static List<BatchShare> BatchesOf(Indicator indicator) =>
    [
        .. (indicator.Batches ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(batch => new BatchShare(
            int.Parse(batch.AsSpan(0, 2), CultureInfo.InvariantCulture),
            int.Parse(batch.AsSpan(3, 2), CultureInfo.InvariantCulture),
            decimal.Parse(batch.AsSpan(6), CultureInfo.InvariantCulture))),
    ];
}
