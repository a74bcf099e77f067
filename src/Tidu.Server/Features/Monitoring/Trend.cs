using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Monitoring;

/// <summary>How a unit's indicator ran, what was expected, what is targeted, and where a straight line leads.</summary>
public sealed record Trend(
    UnitRef Unit,
    IndicatorRef Indicator,
    DateOnly On,
    SparkPoint? Base,
    IReadOnlyList<TrendActual> Actuals,
    IReadOnlyList<SparkPoint> Expected,
    IReadOnlyList<TrendTarget> Targets,
    TrendForecast? Forecast,
    [Codes("too-few-observations", "no-target-ahead", "year-to-date")] string? NoForecastReason);

/// <summary>An actual with its source and how settled it is.</summary>
public sealed record TrendActual(DateOnly On, decimal Value, [Codes(typeof(SourceKind))] string Source, [Codes(typeof(ObservationState))] string State);

/// <summary>A target at its due date.</summary>
public sealed record TrendTarget(DateOnly On, int Year, decimal Value, [Codes(typeof(Comparator))] string Comparator);

/// <summary>A forecast: points with the interval in which an observation is to be expected with the stated confidence.</summary>
public sealed record TrendForecast(DateOnly From, IReadOnlyList<ForecastPointView> Points, decimal Confidence, int Observations, YearEndForecast? YearEnd);

public sealed record ForecastPointView(DateOnly On, decimal Value, decimal Low, decimal High);

/// <summary>The forecast for the end of the day's year, and what would be missing to that year's target; null without one.</summary>
public sealed record YearEndForecast(DateOnly On, decimal Value, decimal Low, decimal High, decimal? GapToTarget);
