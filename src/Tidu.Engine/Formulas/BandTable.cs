using System.Collections.Immutable;

namespace Tidu.Engine.Formulas;

/// <summary>The number line cut into bands, counted from 0 for the lowest. Every number lies in exactly one.</summary>
public sealed class BandTable : IEquatable<BandTable>
{
    /// <summary>Cuts the line at the edges given, in any order; equal ones count once.</summary>
    /// <exception cref="ArgumentException">More than 250 edges.</exception>
    public BandTable(IEnumerable<BandEdge> edges)
    {
        Edges = [.. edges.Distinct().Order(Comparer<BandEdge>.Create(Order))];
        if (Edges.Length > 250)
        {
            throw new ArgumentException("A table of bands has 250 edges at most.", nameof(edges));
        }
    }

    /// <summary>The edges, least first. Of two at the same number the one that belongs above is first, and the number alone lies between them.</summary>
    public ImmutableArray<BandEdge> Edges { get; }

    /// <summary>How many bands there are: one more than edges.</summary>
    public int Count => Edges.Length + 1;

    /// <summary>The band in which a number lies.</summary>
    public int BandOf(Rational value)
    {
        var band = 0;
        while (band < Edges.Length && IsAbove(value, Edges[band]))
        {
            band++;
        }

        return band;
    }

    /// <inheritdoc/>
    public bool Equals(BandTable? other) => other is not null && Edges.SequenceEqual(other.Edges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BandTable);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var edge in Edges)
        {
            hash.Add(edge);
        }

        return hash.ToHashCode();
    }

    /// <summary>Which of two edges is further down.</summary>
    internal static int Order(BandEdge left, BandEdge right)
    {
        var order = left.At.CompareTo(right.At);
        return order != 0 ? order : right.BelongsAbove.CompareTo(left.BelongsAbove);
    }

    private static bool IsAbove(Rational value, BandEdge edge)
    {
        var order = value.CompareTo(edge.At);
        return order > 0 || (order == 0 && edge.BelongsAbove);
    }
}
