namespace Tidu.Engine.Feel.Values;

/// <summary>The language's equality and order: null where two values cannot be compared.</summary>
public static class FeelComparison
{
    /// <summary>Whether two values are equal: null equals only null; values of different kinds give null.</summary>
    public static bool? Equal(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNull, _) or (_, FeelNull) => left.IsNull && right.IsNull,
        (FeelList a, FeelList b) => ListsEqual(a.Items, b.Items),
        (FeelRange a, FeelRange b) => (a.StartIncluded, a.EndIncluded, a.IsComparison) == (b.StartIncluded, b.EndIncluded, b.IsComparison)
            ? And(Equal(a.Start, b.Start), Equal(a.End, b.End))
            : false,
        _ => left.GetType() == right.GetType() ? left.Equals(right) : null,
    };

    /// <summary>Below 0, 0 or above 0; null for values of different kinds, and for kinds without an order (boolean, list, range, null).</summary>
    public static int? Order(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => a.Value.CompareTo(b.Value),
        (FeelString a, FeelString b) => string.CompareOrdinal(a.Value, b.Value),
        (FeelDate a, FeelDate b) => a.CompareTo(b),
        (FeelDaysDuration a, FeelDaysDuration b) => a.Seconds.CompareTo(b.Seconds),
        (FeelMonthsDuration a, FeelMonthsDuration b) => a.Months.CompareTo(b.Months),
        _ => null,
    };

    /// <summary>Whether a value lies in a range; null where it cannot be compared with an end.</summary>
    public static bool? Within(FeelValue value, FeelRange range) =>
        And(Beyond(value, range, range.Start, range.StartIncluded, 1), Beyond(value, range, range.End, range.EndIncluded, -1));

    /// <summary>Three-valued and.</summary>
    public static bool? And(bool? left, bool? right) => left is false || right is false ? false : left is null || right is null ? null : true;

    /// <summary>Three-valued or.</summary>
    public static bool? Or(bool? left, bool? right) => left is true || right is true ? true : left is null || right is null ? null : false;

    private static bool? Beyond(FeelValue value, FeelRange range, FeelValue end, bool included, int sign) =>
        end.IsNull && range.IsComparison ? true : Order(value, end) is { } order ? order == 0 ? included : order > 0 == sign > 0 : null;

    private static bool? ListsEqual(IReadOnlyList<FeelValue> left, IReadOnlyList<FeelValue> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        bool? equal = true;
        for (var i = 0; i < left.Count && equal is not false; i++)
        {
            equal = And(equal, Equal(left[i], right[i]));
        }

        return equal;
    }
}
