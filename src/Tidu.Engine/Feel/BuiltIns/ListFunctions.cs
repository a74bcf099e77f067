using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Functions that look into lists and build new ones.</summary>
internal static class ListFunctions
{
    public static readonly FeelFunction[] All =
    [
        new("list contains", ["list", "element"], 2, false, arguments =>
            OfList(arguments, items => FeelValue.Of(items.Any(item => FeelLists.Same(item, arguments.Raw(1)))))),
        new("count", ["list"], 1, false, arguments => OfList(arguments, items => FeelValue.Of((decimal)items.Count))),
        new("sublist", ["list", "start position", "length"], 2, false, Sublist),
        new("append", ["list", "item"], 2, true, arguments => OfList(arguments, items => new FeelList([.. items, .. Enumerable.Range(1, arguments.Count - 1).Select(arguments.Raw)]))),
        new("concatenate", ["list"], 1, true, arguments => Lists(arguments) is { } lists ? new FeelList([.. lists.SelectMany(list => list)]) : FeelValue.Null),
        new("union", ["list"], 1, true, arguments => Lists(arguments) is { } lists ? FeelLists.Distinct(lists.SelectMany(list => list)) : FeelValue.Null),
        new("insert before", ["list", "position", "newItem"], 3, false, InsertBefore),
        new("remove", ["list", "position"], 2, false, arguments => AtPosition(arguments, (items, index) => items.RemoveAt(index))),
        new("list replace", ["list", "position", "newItem"], 3, false, arguments => AtPosition(arguments, (items, index) => items[index] = arguments.Raw(2))),
        new("reverse", ["list"], 1, false, arguments => OfList(arguments, items => new FeelList([.. items.Reverse()]))),
        new("index of", ["list", "match"], 2, false, arguments => OfList(arguments, items => IndexOf(items, arguments.Raw(1)))),
        new("distinct values", ["list"], 1, false, arguments => OfList(arguments, FeelLists.Distinct)),
        new("flatten", ["list"], 1, false, arguments => OfList(arguments, items => new FeelList([.. items.SelectMany(Flatten)]))),
        new("sort", ["list"], 1, false, arguments => OfList(arguments, Sort)),
    ];

    private static FeelValue OfList(FeelArguments arguments, Func<IReadOnlyList<FeelValue>, FeelValue> compute) =>
        arguments.List(0) is { } items ? compute(items) : FeelValue.Null;

    /// <summary>Every argument as a list; null where one is null.</summary>
    private static List<IReadOnlyList<FeelValue>>? Lists(FeelArguments arguments)
    {
        var lists = new List<IReadOnlyList<FeelValue>>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.List(i) is not { } items)
            {
                return null;
            }

            lists.Add(items);
        }

        return lists;
    }

    /// <summary>From a position, to the end or for a length; null where the position is outside, or the length too long or below 1.</summary>
    private static FeelValue Sublist(FeelArguments arguments)
    {
        if (arguments.List(0) is not { } items || arguments.Number(1) is not { } position || FeelLists.Index(items.Count, decimal.Truncate(position)) is not { } start)
        {
            return FeelValue.Null;
        }

        return arguments.Number(2, items.Count - start) is { } length && decimal.Truncate(length) is >= 1 and var count && start + count <= items.Count
            ? new FeelList([.. items.Skip(start).Take((int)count)])
            : FeelValue.Null;
    }

    private static FeelValue InsertBefore(FeelArguments arguments) =>
        AtPosition(arguments, (items, index) => items.Insert(index, arguments.Raw(2)));

    /// <summary>Changes a copy at a position, whose fraction does not count; null where there is no such item.</summary>
    private static FeelValue AtPosition(FeelArguments arguments, Action<List<FeelValue>, int> change)
    {
        if (arguments.List(0) is not { } items || arguments.Number(1) is not { } position || FeelLists.Index(items.Count, decimal.Truncate(position)) is not { } index)
        {
            return FeelValue.Null;
        }

        var changed = items.ToList();
        change(changed, index);
        return new FeelList(changed);
    }

    private static FeelValue IndexOf(IReadOnlyList<FeelValue> items, FeelValue match) =>
        new FeelList([.. Enumerable.Range(1, items.Count).Where(position => FeelLists.Same(items[position - 1], match)).Select(position => FeelValue.Of((decimal)position))]);

    private static IEnumerable<FeelValue> Flatten(FeelValue value) => value is FeelList list ? list.Items.SelectMany(Flatten) : [value];

    /// <summary>In ascending order; null where two items cannot be compared.</summary>
    private static FeelValue Sort(IReadOnlyList<FeelValue> items)
    {
        var comparable = items.Count == 0 || items.All(item => FeelComparison.Order(items[0], item) is not null);
        return comparable ? new FeelList([.. items.Order(Comparer<FeelValue>.Create((left, right) => FeelComparison.Order(left, right) ?? 0))]) : FeelValue.Null;
    }
}
