namespace Tidu.Server.Features.Counts;

/// <summary>Makes a snapshot from an earlier one and the rows of the enterprises that changed since: the same as one made from all rows. Pure.</summary>
public static class PatchSnapshot
{
    private const int First = -1;

    /// <param name="last">The earlier one.</param>
    /// <param name="changed">Ids of the enterprises that changed, came or went.</param>
    /// <param name="enterprises">Those of them that are there, in order of names, each with the one before it.</param>
    /// <param name="places">Their dated places.</param>
    /// <param name="titles">Their titles.</param>
    /// <returns>Null where a row stands behind one that the earlier snapshot does not know: then everything is read anew.</returns>
    public static RegistrySnapshot? Of(RegistrySnapshot last, IReadOnlySet<int> changed, IReadOnlyList<RowBehind> enterprises, IEnumerable<PlaceRow> places, IEnumerable<TitleRow> titles)
    {
        if (Order(last, changed, enterprises) is not { } order)
        {
            return null;
        }

        var rows = enterprises.ToDictionary(each => each.Row.Id, each => each.Row);
        var at = order.Select((each, position) => (each.Id, position)).Where(each => rows.ContainsKey(each.Id)).ToDictionary(each => each.Id, each => each.position);
        var moved = Moved(last, order);
        var known = new KnownPlaces(last.Places);
        var part = BuildSnapshot.Of([.. enterprises.Select(each => each.Row)], places, titles);
        var parts = part.Ids.Select(id => at[id]).ToArray();
        return new RegistrySnapshot(
            [.. order.Select(each => each.Id)],
            [.. order.Select(each => each.Was < 0 ? rows[each.Id].Synthetic : last.Synthetic[each.Was])],
            [.. order.Select(each => each.Was < 0 ? rows[each.Id].GoneFrom : last.GoneFrom[each.Was])],
            [.. order.Select(each => each.Was < 0 ? known.NumberOf(new Place(rows[each.Id].UnitId, rows[each.Id].ParkId)) : last.OwnPlaces[each.Was])],
            Earlier(last, moved, part, parts, known),
            Titles(last, moved, part, parts),
            known.All);
    }

    /// <summary>The ids in order of names, each with its position in the earlier snapshot; -1 for one that changed.</summary>
    private static List<(int Id, int Was)>? Order(RegistrySnapshot last, IReadOnlySet<int> changed, IReadOnlyList<RowBehind> enterprises)
    {
        var (behind, anchors) = (new Dictionary<int, List<int>>(), new Dictionary<int, int>());
        foreach (var each in enterprises)
        {
            // Behind one that changed as well: both stand behind the same one that did not.
            var anchor = each.Behind is not { } id ? First : anchors.GetValueOrDefault(id, id);
            anchors[each.Row.Id] = anchor;
            (behind.TryGetValue(anchor, out var list) ? list : behind[anchor] = []).Add(each.Row.Id);
        }

        var order = new List<(int, int)>(last.Ids.Count + enterprises.Count);
        order.AddRange(behind.GetValueOrDefault(First, []).Select(id => (id, -1)));
        for (var position = 0; position < last.Ids.Count; position++)
        {
            var id = last.Ids[position];
            if (!changed.Contains(id))
            {
                order.Add((id, position));
                order.AddRange(behind.GetValueOrDefault(id, []).Select(each => (each, -1)));
            }
        }

        return order.Count == last.Ids.Count(id => !changed.Contains(id)) + enterprises.Count ? order : null;
    }

    /// <summary>By the position in the earlier snapshot the one in the new one; -1 for one that changed or went.</summary>
    private static int[] Moved(RegistrySnapshot last, List<(int Id, int Was)> order)
    {
        var moved = new int[last.Ids.Count];
        Array.Fill(moved, -1);
        for (var position = 0; position < order.Count; position++)
        {
            if (order[position].Was >= 0)
            {
                moved[order[position].Was] = position;
            }
        }

        return moved;
    }

    private static Dictionary<int, PlaceSpan[]> Earlier(RegistrySnapshot last, int[] moved, RegistrySnapshot part, int[] parts, KnownPlaces known)
    {
        var earlier = new Dictionary<int, PlaceSpan[]>(last.Earlier.Count + part.Earlier.Count);
        foreach (var (position, spans) in last.Earlier)
        {
            if (moved[position] >= 0)
            {
                earlier.Add(moved[position], spans);
            }
        }

        foreach (var (position, spans) in part.Earlier)
        {
            earlier.Add(parts[position], [.. spans.Select(span => span with { Place = known.NumberOf(part.Places[span.Place]) })]);
        }

        return earlier;
    }

    private static Dictionary<string, TitleSpan[]> Titles(RegistrySnapshot last, int[] moved, RegistrySnapshot part, int[] parts)
    {
        var titles = new Dictionary<string, TitleSpan[]>(StringComparer.Ordinal);
        foreach (var kind in last.Kinds.Union(part.Kinds))
        {
            var own = part.TitlesOf(kind).ToArray().Select(span => span with { Enterprise = parts[span.Enterprise] }).ToArray();
            var spans = Merge(last.TitlesOf(kind), moved, own);
            if (spans.Length > 0)
            {
                titles.Add(kind, spans);
            }
        }

        return titles;
    }

    /// <summary>Both in order of enterprises.</summary>
    private static TitleSpan[] Merge(ReadOnlySpan<TitleSpan> last, int[] moved, TitleSpan[] own)
    {
        var (made, next) = (new List<TitleSpan>(last.Length + own.Length), 0);
        foreach (var span in last)
        {
            var position = moved[span.Enterprise];
            if (position < 0)
            {
                continue;
            }

            while (next < own.Length && own[next].Enterprise < position)
            {
                made.Add(own[next++]);
            }

            made.Add(span with { Enterprise = position });
        }

        made.AddRange(own.AsSpan(next));
        return [.. made];
    }
}

/// <summary>A row and the enterprise before it in order of names; null for the first one.</summary>
public readonly record struct RowBehind(EnterpriseRow Row, int? Behind);

/// <summary>Places that occur, each once; those that were known keep their numbers.</summary>
internal sealed class KnownPlaces
{
    private readonly Dictionary<Place, int> _numbers = [];
    private readonly List<Place> _all;

    public KnownPlaces(IReadOnlyList<Place> known)
    {
        _all = [.. known];
        for (var number = 0; number < _all.Count; number++)
        {
            _numbers.Add(_all[number], number);
        }
    }

    public IReadOnlyList<Place> All => _all;

    public int NumberOf(Place place)
    {
        if (!_numbers.TryGetValue(place, out var number))
        {
            number = _all.Count;
            _numbers.Add(place, number);
            _all.Add(place);
        }

        return number;
    }
}
