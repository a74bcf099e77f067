using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>The arguments of one call in the order of the parameters, with the conversions that a parameter's type asks for: a list of one item stands for the item, a value for a list of itself.</summary>
internal readonly struct FeelArguments(IReadOnlyList<FeelValue?> values)
{
    /// <summary>How many parameters there are, or arguments of a function that takes any number.</summary>
    public int Count => values.Count;

    /// <summary>As given; null where left out.</summary>
    public FeelValue Raw(int index) => index < values.Count && values[index] is { } value ? value : FeelValue.Null;

    /// <summary>Whether it was given, be it as null.</summary>
    public bool Has(int index) => index < values.Count && values[index] is not null;

    /// <summary>As given, but a list of one item as the item.</summary>
    public FeelValue One(int index) => Raw(index) is FeelList { Items: [var only] } ? only : Raw(index);

    public decimal? Number(int index) => (One(index) as FeelNumber)?.Value;

    /// <summary>A number, or the default where the argument was left out; null where it is something else.</summary>
    public decimal? Number(int index, decimal missing) => Has(index) ? Number(index) : missing;

    public string? Text(int index) => (One(index) as FeelString)?.Value;

    public bool? Truth(int index) => (One(index) as FeelBoolean)?.Value;

    public FeelDate? Date(int index) => One(index) as FeelDate;

    /// <summary>A list; null for null.</summary>
    public IReadOnlyList<FeelValue>? List(int index) => Raw(index) switch
    {
        FeelList list => list.Items,
        FeelNull => null,
        var value => [value],
    };

    /// <summary>All arguments, or the items where one list is given; null for a single null.</summary>
    public IReadOnlyList<FeelValue>? Items() => values.Count == 1 ? List(0) : values.Count == 0 ? null : [.. values.Select(value => value ?? FeelValue.Null)];
}
