using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Functions that make one value of many: of a list, or of any number of arguments.</summary>
internal static class StatisticFunctions
{
    public static readonly FeelFunction[] All =
    [
        new("min", ["list"], 1, true, arguments => Extreme(arguments.Items(), -1)),
        new("max", ["list"], 1, true, arguments => Extreme(arguments.Items(), 1)),
        new("sum", ["list"], 1, true, arguments => Sum(arguments.Items())),
        Numeric("product", numbers => numbers.Count == 0 ? null : numbers.Aggregate(1m, (product, number) => product * number)),
        Numeric("mean", numbers => numbers.Count == 0 ? null : numbers.Sum() / numbers.Count),
        Numeric("median", Median),
        Numeric("stddev", StandardDeviation),
        new("mode", ["list"], 1, true, arguments => Numbers(arguments.Items()) is { } numbers ? Mode(numbers) : FeelValue.Null),
        new("all", ["list"], 1, true, arguments => FeelValue.Of(Truth(arguments.Items(), true, FeelComparison.And))),
        new("any", ["list"], 1, true, arguments => FeelValue.Of(Truth(arguments.Items(), false, FeelComparison.Or))),
    ];

    private static FeelFunction Numeric(string name, Func<List<decimal>, decimal?> compute) =>
        new(name, ["list"], 1, true, arguments => FeelValue.Of(Numbers(arguments.Items()) is { } numbers ? compute(numbers) : null));

    /// <summary>The items as numbers; null where one is not a number.</summary>
    private static List<decimal>? Numbers(IReadOnlyList<FeelValue>? items) =>
        items is not null && items.All(item => item is FeelNumber) ? [.. items.Select(item => ((FeelNumber)item).Value)] : null;

    private static FeelValue Extreme(IReadOnlyList<FeelValue>? items, int sign)
    {
        if (items is null or [])
        {
            return FeelValue.Null;
        }

        var best = items[0];
        foreach (var item in items)
        {
            if (FeelComparison.Order(item, best) is not { } order)
            {
                return FeelValue.Null;
            }

            best = order * sign > 0 ? item : best;
        }

        return best;
    }

    private static FeelValue Sum(IReadOnlyList<FeelValue>? items)
    {
        if (Numbers(items) is { Count: > 0 } numbers)
        {
            return FeelValue.Of(numbers.Sum());
        }

        return items is { Count: > 0 } ? SumOfDurations(items) : FeelValue.Null;
    }

    private static FeelValue SumOfDurations(IReadOnlyList<FeelValue> items) =>
        items.All(item => item is FeelDaysDuration) ? new FeelDaysDuration(items.Sum(item => ((FeelDaysDuration)item).Seconds)) :
        items.All(item => item is FeelMonthsDuration) ? new FeelMonthsDuration(items.Sum(item => ((FeelMonthsDuration)item).Months)) :
        FeelValue.Null;

    private static decimal? Median(List<decimal> numbers)
    {
        if (numbers.Count == 0)
        {
            return null;
        }

        numbers.Sort();
        var middle = numbers.Count / 2;
        return numbers.Count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
    }

    /// <summary>Of a sample: divided by one less than the count.</summary>
    private static decimal? StandardDeviation(List<decimal> numbers)
    {
        if (numbers.Count < 2)
        {
            return null;
        }

        var mean = numbers.Sum() / numbers.Count;
        return FeelMath.SquareRoot(numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Count - 1));
    }

    /// <summary>The most frequent numbers in ascending order.</summary>
    private static FeelValue Mode(List<decimal> numbers)
    {
        var groups = numbers.GroupBy(number => number).ToList();
        var most = groups.Count == 0 ? 0 : groups.Max(group => group.Count());
        return new FeelList([.. groups.Where(group => group.Count() == most).Select(group => group.Key).Order().Select(FeelValue.Of)]);
    }

    /// <summary>Three-valued; null where an item is neither a boolean nor null.</summary>
    private static bool? Truth(IReadOnlyList<FeelValue>? items, bool start, Func<bool?, bool?, bool?> combine) =>
        items is null ? null : items.Aggregate((bool?)start, (result, item) => combine(result, (item as FeelBoolean)?.Value));
}
