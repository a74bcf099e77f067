using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Monitoring;

/// <summary>The actuals of one unit and indicator, ascending, one a day.</summary>
public sealed class Series(IReadOnlyList<Point> points)
{
    public static Series Empty { get; } = new([]);

    public IReadOnlyList<Point> Points { get; } = points;

    /// <summary>The latest actual on or before the day; null when there is none.</summary>
    public Point? At(DateOnly on) => Points.LastOrDefault(point => point.On <= on);

    /// <summary>The actual of exactly that day; null when there is none.</summary>
    public Point? On(DateOnly day) => Points.FirstOrDefault(point => point.On == day);

    /// <summary>The sum over units for every day on which all of them have an actual: nothing is guessed for one that is missing.</summary>
    /// <param name="days">Days to be tried, in any order.</param>
    /// <param name="partsOn">The series to be summed on a day.</param>
    public static Series Sum(IEnumerable<DateOnly> days, Func<DateOnly, IReadOnlyList<Series>> partsOn)
    {
        var points = new List<Point>();
        foreach (var day in days.Distinct().Order())
        {
            var parts = partsOn(day).Select(series => series.On(day)).ToList();
            if (parts.Count > 0 && !parts.Contains(null))
            {
                points.Add(SumOf(day, parts!));
            }
        }

        return new Series(points);
    }

    private static Point SumOf(DateOnly day, List<Point> parts)
    {
        var sources = parts.Select(part => part.Source).Distinct().ToList();
        var texts = parts.Select(part => part.SourceText).Distinct().ToList();
        return new Point(
            day,
            parts.Sum(part => part.Value),
            sources.Contains(SourceKind.Demo) ? SourceKind.Demo : sources.Count == 1 ? sources[0] : SourceKind.Report,
            texts.Count == 1 ? texts[0] : null,
            parts.Min(part => part.State),
            parts.Sum(part => part.Parts));
    }
}
