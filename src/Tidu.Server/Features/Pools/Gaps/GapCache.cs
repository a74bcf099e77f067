using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Pools.Cultivating;

namespace Tidu.Server.Features.Pools.Gaps;

/// <summary>Keeps the lists asked for last, for as long as nothing they are made from has changed. A list holds its enterprises whole: rows limit it, not lists alone.</summary>
public sealed class GapCache
{
    private const int MostLists = 32;
    private const long MostRows = 200_000;

    private static readonly string[] Stamps = [.. CountBook.Stamps, RegistryChanges.Stamp, CultivationDoor.Stamp, ReadOrganizations.Stamp];

    private readonly KeptLists<Kept> _kept = new(MostLists, MostRows);

    internal async Task<GapData> GetAsync(TiduDb db, string key, Func<Task<GapData>> read, CancellationToken cancel)
    {
        // Read before the data: a change in between makes the next request read again, never the other way round.
        var stamp = await db.Set<Stamp>().Where(row => Stamps.Contains(row.Name)).SumAsync(row => row.Value, cancel);
        var database = db.Database.GetConnectionString() ?? string.Empty;
        if (_kept.TryFind(key, out var kept) && kept!.Stamp == stamp && kept.Database == database)
        {
            return kept.Data;
        }

        var data = await read();
        _kept.Keep(key, new Kept(database, stamp, data), data.Rows.Count + data.Named.Count, old => old.Database == database && old.Stamp < stamp);
        return data;
    }

    private sealed record Kept(string Database, long Stamp, GapData Data);
}
