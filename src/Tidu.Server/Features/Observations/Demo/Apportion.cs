namespace Tidu.Server.Features.Observations.Demo;

/// <summary>Splits a whole among parts so that the rounded parts sum to it exactly.</summary>
internal static class Apportion
{
    /// <summary>Largest remainders: each part gets its rounded-down share, the rest goes to the largest remainders, ties to the earlier part.</summary>
    /// <param name="weights">Non-negative, at least one positive.</param>
    /// <param name="whole">The sum the parts must have, non-negative, a whole number of <paramref name="step"/>s.</param>
    /// <param name="step">Smallest unit a part is given in, positive.</param>
    public static decimal[] LargestRemainder(IReadOnlyList<double> weights, decimal whole, decimal step)
    {
        var total = weights.Sum();
        var steps = (long)(whole / step);
        var exact = weights.Select(weight => weight / total * steps).ToArray();
        var parts = exact.Select(share => (long)Math.Floor(share)).ToArray();
        var left = steps - parts.Sum();
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i);
        foreach (var i in order.Take((int)left))
        {
            parts[i]++;
        }

        return [.. parts.Select(part => part * step)];
    }
}
