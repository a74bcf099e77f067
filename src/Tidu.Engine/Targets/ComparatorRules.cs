using Tidu.Engine.Indicators;

namespace Tidu.Engine.Targets;

/// <summary>When a value meets its target.</summary>
public static class ComparatorRules
{
    /// <summary>The tolerance of <see cref="Comparator.About"/> where no pack gives another: 5 % of the target to either side.</summary>
    public const decimal DefaultTolerance = 0.05m;

    /// <summary>Whether the value meets the target. Both in the same unit.</summary>
    /// <param name="comparator">The comparator.</param>
    /// <param name="actual">The value.</param>
    /// <param name="target">The target.</param>
    /// <param name="tolerance">For <see cref="Comparator.About"/> only: share of the target, both bounds included.</param>
    public static bool IsMet(this Comparator comparator, decimal actual, decimal target, decimal tolerance = DefaultTolerance) => comparator switch
    {
        Comparator.Greater => actual > target,
        Comparator.AtLeast => actual >= target,
        Comparator.AtMost => actual <= target,
        Comparator.About => Math.Abs(actual - target) <= tolerance * Math.Abs(target),
        Comparator.Equal => actual == target,
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "No such comparator."),
    };

    /// <summary>Which way the target pulls: the comparator's own way, else the indicator's.</summary>
    public static Direction Toward(this Comparator comparator, Direction indicator) => comparator switch
    {
        Comparator.Greater or Comparator.AtLeast => Direction.Up,
        Comparator.AtMost => Direction.Down,
        _ => indicator,
    };
}
