using Tidu.Engine.Indicators;
using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Computes a trend with its forecast. Pure.</summary>
internal static class BuildTrend
{
    public static Trend Of(Programmes programmes, BoardQuestion question)
    {
        var (_, measure, _) = MeasuredRow.Of(programmes, question, question.UnitId, null, false, question.On, isTotal: question.IsWhole);
        var past = measure.Actuals.Points.Where(point => point.On <= question.On).ToList();
        var (forecast, reason) = ForecastOf(question, measure, past);
        return new Trend(
            BuildBoard.UnitRefOf(programmes, question.UnitId),
            IndicatorRef.Of(question.Indicator, question.Plan),
            question.On,
            measure.Base is { } start ? new SparkPoint(start.On, start.Value) : null,
            [.. past.Select(point => new TrendActual(point.On, point.Value, PlanCodes.Of(point.Source), PlanCodes.Of(point.State)))],
            [.. ExpectedOf(question, measure)],
            [.. measure.Targets.Series.Targets.Select(target => new TrendTarget(target.On, target.On.Year, target.Value, (measure.Targets.At(target.On).Comparator ?? Comparator.AtLeast).Code()))],
            forecast,
            reason);
    }

    /// <summary>The trajectory at every quarter's end from the base to the last target; nothing for what each year answers for anew.</summary>
    private static IEnumerable<SparkPoint> ExpectedOf(BoardQuestion question, RowMeasure measure)
    {
        if (measure.Targets.Final is not { } final || question.Indicator.Kind is IndicatorKind.Flow or IndicatorKind.Growth)
        {
            yield break;
        }

        var first = measure.Base?.On ?? measure.Targets.Series.Targets[0].On;
        for (var quarter = Period.Holding(first, PeriodKind.Quarter); quarter.Last <= final.On; quarter = quarter.Next())
        {
            if (measure.Trajectory.ExpectedAt(quarter.Last) is { } expected)
            {
                yield return new SparkPoint(quarter.Last, expected.Value);
            }
        }
    }

    private static (TrendForecast? Forecast, string? Reason) ForecastOf(BoardQuestion question, RowMeasure measure, List<Point> past)
    {
        if (past.Count == 0)
        {
            return (null, ForecastObstacle.TooFewObservations.Code());
        }

        if (question.Indicator.Kind == IndicatorKind.Flow && question.Indicator.OverTime == TimeAggregation.YearToDate)
        {
            return (null, "year-to-date");
        }

        var last = past[^1].On;
        var days = DaysAhead(question, measure, last).ToList();
        if (days.Count == 0)
        {
            return (null, "no-target-ahead");
        }

        var options = new ForecastOptions { Floor = question.Indicator.Kind == IndicatorKind.Growth ? null : 0m };
        var forecast = Forecast.Linear(past.Select(point => point.Dated), days, options);
        if (forecast.Obstacle is { } obstacle)
        {
            return (null, obstacle.Code());
        }

        return (new TrendForecast(last, [.. forecast.Points.Select(ViewOf)], options.Confidence, forecast.Observations, YearEndOf(question, measure, forecast)), null);
    }

    /// <summary>Ends of quarters from the last actual to the last target; of years for what is reported by year.</summary>
    private static IEnumerable<DateOnly> DaysAhead(BoardQuestion question, RowMeasure measure, DateOnly last)
    {
        if (measure.Targets.Final is not { } final)
        {
            yield break;
        }

        var kind = question.Indicator.Kind is IndicatorKind.Flow or IndicatorKind.Growth ? PeriodKind.Year : PeriodKind.Quarter;
        for (var period = Period.Holding(last, kind).Next(); period.Last <= final.On; period = period.Next())
        {
            yield return period.Last;
        }
    }

    /// <summary>The first year's end after the last actual, on the question's day or later: on 31 December that is the next year's. Null where the targets end before.</summary>
    private static YearEndForecast? YearEndOf(BoardQuestion question, RowMeasure measure, Forecast forecast)
    {
        foreach (var point in forecast.Points.Where(each => each.On is { Month: 12, Day: 31 } && each.On >= question.On))
        {
            var target = measure.Targets.Series.TargetOn(point.On) is { } due && due.On == point.On ? due.Value : (decimal?)null;
            return new YearEndForecast(point.On, point.Value, point.Low, point.High, target - point.Value);
        }

        return null;
    }

    private static ForecastPointView ViewOf(ForecastPoint point) => new(point.On, point.Value, point.Low, point.High);
}
