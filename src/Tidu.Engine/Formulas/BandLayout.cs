using System.Collections.Immutable;

namespace Tidu.Engine.Formulas;

/// <summary>Intervals laid on the number line: the bands they make, and which interval covers which band.</summary>
/// <param name="Table">The bands, from the least up.</param>
/// <param name="Intervals">For every band the intervals that cover it, by their place in the list given: none is a gap, several overlap.</param>
public sealed record BandLayout(BandTable Table, ImmutableArray<ImmutableArray<int>> Intervals)
{
    /// <summary>True where every band is covered by exactly one interval.</summary>
    public bool IsPartition => Intervals.All(covering => covering.Length == 1);

    /// <summary>Lays intervals on the line. Gaps and overlaps are for the caller to judge; empty intervals cover nothing.</summary>
    public static BandLayout Of(IReadOnlyList<BandInterval> intervals)
    {
        var edges = intervals.Where(interval => !interval.IsEmpty).SelectMany(Edges).Distinct();
        var table = new BandTable(edges);
        var covering = Enumerable.Range(0, table.Count).Select(band => Enumerable.Range(0, intervals.Count).Where(at => Covers(intervals[at], table, band)).ToImmutableArray());
        return new BandLayout(table, [.. covering]);
    }

    private static IEnumerable<BandEdge> Edges(BandInterval interval)
    {
        if (interval.Low is { } low)
        {
            yield return new BandEdge(low, interval.IncludesLow);
        }

        if (interval.High is { } high)
        {
            yield return new BandEdge(high, !interval.IncludesHigh);
        }
    }

    private static bool Covers(BandInterval interval, BandTable table, int band)
    {
        var begins = interval.Low is not { } low || (band > 0 && BandTable.Order(new BandEdge(low, interval.IncludesLow), table.Edges[band - 1]) <= 0);
        var ends = interval.High is not { } high || (band < table.Edges.Length && BandTable.Order(table.Edges[band], new BandEdge(high, !interval.IncludesHigh)) <= 0);
        return begins && ends && !interval.IsEmpty;
    }
}
