namespace Tidu.Engine.Feel.Values;

/// <summary>A list; its items may be of different kinds.</summary>
public sealed record FeelList : FeelValue
{
    private const int UnitsOfOne = 16;

    /// <summary>A list of these items, which must not change afterwards.</summary>
    public FeelList(IReadOnlyList<FeelValue> items)
    {
        Items = items;
        foreach (var item in items)
        {
            Weight = Math.Min(Weight + WeightOf(item), int.MaxValue);
            Nesting = Math.Max(Nesting, item is FeelList list ? list.Nesting + 1 : 0);
        }
    }

    internal FeelList(IReadOnlyList<FeelValue> items, long weight, int nesting) => (Items, Weight, Nesting) = (items, weight, nesting);

    /// <summary>No items.</summary>
    public static FeelList Empty { get; } = new([]);

    /// <summary>The items in order.</summary>
    public IReadOnlyList<FeelValue> Items { get; }

    /// <summary>About how much writing it out would take: items, those of inner lists counted wherever they stand.</summary>
    internal long Weight { get; } = 1;

    /// <summary>Levels of lists inside it.</summary>
    internal int Nesting { get; }

    /// <summary>Item by item.</summary>
    public bool Equals(FeelList? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Aggregate(Items.Count, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => FeelText.Of(this);

    internal static long WeightOf(FeelValue value) => value switch
    {
        FeelList list => list.Weight,
        FeelString { Value: var text } => 1 + text.Length / UnitsOfOne,
        _ => 1,
    };
}
