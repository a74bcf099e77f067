using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>A board row together with the measure it was made from.</summary>
internal sealed record MeasuredRow(BoardRow Row, RowMeasure Measure, bool IsTotal)
{
    /// <summary>Measures one unit and puts it into a row.</summary>
    /// <param name="printed">Name the plan prints; null takes the unit's own.</param>
    /// <param name="own">Target the row is judged by; null takes that of the day.</param>
    public static MeasuredRow Of(Programmes programmes, BoardQuestion question, string unitId, string? printed, bool targetOnly, DateOnly on, bool isTotal = false, Target? own = null)
    {
        var plan = isTotal ? question.Plan : PlanFor(programmes, question, unitId);
        var actuals = (targetOnly, isTotal && question.IsWhole) switch
        {
            (true, _) => Series.Empty,
            (_, true) => programmes.TotalOf(question.Plan, question.Indicator.Code),
            _ => programmes.SeriesOf(question.Indicator.Code, unitId, question.Plan.Issued),
        };
        var bands = BuildBoard.BandsOf(programmes, question.Plan, question.BandBasis);
        var measure = RowMeasure.Of(programmes, plan, question.Indicator, unitId, actuals, on, question.Wished, bands, own);
        var unit = BuildBoard.UnitRefOf(programmes, unitId);
        var row = RowOf(unit, printed, targetOnly, measure, programmes, question) with { TargetPlan = plan.Id == question.Plan.Id ? null : plan.ShortTitle };
        return new MeasuredRow(row, measure, isTotal);
    }

    /// <summary>The same row on another day.</summary>
    public MeasuredRow On(Programmes programmes, BoardQuestion question, DateOnly day) =>
        Of(programmes, question, Row.UnitId, Row.Unit, Row.TargetOnly, day, IsTotal);

    /// <summary>The board's plan where it has a target for the unit, else the unit's own newest plan that has one.</summary>
    private static ActionPlan PlanFor(Programmes programmes, BoardQuestion question, string unitId) =>
        programmes.TargetsOf(question.Plan.Id, question.Indicator.Code, unitId).Any()
            ? question.Plan
            : programmes.Plans
                .Where(plan => plan.UnitId == unitId && programmes.TargetsOf(plan.Id, question.Indicator.Code, unitId).Any())
                .MaxBy(plan => plan.Issued) ?? question.Plan;

    /// <summary>A year to date against the elapsed share of its target is a completion, too.</summary>
    private static string BasisCode(ProgressBasis basis) => basis == ProgressBasis.FromBase ? basis.Code() : ProgressBasis.Completion.Code();

    private static BoardRow RowOf(UnitRef unit, string? printed, bool targetOnly, RowMeasure measure, Programmes programmes, BoardQuestion question) => new()
    {
        UnitId = unit.UnitId,
        Unit = printed ?? unit.Name,
        Kind = unit.Kind,
        ShortName = unit.ShortName,
        Actual = measure.Actual?.Value,
        ActualOn = measure.Actual?.On,
        Target = measure.Target?.Value,
        TargetYear = measure.Target?.On.Year,
        Comparator = measure.Target is { } due ? measure.Targets.At(due.On).Comparator?.Code() : null,
        Expected = measure.Progress.Expected,
        Ratio = measure.Progress.Ratio,
        Basis = measure.Progress.Basis is { } basis ? BasisCode(basis) : null,
        Evaluation = measure.Progress.Evaluation.Code(),
        Band = measure.Progress.Band.Code(),
        Obstacle = measure.Progress.Obstacle?.Code(),
        Source = measure.Actual is { } actual ? PlanCodes.Of(actual.Source) : null,
        SourceText = measure.Actual?.SourceText,
        Base = measure.Base?.Value,
        BaseOn = measure.Base?.On,
        Completion = measure.Completion,
        Level = measure.Progress.Level,
        Gap = measure.Gap,
        TargetOnly = targetOnly,
        Children = BuildBoard.ChildrenOf(programmes, question, unit.UnitId).Count,
        OtherSources = measure.Actual is { } cell ? programmes.OtherSources(question.Indicator.Code, unit.UnitId, cell) : 0,
    };
}
