using Tidu.Engine.Feel.Evaluation;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>What filters and list functions share.</summary>
internal static class FeelLists
{
    /// <summary>The item at a position from 1, or from the end where negative; null outside, at 0, and between two positions.</summary>
    public static FeelValue At(IReadOnlyList<FeelValue> items, decimal position) => Index(items.Count, position) is { } index ? items[index] : FeelValue.Null;

    /// <summary>A position as an index from 0; null where there is no such item.</summary>
    public static int? Index(int count, decimal position) =>
        !decimal.IsInteger(position) || position == 0 || Math.Abs(position) > count ? null : (int)(position > 0 ? position - 1 : count + position);

    /// <summary>Equal, null being equal to null and nothing to what it cannot be compared with.</summary>
    public static bool Same(FeelValue left, FeelValue right) => FeelComparison.Equal(left, right) is true;

    /// <summary>Items that are not equal to one before them, in order.</summary>
    public static FeelValue Distinct(IEnumerable<FeelValue> items)
    {
        var seen = new HashSet<FeelValue>();
        return new FeelList([.. items.Where(seen.Add)]);
    }

    /// <summary>Two texts as one.</summary>
    public static FeelValue Text(string left, string right) =>
        left.Length + right.Length <= FeelLimits.Text ? FeelValue.Of(left + right) : throw new FeelLimitException();
}
