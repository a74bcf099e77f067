namespace Tidu.Engine.Periods;

/// <summary>Looks for days on which two entries are in force, so that a reader can report them before <see cref="Dated{T}"/> refuses.</summary>
public static class DatedOverlap
{
    /// <summary>The first pair of entries, in order of time, that share a day; null when none do.</summary>
    public static (DatedEntry<T> First, DatedEntry<T> Second)? Find<T>(IEnumerable<DatedEntry<T>> entries)
    {
        DatedEntry<T>? before = null;
        foreach (var entry in entries.OrderBy(entry => entry.From ?? DateOnly.MinValue))
        {
            if (before is not null && (before.To is not { } to || entry.From is not { } from || from <= to))
            {
                return (before, entry);
            }

            before = entry;
        }

        return null;
    }
}
