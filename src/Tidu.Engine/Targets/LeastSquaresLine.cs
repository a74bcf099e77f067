using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>The least-squares line through at least three observations of different days, with what its prediction interval needs.</summary>
internal readonly record struct LeastSquaresLine(int Count, double MeanDay, double MeanValue, double Slope, double SquaredDays, double ResidualError)
{
    public static LeastSquaresLine Through(IReadOnlyList<DatedValue> observations)
    {
        var count = observations.Count;
        var meanDay = observations.Average(point => (double)point.On.DayNumber);
        var meanValue = (double)observations.Average(point => point.Value);
        var squaredDays = observations.Sum(point => Square(point.On.DayNumber - meanDay));
        var slope = observations.Sum(point => (point.On.DayNumber - meanDay) * ((double)point.Value - meanValue)) / squaredDays;
        var residuals = observations.Sum(point => Square((double)point.Value - meanValue - (slope * (point.On.DayNumber - meanDay))));
        return new(count, meanDay, meanValue, slope, squaredDays, Math.Sqrt(residuals / (count - 2)));
    }

    public IReadOnlyList<ForecastPoint> Foresee(IReadOnlyList<DateOnly> days, ForecastOptions options)
    {
        var line = this;
        var quantile = StudentT.Quantile((1 + (double)options.Confidence) / 2, Count - 2);
        return [.. days.Select(day =>
        {
            var value = line.MeanValue + (line.Slope * (day.DayNumber - line.MeanDay));
            var spread = line.ResidualError * Math.Sqrt(1 + (1.0 / line.Count) + (Square(day.DayNumber - line.MeanDay) / line.SquaredDays));
            return new ForecastPoint(day, Floored(value), Floored(value - (quantile * spread)), Floored(value + (quantile * spread)));
        })];

        decimal Floored(double value) => options.Floor is { } floor ? Math.Max(floor, (decimal)value) : (decimal)value;
    }

    private static double Square(double value) => value * value;
}
