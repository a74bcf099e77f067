using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>One headline indicator of a plan for a unit.</summary>
public sealed record Card(
    IndicatorRef Indicator,
    decimal? Actual,
    DateOnly? ActualOn,
    decimal? Expected,
    decimal? Level,
    decimal? Ratio,
    [Codes(typeof(ColorBand))] string Band,
    [Codes(typeof(Evaluation))] string Evaluation,
    [Codes(typeof(RatioObstacle))] string? Obstacle,
    decimal? YearTarget,
    int? YearTargetYear,
    decimal? FinalTarget,
    int? FinalYear,
    [Codes(typeof(Comparator))] string? FinalComparator,
    string? FinalPrinted,
    bool PerYear,
    decimal? Completion,
    [Codes(typeof(SourceKind))] string? Source,
    string? SourceText,
    IReadOnlyList<SparkPoint> Sparkline);

/// <summary>A point of a small line.</summary>
public sealed record SparkPoint(DateOnly On, decimal Value);

/// <summary>Makes the cards of a plan: indicators with units first, then the others in printed order.</summary>
internal static class BuildCards
{
    private const int SparkPoints = 8;

    public static IReadOnlyList<Card> Of(Programmes programmes, ActionPlan plan, string unitId, DateOnly on) =>
        [.. BoardIndicators(programmes, plan).Select(code => CardOf(programmes, plan, code, unitId, on)).OfType<Card>()];

    /// <summary>Codes of the indicators a board can show: those with addends first, then every other with a measurable target of the whole unit.</summary>
    public static IReadOnlyList<string> BoardIndicators(Programmes programmes, ActionPlan plan)
    {
        var split = plan.Addends.Select(addend => addend.IndicatorCode).Distinct();
        var measurable = plan.Targets
            .Where(target => target.UnitId == plan.UnitId && target is { Scope: null, Value: not null, Year: not null } && target.Kind is not TargetKind.Cohort)
            .OrderBy(target => target.SortOrder)
            .Select(target => target.IndicatorCode);
        return [.. split.OrderBy(code => programmes.Indicators[code].SortOrder).Concat(measurable).Distinct()];
    }

    private static Card? CardOf(Programmes programmes, ActionPlan plan, string code, string unitId, DateOnly on)
    {
        var indicator = programmes.Indicators[code];
        var question = new BoardQuestion(plan, indicator, on, unitId, null, BandBasis.FromBase);
        var whole = unitId == plan.UnitId;
        var (row, measure, _) = MeasuredRow.Of(programmes, question, unitId, null, false, on, isTotal: whole);
        if (!whole && measure.Actual is null && !measure.Targets.Any)
        {
            return null;
        }

        var final = measure.Targets.Final;
        var last = final is { } due ? measure.Targets.At(due.On) : null;
        return new Card(
            IndicatorRef.Of(indicator, plan),
            row.Actual,
            row.ActualOn,
            row.Expected,
            row.Level,
            row.Ratio,
            row.Band,
            row.Evaluation,
            row.Obstacle,
            row.TargetYear == on.Year ? row.Target : null,
            row.TargetYear == on.Year ? row.TargetYear : null,
            final?.Value,
            final?.On.Year,
            last?.Comparator?.Code(),
            last?.Printed,
            last?.Kind == TargetKind.MinimumPerYear,
            row.Completion,
            row.Source,
            row.SourceText,
            [.. measure.Actuals.Points.Where(point => point.On <= on).TakeLast(SparkPoints).Select(point => new SparkPoint(point.On, point.Value))]);
    }
}
