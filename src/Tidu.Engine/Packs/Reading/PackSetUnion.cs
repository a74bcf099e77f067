using Tidu.Engine.Ladders;
using Tidu.Engine.Standards.Reading;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Joins packs; where both have an id, the first set's is taken and the second's left out.</summary>
internal static class PackSetUnion
{
    public static PackSet Of(PackSet first, PackSet second) => second == PackSet.Empty ? first : new PackSet(
        Join(first.Plans, second.Plans, p => p.Id),
        [.. first.IndicatorPacks, .. second.IndicatorPacks.Select(p => p with { Indicators = Rest(first.Indicators, p.Indicators, i => i.Code) })],
        [.. first.Divisions, .. second.Divisions.Select(d => d with { Units = Rest(first.Units, d.Units, u => u.Id) }).Where(d => first.Divisions.All(f => f.Id != d.Id))],
        Join(first.Layouts, second.Layouts, l => l.Id),
        Join(first.Observations, second.Observations, o => o.Id),
        Join(first.BandScales, second.BandScales, s => s.Id),
        Join(first.MeasureUnits, second.MeasureUnits, m => m.Name),
        first.Comparators.Words.Count > 0 ? first.Comparators : second.Comparators,
        first.Imports.Kinds.Count > 0 ? first.Imports : second.Imports,
        StandardSetUnion.Of(first.Standards, second.Standards),
        Ladder.Join(first.Ladder, second.Ladder),
        Join(first.Regions, second.Regions, r => r.Id),
        first.SyntheticWords.Industries.Count > 0 ? first.SyntheticWords : second.SyntheticWords);

    private static List<T> Join<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, string> key) => [.. first, .. Rest(first, second, key)];

    private static List<T> Rest<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, string> key)
    {
        var taken = first.Select(key).ToHashSet(StringComparer.Ordinal);
        return [.. second.Where(item => !taken.Contains(key(item)))];
    }
}
