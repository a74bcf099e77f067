using System.Collections.Immutable;

namespace Tidu.Engine.Formulas;

/// <summary>A number for every band of a table; null is missing.</summary>
public sealed class LookupTable : IEquatable<LookupTable>
{
    /// <summary>Keeps the numbers given, the lowest band's first.</summary>
    public LookupTable(IEnumerable<Rational?> values) => Values = [.. values];

    /// <summary>The numbers, the lowest band's first.</summary>
    public ImmutableArray<Rational?> Values { get; }

    /// <inheritdoc/>
    public bool Equals(LookupTable? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LookupTable);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
