using Tidu.Engine.Ladders;
using Tidu.Server.Features.Counts;

namespace Tidu.Server.Features.Pools.Ladders;

/// <summary>Which titles each enterprise of a place holds on a day; one that is gone by then holds none. Pure.</summary>
internal sealed class LadderPicture
{
    private readonly HashSet<string>[] _held;

    /// <param name="registry">All enterprises.</param>
    /// <param name="ladder">Kinds of titles.</param>
    /// <param name="members">Positions of the enterprises that are looked at.</param>
    /// <param name="on">The day.</param>
    public LadderPicture(RegistrySnapshot registry, Ladder ladder, IReadOnlyList<int> members, DateOnly on)
    {
        (Members, Ladder) = (members, ladder);
        _held = new HashSet<string>[registry.Ids.Count];
        foreach (var member in members)
        {
            _held[member] = [];
        }

        foreach (var kind in ladder.Titles)
        {
            foreach (var title in registry.TitlesOf(kind.Code))
            {
                if (title.From <= on.DayNumber && on.DayNumber <= title.Last && !registry.IsGone(title.Enterprise, on.DayNumber))
                {
                    _held[title.Enterprise]?.Add(kind.Code);
                }
            }
        }
    }

    public IReadOnlyList<int> Members { get; }

    private Ladder Ladder { get; }

    /// <summary>Codes of the titles held.</summary>
    public IReadOnlySet<string> Held(int member) => _held[member];

    /// <summary>The highest rung of a track; null below it.</summary>
    public TitleKind? RungOf(int member, string track) => Ladder.Rungs(track).LastOrDefault(kind => _held[member].Contains(kind.Code));

    /// <summary>Positions of the enterprises whose place on the day lies within one of the units; those that are gone by then, or by an earlier day where one is given, are left out.</summary>
    public static IReadOnlyList<int> MembersOf(RegistrySnapshot registry, IReadOnlySet<string> units, DateOnly on, DateOnly? goneBy = null)
    {
        var within = registry.Places.Select(place => (place.UnitId is { } unit && units.Contains(unit)) || (place.ParkId is { } park && units.Contains(park))).ToList();
        return [.. Enumerable.Range(0, registry.Ids.Count).Where(position => within[registry.PlaceOn(position, on.DayNumber)] && !registry.IsGone(position, (goneBy ?? on).DayNumber))];
    }

    /// <summary>Unbroken times on a kind of title up to the day, in days: a renewal that follows within a day goes on with the one before.</summary>
    public static IReadOnlyList<int> SpellsOf(RegistrySnapshot registry, IReadOnlySet<int> members, string kind, DateOnly on)
    {
        var spells = new List<int>();
        var (owner, from, last) = (-1, 0, 0);
        foreach (var title in registry.TitlesOf(kind))
        {
            if (!members.Contains(title.Enterprise) || title.From > on.DayNumber)
            {
                continue;
            }

            var end = Math.Min(title.Last, on.DayNumber);
            if (title.Enterprise == owner && title.From <= last + 1)
            {
                last = Math.Max(last, end);
                continue;
            }

            AddSpell(spells, owner, from, last);
            (owner, from, last) = (title.Enterprise, title.From, end);
        }

        AddSpell(spells, owner, from, last);
        return spells;
    }

    private static void AddSpell(List<int> spells, int owner, int from, int last)
    {
        if (owner >= 0)
        {
            spells.Add(last - from + 1);
        }
    }
}
