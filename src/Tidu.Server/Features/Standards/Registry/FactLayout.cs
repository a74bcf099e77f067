using System.Numerics;
using System.Text;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Enterprises.Facts;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>One value that is asked of every enterprise.</summary>
/// <param name="StoredId">As <see cref="FactRecord.Values"/> names it.</param>
/// <param name="Fact">The definition.</param>
/// <param name="Year">The accounting year; 0 for a fact as of a day.</param>
internal sealed record FactSlot(string StoredId, FactDefinition Fact, int Year)
{
    /// <summary>True where the graph takes it as yes or no.</summary>
    public bool IsTruth => Fact.Unit == FactUnit.YesNo;
}

/// <summary>The union of what standards ask for, and how to find a value's place by its name in a record.</summary>
internal sealed class FactLayout
{
    private readonly FactEntry?[] _entries;
    private readonly uint _mask;

    /// <summary>Lays out the inputs of standards compiled for one day.</summary>
    /// <param name="standards">The standards.</param>
    /// <param name="more">Values that are wanted beside them, first in <see cref="Slots"/>.</param>
    public FactLayout(IEnumerable<CompiledStandard> standards, IEnumerable<FactSlot>? more = null)
    {
        var places = new Dictionary<(string, int), int>();
        var slots = new List<FactSlot>();
        foreach (var slot in more ?? [])
        {
            PlaceOf(slot, places, slots);
        }

        foreach (var standard in standards)
        {
            Places[standard] = [.. standard.Inputs.Select(input => PlaceOf(new FactSlot(StoredIdOf(standard.Version.Standard, input.Fact), input.Fact, input.Year ?? 0), places, slots))];
        }

        Slots = slots;
        Derived = [.. Enumerable.Range(0, slots.Count).Where(place => slots[place].Year == 0 && DerivedFacts.Knows(slots[place].StoredId))];
        Years = [.. slots.Select(slot => slot.Year).Where(year => year > 0).Distinct().Order()];
        var byName = slots.Select((slot, place) => (slot, place)).GroupBy(each => each.slot.StoredId, StringComparer.Ordinal).Select(group => new FactEntry(group.Key, group.First().slot.Fact, [.. group])).ToList();
        _entries = new FactEntry?[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, byName.Count * 4))];
        _mask = (uint)_entries.Length - 1;
        foreach (var entry in byName)
        {
            var at = HashOf(entry.Name) & _mask;
            while (_entries[at] is not null)
            {
                at = (at + 1) & _mask;
            }

            _entries[at] = entry;
        }
    }

    /// <summary>By standard the places of its inputs, in their order.</summary>
    public Dictionary<CompiledStandard, int[]> Places { get; } = [];

    /// <summary>What is asked for.</summary>
    public IReadOnlyList<FactSlot> Slots { get; }

    /// <summary>Places of what the registry itself may answer.</summary>
    public IReadOnlyList<int> Derived { get; }

    /// <summary>Accounting years that are asked for, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>A person's judgement belongs to one standard; every other fact is the same for all.</summary>
    public static string StoredIdOf(string standard, FactDefinition fact) => fact.IsJudged ? JudgedFacts.StoredIdOf(standard, fact.Id) : fact.Id;

    /// <summary>The fact of a name; null for one that nobody asks for.</summary>
    public FactEntry? Find(ReadOnlySpan<byte> name)
    {
        for (var at = HashOf(name) & _mask; _entries[at] is { } entry; at = (at + 1) & _mask)
        {
            if (name.SequenceEqual(entry.Name))
            {
                return entry;
            }
        }

        return null;
    }

    private static int PlaceOf(FactSlot slot, Dictionary<(string, int), int> places, List<FactSlot> slots)
    {
        if (!places.TryGetValue((slot.StoredId, slot.Year), out var place))
        {
            place = slots.Count;
            places.Add((slot.StoredId, slot.Year), place);
            slots.Add(slot);
        }

        return place;
    }

    private static uint HashOf(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length * 0x9E3779B1;
        foreach (var each in name)
        {
            hash = (hash ^ each) * 0x01000193;
        }

        return hash ^ hash >> 15;
    }
}

/// <summary>A fact by its name in records: its places and the ranks of sources.</summary>
internal sealed class FactEntry
{
    private readonly int _firstYear;
    private readonly int[] _byYear;
    private readonly int _point = -1;

    public FactEntry(string name, FactDefinition fact, IReadOnlyList<(FactSlot Slot, int Place)> slots)
    {
        (Name, Fact) = (Encoding.UTF8.GetBytes(name), fact);
        Ranks = [.. Enum.GetValues<FactSource>().Select(source => (byte)UsedFacts.RankOf(fact, source))];
        var years = slots.Where(each => each.Slot.Year > 0).ToList();
        _firstYear = years.Count == 0 ? 0 : years.Min(each => each.Slot.Year);
        _byYear = years.Count == 0 ? [] : new int[years.Max(each => each.Slot.Year) - _firstYear + 1];
        Array.Fill(_byYear, -1);
        foreach (var (slot, place) in slots)
        {
            if (slot.Year == 0)
            {
                _point = place;
            }
            else
            {
                _byYear[slot.Year - _firstYear] = place;
            }
        }
    }

    /// <summary>UTF-8.</summary>
    public byte[] Name { get; }

    public FactDefinition Fact { get; }

    /// <summary>By source.</summary>
    public IReadOnlyList<byte> Ranks { get; }

    /// <summary>The place of a year's value, or with year 0 of the one as of a day; -1 where nobody asks.</summary>
    public int PlaceOf(int year) => year == 0 ? _point : (uint)(year - _firstYear) < (uint)_byYear.Length ? _byYear[year - _firstYear] : -1;
}
