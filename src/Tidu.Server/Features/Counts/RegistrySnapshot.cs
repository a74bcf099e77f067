namespace Tidu.Server.Features.Counts;

/// <summary>Titles and places of all enterprises in memory, small: what counts are made from. An enterprise is its position in order of names.</summary>
public sealed class RegistrySnapshot
{
    private readonly int[] _places;
    private readonly int[] _goneFrom;
    private readonly Dictionary<int, PlaceSpan[]> _earlier;
    private readonly Dictionary<string, TitleSpan[]> _titles;
    private Dictionary<int, int>? _positions;

    internal RegistrySnapshot(int[] ids, bool[] synthetic, int[] goneFrom, int[] places, Dictionary<int, PlaceSpan[]> earlier, Dictionary<string, TitleSpan[]> titles, IReadOnlyList<Place> known)
    {
        (Ids, Synthetic, _goneFrom, _places, Places, _earlier, _titles) = (ids, synthetic, goneFrom, places, known, earlier, titles);
    }

    private static long _made;

    /// <summary>Another number for every snapshot of this process: part of the keys of what is computed from it.</summary>
    public long Number { get; } = Interlocked.Increment(ref _made);

    /// <summary>No enterprises.</summary>
    public static RegistrySnapshot Empty { get; } = new([], [], [], [], [], [], []);

    /// <summary>Ids of the enterprises, merged ones left out, in order of names.</summary>
    public IReadOnlyList<int> Ids { get; }

    /// <summary>True where the enterprise is demonstration data.</summary>
    public IReadOnlyList<bool> Synthetic { get; }

    /// <summary>The places that occur, each once.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Kinds of titles that anybody holds or held.</summary>
    internal IEnumerable<string> Kinds => _titles.Keys;

    /// <summary>By enterprise the number of the place it lies in where no dated one covers the day.</summary>
    internal IReadOnlyList<int> OwnPlaces => _places;

    /// <summary>By enterprise the first day on which it is no longer there, as a number.</summary>
    internal IReadOnlyList<int> GoneFrom => _goneFrom;

    /// <summary>Dated places of those that have some.</summary>
    internal IReadOnlyDictionary<int, PlaceSpan[]> Earlier => _earlier;

    /// <summary>Titles of one kind, in order of enterprises; empty for a kind nobody holds.</summary>
    internal ReadOnlySpan<TitleSpan> TitlesOf(string kind) => _titles.GetValueOrDefault(kind, []);

    /// <summary>Where an enterprise lies on a day: a number of <see cref="Places"/>.</summary>
    internal int PlaceOn(int enterprise, int day)
    {
        if (_earlier.TryGetValue(enterprise, out var spans))
        {
            foreach (var span in spans)
            {
                if (span.From <= day && day <= span.To)
                {
                    return span.Place;
                }
            }
        }

        return _places[enterprise];
    }

    /// <summary>True for one that was struck off, revoked or has moved away by the day.</summary>
    internal bool IsGone(int enterprise, int day) => _goneFrom[enterprise] <= day;

    /// <summary>The position of an enterprise by its id; null for one that is not counted.</summary>
    public int? PositionOf(int id)
    {
        // Two threads may both build it; either is right.
        var positions = _positions ??= Ids.Select((each, position) => (each, position)).ToDictionary(pair => pair.each, pair => pair.position);
        return positions.TryGetValue(id, out var found) ? found : null;
    }
}

/// <summary>Where an enterprise lies.</summary>
/// <param name="UnitId">Null where it is not known.</param>
/// <param name="ParkId">Null where it lies in none.</param>
public readonly record struct Place(string? UnitId, string? ParkId);

/// <summary>A title of an enterprise; days as numbers, both inclusive.</summary>
internal readonly record struct TitleSpan(int Enterprise, int From, int Last);

/// <summary>A place of an enterprise for a time; days as numbers, both inclusive.</summary>
internal readonly record struct PlaceSpan(int Place, int From, int To);
