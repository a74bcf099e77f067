using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Counts;

/// <summary>Puts rows of the registry into a snapshot. Pure.</summary>
public static class BuildSnapshot
{
    /// <summary>Of a snapshot only some enterprises; those it does not know are left out.</summary>
    public static RegistrySnapshot Only(RegistrySnapshot registry, IReadOnlySet<int> ids)
    {
        int[] positions = [.. ids.Select(registry.PositionOf).OfType<int>().Order()];
        var titles = registry.Kinds.ToDictionary(kind => kind, kind => Only(registry.TitlesOf(kind), positions), StringComparer.Ordinal);
        var earlier = positions.Select((was, position) => (was, position)).Where(each => registry.Earlier.ContainsKey(each.was)).ToDictionary(each => each.position, each => registry.Earlier[each.was]);
        return new RegistrySnapshot(
            [.. positions.Select(was => registry.Ids[was])], [.. positions.Select(was => registry.Synthetic[was])], [.. positions.Select(was => registry.GoneFrom[was])],
            [.. positions.Select(was => registry.OwnPlaces[was])], earlier, titles, registry.Places);
    }

    /// <summary>Both in order of enterprises.</summary>
    private static TitleSpan[] Only(ReadOnlySpan<TitleSpan> titles, int[] positions)
    {
        var found = new List<TitleSpan>();
        for (var position = 0; position < positions.Length; position++)
        {
            var first = FirstOf(titles, positions[position]);
            for (var at = first; at < titles.Length && titles[at].Enterprise == positions[position]; at++)
            {
                found.Add(titles[at] with { Enterprise = position });
            }
        }

        return [.. found];
    }

    private static int FirstOf(ReadOnlySpan<TitleSpan> titles, int enterprise)
    {
        var (low, high) = (0, titles.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = titles[middle].Enterprise < enterprise ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <param name="enterprises">In order of names; merged ones are left out.</param>
    /// <param name="places">Dated places; where none covers a day the enterprise's own counts.</param>
    /// <param name="titles">In any order; those of enterprises that are not given are left out.</param>
    public static RegistrySnapshot Of(IReadOnlyList<EnterpriseRow> enterprises, IEnumerable<PlaceRow> places, IEnumerable<TitleRow> titles)
    {
        var known = new KnownPlaces([]);
        var positions = new Dictionary<int, int>(enterprises.Count);
        var own = new int[enterprises.Count];
        for (var i = 0; i < own.Length; i++)
        {
            positions.Add(enterprises[i].Id, i);
            own[i] = known.NumberOf(new Place(enterprises[i].UnitId, enterprises[i].ParkId));
        }

        var earlier = places.Where(row => positions.ContainsKey(row.EnterpriseId)).GroupBy(row => positions[row.EnterpriseId]).ToDictionary(
            group => group.Key,
            group => group.Select(row => new PlaceSpan(known.NumberOf(new Place(row.UnitId, row.ParkId)), row.From?.DayNumber ?? 0, row.To?.DayNumber ?? int.MaxValue))
                .OrderByDescending(span => span.From).ToArray());
        // Most have one place for all their days: what says nothing else than their own is not kept.
        foreach (var position in earlier.Where(pair => Array.TrueForAll(pair.Value, span => span.Place == own[pair.Key])).Select(pair => pair.Key).ToList())
        {
            earlier.Remove(position);
        }

        var spans = titles.Where(row => positions.ContainsKey(row.EnterpriseId)).GroupBy(row => row.Kind, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Select(row => new TitleSpan(positions[row.EnterpriseId], row.From.DayNumber, row.Last?.DayNumber ?? int.MaxValue)).OrderBy(span => span.Enterprise).ThenBy(span => span.From).ToArray(),
            StringComparer.Ordinal);
        return new RegistrySnapshot([.. enterprises.Select(row => row.Id)], [.. enterprises.Select(row => row.Synthetic)], [.. enterprises.Select(row => row.GoneFrom)], own, earlier, spans, known.All);
    }
}

/// <summary>An enterprise as counts need it.</summary>
/// <param name="StateFrom">First day of the state; null where it is not known.</param>
public readonly record struct EnterpriseRow(int Id, string? UnitId, string? ParkId, bool Synthetic, EnterpriseState State = EnterpriseState.Active, DateOnly? StateFrom = null)
{
    /// <summary>First day on which it is no longer there, as a number.</summary>
    internal int GoneFrom => State is EnterpriseState.Active or EnterpriseState.Suspended ? int.MaxValue : StateFrom?.DayNumber ?? 0;
}

/// <summary>A dated place as counts need it.</summary>
public readonly record struct PlaceRow(int EnterpriseId, string? UnitId, string? ParkId, DateOnly? From, DateOnly? To);

/// <summary>A title as counts need it.</summary>
/// <param name="Last">The last day it counts, whichever comes first; null is open.</param>
public readonly record struct TitleRow(int EnterpriseId, string Kind, DateOnly From, DateOnly? Last);
