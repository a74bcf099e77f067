namespace Tidu.Engine.Periods;

/// <summary>A value that changes with time: at most one is in force on any day.</summary>
/// <remarks>Bounds are inclusive. Days between entries are gaps: no value is in force, and none is carried over.</remarks>
/// <typeparam name="T">The value.</typeparam>
public sealed class Dated<T>
{
    /// <summary>Puts entries in order of time.</summary>
    /// <exception cref="ArgumentException">An entry ends before it starts, or two are in force on the same day.</exception>
    public Dated(IEnumerable<DatedEntry<T>> entries)
    {
        Entries = [.. entries.OrderBy(entry => entry.From ?? DateOnly.MinValue)];
        foreach (var entry in Entries)
        {
            if (entry.From > entry.To)
            {
                throw new ArgumentException($"The entry from {entry.From:O} ends before it starts, on {entry.To:O}.", nameof(entries));
            }
        }

        if (DatedOverlap.Find(Entries) is { } overlap)
        {
            throw new ArgumentException(
                $"Two entries are in force on {overlap.Second.From ?? DateOnly.MinValue:O}: a bound is inclusive.", nameof(entries));
        }
    }

    /// <summary>The entries in order of time.</summary>
    public IReadOnlyList<DatedEntry<T>> Entries { get; }

    /// <summary>The entry in force on the day; null in a gap and outside all entries.</summary>
    public DatedEntry<T>? EntryOn(DateOnly day) => Entries.FirstOrDefault(entry => entry.Holds(day));

    /// <summary>The value in force on the day; false in a gap and outside all entries.</summary>
    public bool TryOn(DateOnly day, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        var entry = EntryOn(day);
        value = entry is null ? default : entry.Value;
        return entry is not null;
    }

    /// <summary>The days between entries on which nothing is in force: first and last day of each gap, both inclusive.</summary>
    public IEnumerable<(DateOnly First, DateOnly Last)> Gaps()
    {
        for (var i = 1; i < Entries.Count; i++)
        {
            var (first, last) = (Entries[i - 1].To!.Value.AddDays(1), Entries[i].From!.Value.AddDays(-1));
            if (first <= last)
            {
                yield return (first, last);
            }
        }
    }
}
