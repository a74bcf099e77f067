using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;

namespace Tidu.Server.Features.Counts;

/// <summary>Keeps the snapshot of the registry in step: after a change of this process only the enterprises that changed are read.</summary>
/// <remarks>Changes made by this process are seen at once, those of another one within <see cref="StampedCache{T}.CheckEvery"/>. The snapshot is shared by all requests.</remarks>
public sealed class RegistrySnapshots(TimeProvider clock, RegistryLog log) : IDisposable
{
    private const int MostTries = 3;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Committed? _current;

    /// <summary>As a transaction saw it that may have been taken back: the stamp's value says whether it was.</summary>
    private Kept? _inside;

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    /// <summary>What was committed; within a transaction what that sees.</summary>
    public async ValueTask<RegistrySnapshot> GetAsync(TiduDb db, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await GetFreshAsync(db, cancel);
        }

        if (Current(db) is { } current)
        {
            return current;
        }

        // One at a time: the others wait for what it reads.
        await _reading.WaitAsync(cancel);
        try
        {
            return Current(db) ?? await ReadAsync(db, cancel);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Within a transaction that changed something: as it is then.</summary>
    public async Task<RegistrySnapshot> GetFreshAsync(TiduDb db, CancellationToken cancel)
    {
        var kept = await StandAsync(db, cancel);
        _inside = kept;
        return kept.Snapshot;
    }

    /// <summary>Within a transaction that changed enterprises: the registry before its last step and after it; null where what was before is not known.</summary>
    public async Task<RegistryShift?> ShiftAsync(TiduDb db, CancellationToken cancel)
    {
        if (log.Before(await StampAsync(db, cancel)) is not { } stamp || Candidates().FirstOrDefault(kept => log.Between(kept.Stamp, stamp) is { Titles: false }) is not { } before)
        {
            return null;
        }

        return new RegistryShift(before.Snapshot, await GetFreshAsync(db, cancel));
    }

    private RegistrySnapshot? Current(TiduDb db) =>
        _current is { } current && current.Generation == db.Local.Generation(RegistryChanges.Stamp) && clock.GetElapsedTime(current.CheckedAt) < StampedCache<RegistrySnapshot>.CheckEvery ? current.Kept.Snapshot : null;

    private async Task<RegistrySnapshot> ReadAsync(TiduDb db, CancellationToken cancel)
    {
        // Before the stamp is read: a change in between makes the next request look again.
        var (generation, checkedAt) = (db.Local.Generation(RegistryChanges.Stamp), clock.GetTimestamp());
        var kept = await StandAsync(db, cancel);
        _current = new Committed(kept, generation, checkedAt);
        return kept.Snapshot;
    }

    private async Task<Kept> StandAsync(TiduDb db, CancellationToken cancel)
    {
        var stamp = await StampAsync(db, cancel);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (Candidates().FirstOrDefault(kept => kept.Stamp == stamp) is { } same)
            {
                return same;
            }

            var patched = await PatchAsync(db, stamp, cancel);
            var after = await StampAsync(db, cancel);
            if (patched is null || after == stamp)
            {
                return patched ?? new Kept(await ReadSnapshot.ReadAsync(db, cancel), after);
            }

            // Somebody wrote meanwhile: what was read is of two moments.
            stamp = after;
        }

        return new Kept(await ReadSnapshot.ReadAsync(db, cancel), stamp);
    }

    private async Task<Kept?> PatchAsync(TiduDb db, long stamp, CancellationToken cancel)
    {
        foreach (var kept in Candidates())
        {
            if (log.Between(kept.Stamp, stamp) is { } delta)
            {
                return await ReadSnapshot.PatchAsync(db, kept.Snapshot, delta.Ids, cancel) is { } patched ? new Kept(patched, stamp) : null;
            }
        }

        return null;
    }

    private IEnumerable<Kept> Candidates() => new[] { _inside, _current?.Kept }.OfType<Kept>();

    private static Task<long> StampAsync(TiduDb db, CancellationToken cancel) =>
        db.Set<Stamp>().AsNoTracking().Where(row => row.Name == RegistryChanges.Stamp).Select(row => row.Value).FirstOrDefaultAsync(cancel);

    private sealed record Kept(RegistrySnapshot Snapshot, long Stamp);

    private sealed record Committed(Kept Kept, long Generation, long CheckedAt);
}

/// <summary>The registry before and after a step.</summary>
public sealed record RegistryShift(RegistrySnapshot Before, RegistrySnapshot After);
