using Microsoft.EntityFrameworkCore;

namespace Tidu.Server.Data;

/// <summary>Keeps one value built from the database for as long as its stamps do not change. Changes made by this process are seen at once, those of another process within <see cref="CheckEvery"/>.</summary>
/// <remarks>Register as a singleton per value. The value must be immutable: it is shared by all requests.</remarks>
public sealed class StampedCache<T>(TimeProvider clock, IReadOnlyList<string> stamps, Func<TiduDb, CancellationToken, Task<T>> load)
    where T : class
{
    /// <summary>How long another process's change may go unnoticed.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(2);

    private Entry? _current;

    /// <summary>The value, built anew when a stamp has changed.</summary>
    public async ValueTask<T> GetAsync(TiduDb db, CancellationToken cancel)
    {
        var generation = stamps.Sum(db.Local.Generation);
        var entry = _current;
        if (entry is not null && entry.Generation == generation && clock.GetElapsedTime(entry.CheckedAt) < CheckEvery)
        {
            return entry.Value;
        }

        // The stamp is read before the value: a change in between makes the next check build it again, never the other way round.
        var checkedAt = clock.GetTimestamp();
        var stamp = await StampAsync(db, cancel);
        var value = entry is not null && entry.Stamp == stamp ? entry.Value : await load(db, cancel);
        _current = new Entry(value, stamp, generation, checkedAt);
        return value;
    }

    /// <summary>Within a transaction: what is kept where the stamps as it sees them are still the same, else read anew and not kept, since the transaction may be taken back.</summary>
    public async Task<T> GetFreshAsync(TiduDb db, CancellationToken cancel)
    {
        var entry = _current;
        return entry is not null && entry.Stamp == await StampAsync(db, cancel) ? entry.Value : await load(db, cancel);
    }

    private Task<long> StampAsync(TiduDb db, CancellationToken cancel) => db.Set<Stamp>().Where(row => stamps.Contains(row.Name)).SumAsync(row => row.Value, cancel);

    private sealed record Entry(T Value, long Stamp, long Generation, long CheckedAt);
}
