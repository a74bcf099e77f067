using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>A straight line through the latest observations, carried on.</summary>
/// <remarks>Least squares in days; the interval is a prediction interval by Student's t with n − 2 degrees of freedom.</remarks>
/// <param name="Points">One point for each day asked for, in that order; empty where there is no forecast.</param>
/// <param name="Obstacle">Why there is none; null where there is one.</param>
/// <param name="Observations">How many observations were read.</param>
public sealed record Forecast(IReadOnlyList<ForecastPoint> Points, ForecastObstacle? Obstacle, int Observations)
{
    private const int Fewest = 3;

    /// <summary>Fits the line and reads it on each day.</summary>
    /// <param name="observations">The observations, in any order, one a day.</param>
    /// <param name="days">The days to foresee.</param>
    /// <param name="options">Confidence, window and floor; null for the defaults.</param>
    /// <exception cref="ArgumentException">A day is observed twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A confidence not within 0 and 1, or a window below 3.</exception>
    public static Forecast Linear(IEnumerable<DatedValue> observations, IReadOnlyList<DateOnly> days, ForecastOptions? options = null)
    {
        options ??= new ForecastOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Window, Fewest, nameof(options));
        if (options.Confidence is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Confidence, "Confidence lies between 0 and 1, both excluded.");
        }

        var read = observations.OrderBy(observation => observation.On).TakeLast(options.Window).ToList();
        if (read.Select(observation => observation.On).Distinct().Count() < read.Count)
        {
            throw new ArgumentException("A day is observed twice; pass the observation in use.", nameof(observations));
        }

        return read.Count < Fewest
            ? new Forecast([], ForecastObstacle.TooFewObservations, read.Count)
            : new Forecast(LeastSquaresLine.Through(read).Foresee(days, options), null, read.Count);
    }
}
