namespace Tidu.Engine.Targets;

/// <summary>Places within a kind, by unrounded ratio, best first.</summary>
public static class Ranking
{
    /// <summary>Ranks items among their like; the order of the answer is the order given, and no place depends on it.</summary>
    /// <param name="items">The items; leave out those that are no units of their own, such as totals and target-only addends.</param>
    /// <param name="kind">What is ranked with what: zones with zones, towns with towns.</param>
    /// <param name="ratio">The ratio, not rounded; null leaves the item without a place.</param>
    /// <param name="previousRank">The place in the previous ranking, for the movement; null when there is none.</param>
    public static IReadOnlyList<Ranked<T>> Rank<T, TKind>(
        IEnumerable<T> items, Func<T, TKind> kind, Func<T, decimal?> ratio, Func<T, int?>? previousRank = null)
        where TKind : notnull
    {
        var all = items.ToList();
        var ratios = all
            .Where(item => ratio(item) is not null)
            .GroupBy(kind, item => ratio(item)!.Value)
            .ToDictionary(group => group.Key, group => group.OrderDescending().ToList());
        var places = ratios.ToDictionary(pair => pair.Key, pair => Places(pair.Value));
        return [.. all.Select(item =>
        {
            var of = ratios.GetValueOrDefault(kind(item))?.Count ?? 0;
            int? rank = ratio(item) is { } value ? places[kind(item)][value] : null;
            return new Ranked<T>(item, rank, of, previousRank?.Invoke(item) - rank);
        })];
    }

    private static Dictionary<decimal, int> Places(List<decimal> falling)
    {
        var places = new Dictionary<decimal, int>();
        for (var i = 0; i < falling.Count; i++)
        {
            places.TryAdd(falling[i], i + 1);
        }

        return places;
    }
}
