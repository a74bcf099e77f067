using System.Numerics;

namespace Tidu.Engine.Targets;

/// <summary>Shares whole steps out in the ratio of weights, exactly: no rounding error decides who gets a step.</summary>
internal static class LargestRemainder
{
    /// <summary>Steps for each weight; they sum to <paramref name="steps"/>. No part is below its floor, and parts above their floor are in the ratio of their weights.</summary>
    /// <param name="weights">Not negative.</param>
    /// <param name="floors">Least steps of each part, not negative, in sum at most <paramref name="steps"/>.</param>
    /// <param name="steps">Not negative.</param>
    /// <returns>Null where steps are left that no weight can take.</returns>
    public static IReadOnlyList<BigInteger>? Share(IReadOnlyList<decimal> weights, IReadOnlyList<BigInteger> floors, BigInteger steps)
    {
        var whole = ToIntegers(weights);
        var parts = floors.ToArray();
        var free = Free(whole, floors, steps);
        var left = steps - Enumerable.Range(0, parts.Length).Except(free).Aggregate(BigInteger.Zero, (sum, i) => sum + floors[i]);
        var total = free.Aggregate(BigInteger.Zero, (sum, i) => sum + whole[i]);
        if (total.IsZero)
        {
            return left.IsZero ? parts : null;
        }

        foreach (var i in free)
        {
            parts[i] = whole[i] * left / total;
        }

        var rest = left - free.Aggregate(BigInteger.Zero, (sum, i) => sum + parts[i]);
        foreach (var i in free.OrderByDescending(i => whole[i] * left % total).ThenByDescending(i => whole[i]).ThenBy(i => i).Take((int)rest))
        {
            parts[i]++;
        }

        return parts;
    }

    /// <summary>Parts whose share is not below their floor, found by setting those aside that are until none is left.</summary>
    private static List<int> Free(BigInteger[] weights, IReadOnlyList<BigInteger> floors, BigInteger steps)
    {
        var free = Enumerable.Range(0, weights.Length).ToList();
        var left = steps;
        while (true)
        {
            var total = free.Aggregate(BigInteger.Zero, (sum, i) => sum + weights[i]);
            var below = free.Where(i => total.IsZero ? floors[i] > 0 : weights[i] * left < floors[i] * total).ToList();
            if (below.Count == 0)
            {
                return free;
            }

            left -= below.Aggregate(BigInteger.Zero, (sum, i) => sum + floors[i]);
            free.RemoveAll(below.Contains);
        }
    }

    /// <summary>The weights on a common scale without a fraction.</summary>
    private static BigInteger[] ToIntegers(IReadOnlyList<decimal> weights)
    {
        var scale = weights.Count == 0 ? 0 : weights.Max(weight => weight.Scale);
        return [.. weights.Select(weight => Mantissa(weight) * BigInteger.Pow(10, scale - weight.Scale))];
    }

    private static BigInteger Mantissa(decimal value)
    {
        var bits = decimal.GetBits(value);
        return (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | new BigInteger((uint)bits[0]);
    }
}
