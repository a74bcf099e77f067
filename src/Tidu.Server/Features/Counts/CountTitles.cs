namespace Tidu.Server.Features.Counts;

/// <summary>Counts enterprises with a title on a day: each exactly once, for exactly one unit. The one function behind board, gap list and names. Pure.</summary>
/// <remarks>Who was revoked, struck off or has moved away by the day counts nowhere, whether or not somebody ended its title: as on the ladder, and as standards measure.</remarks>
public static class CountTitles
{
    /// <summary>Who holds one of the titles on the frame's day, by unit.</summary>
    /// <param name="registry">The enterprises.</param>
    /// <param name="frame">Where each counts.</param>
    /// <param name="kinds">Codes of titles; one of them is enough.</param>
    public static TitleCount Of(RegistrySnapshot registry, CountFrame frame, IReadOnlyList<string> kinds)
    {
        var (day, seen) = (frame.On.DayNumber, new bool[registry.Ids.Count]);
        foreach (var kind in kinds)
        {
            foreach (var title in registry.TitlesOf(kind))
            {
                if (title.From <= day && day <= title.Last)
                {
                    seen[title.Enterprise] = true;
                }
            }
        }

        var count = new TitleCount(frame.On, frame.Addends);
        for (var enterprise = 0; enterprise < seen.Length; enterprise++)
        {
            if (seen[enterprise] && !registry.IsGone(enterprise, day))
            {
                count.Add(enterprise, frame.AddendOf(enterprise));
            }
        }

        return count;
    }

    /// <summary>True where anybody of the plan ever held one of the titles: without it the registry knows nothing, and nothing is not zero.</summary>
    public static bool IsKnown(RegistrySnapshot registry, CountFrame frame, IReadOnlyList<string> kinds)
    {
        foreach (var kind in kinds)
        {
            foreach (var title in registry.TitlesOf(kind))
            {
                if (frame.AddendOf(title.Enterprise) is not (CountFrame.Outside or CountFrame.Unlocated))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>Enterprises with a title on a day, by the unit they count for.</summary>
public sealed class TitleCount
{
    private readonly List<int>[] _units;
    private readonly Dictionary<int, int> _byEnterprise = [];

    internal TitleCount(DateOnly on, IReadOnlyList<string> addends)
    {
        (On, Addends) = (on, addends);
        _units = [.. addends.Select(_ => new List<int>())];
    }

    public DateOnly On { get; }

    public IReadOnlyList<string> Addends { get; }

    /// <summary>Within the plan's unit but in none of the units it lists.</summary>
    public IReadOnlyList<int> NotAttributed => _notAttributed;

    /// <summary>Those whose place nobody knows; no part of the whole.</summary>
    public IReadOnlyList<int> Unlocated => _unlocated;

    /// <summary>Everybody within the plan's unit.</summary>
    public int Total => _byEnterprise.Count;

    private readonly List<int> _notAttributed = [];

    private readonly List<int> _unlocated = [];

    /// <summary>Positions in the snapshot, in order of names.</summary>
    public IReadOnlyList<int> Of(int addend) => _units[addend];

    /// <summary>Positions in the snapshot by the unit's id; null for a unit that the plan does not list.</summary>
    public IReadOnlyList<int>? Of(string unitId)
    {
        for (var number = 0; number < Addends.Count; number++)
        {
            if (Addends[number] == unitId)
            {
                return _units[number];
            }
        }

        return null;
    }

    /// <summary>The unit it counts for, or <see cref="CountFrame.NotAttributed"/>; null where it is not counted.</summary>
    public int? AddendOf(int enterprise) => _byEnterprise.TryGetValue(enterprise, out var addend) ? addend : null;

    /// <summary>Everybody within the plan's unit, in order of names.</summary>
    public IEnumerable<int> All => _byEnterprise.Keys.Order();

    internal void Add(int enterprise, int addend)
    {
        switch (addend)
        {
            case CountFrame.Outside:
                return;
            case CountFrame.Unlocated:
                _unlocated.Add(enterprise);
                return;
            case CountFrame.NotAttributed:
                _notAttributed.Add(enterprise);
                break;
            default:
                _units[addend].Add(enterprise);
                break;
        }

        _byEnterprise.Add(enterprise, addend);
    }
}
