using Tidu.Engine.Packs;
using Tidu.Server.Resources;

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

    /// <summary>These actuals, and another series' on the days this one has none.</summary>
    public Series OrElse(Series other)
    {
        var own = Points.Select(point => point.On).ToHashSet();
        return new Series([.. Points.Concat(other.Points.Where(point => !own.Contains(point.On))).OrderBy(point => point.On)]);
    }

    /// <summary>What accrued from a day on: at each actual the sum of the years before and of its own year.</summary>
    /// <param name="from">First day that counts, inclusive.</param>
    /// <param name="yearToDate">True where an actual already holds its year's earlier ones.</param>
    public Series Accrued(DateOnly from, bool yearToDate)
    {
        var counted = Points.Where(point => point.On >= from).ToList();
        return new Series([.. counted.Select(point => SumOf(
            point.On,
            [.. counted.Where(part => part.On <= point.On && (!yearToDate || part == point || IsLastBefore(counted, part, point.On.Year)))]) with
        {
            Parts = point.Parts,
        })]);
    }

    private static bool IsLastBefore(List<Point> points, Point part, int year) =>
        part.On.Year < year && points.Last(point => point.On.Year == part.On.Year) == part;

    /// <summary>A sum with any demonstration part is demonstration; else its kind of source is that of most parts, and the text names all.</summary>
    private static Point SumOf(DateOnly day, List<Point> parts)
    {
        var isDemo = parts.Any(part => part.Source == SourceKind.Demo);
        return new Point(
            day,
            parts.Sum(part => part.Value),
            isDemo ? SourceKind.Demo : parts.GroupBy(part => part.Source).MaxBy(group => group.Count())!.Key,
            MonitoringTexts.Sources(parts.Where(part => !isDemo || part.Source == SourceKind.Demo).Select(part => part.SourceText).Distinct()),
            parts.Min(part => part.State),
            parts.Sum(part => part.Parts));
    }
}
