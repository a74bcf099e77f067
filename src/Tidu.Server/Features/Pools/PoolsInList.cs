using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Features.Pools.Cultivating;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools;

/// <summary>Pools in the list of enterprises: who is in one, who is in none, and in which each is.</summary>
internal sealed class PoolsInList(AuditTrail audit) : IExtendList
{
    private const string InAny = "any";
    private const string InNone = "none";

    public async Task<ListNarrowing> NarrowAsync(EnterpriseFilter filter, TiduDb db, RegistrySight sight, CancellationToken cancel)
    {
        var inside = db.Set<PoolPlace>().AsNoTracking().Where(place => place.LeftOn == null);
        switch (filter.Pool)
        {
            case null or "":
                return ListNarrowing.None;
            case InAny:
                return new ListNarrowing(inside.Select(place => place.EnterpriseId), null);
            case InNone:
                return new ListNarrowing(sight.Of(db.Set<Enterprises.Enterprise>()).Where(one => !inside.Any(place => place.EnterpriseId == one.Id)).Select(one => one.Id), null);
            default:
                break;
        }

        if (!int.TryParse(filter.Pool, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new ListNarrowing(null, Problems.BadRequest("bad-request", ("value", filter.Pool)));
        }

        var pool = await db.Set<Pool>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        return pool is not null && KeepPools.IsSeen(pool, sight.Scope)
            ? new ListNarrowing(inside.Where(place => place.PoolId == id).Select(place => place.EnterpriseId), null)
            : new ListNarrowing(null, await audit.NotFoundAsync(pool is not null, "pool-not-found", "pool", filter.Pool));
    }

    public async Task MarkAsync(IReadOnlyDictionary<int, EnterpriseMarks> marks, TiduDb db, RegistrySight sight, CancellationToken cancel)
    {
        if (marks.Count == 0)
        {
            return;
        }

        var ids = marks.Keys.ToList();
        var places = await (from place in db.Set<PoolPlace>().AsNoTracking()
                            join pool in db.Set<Pool>().AsNoTracking() on place.PoolId equals pool.Id
                            where place.LeftOn == null && ids.Contains(place.EnterpriseId)
                            orderby pool.Id
                            select new { place.EnterpriseId, Pool = pool }).ToListAsync(cancel);
        foreach (var place in places.Where(place => KeepPools.IsSeen(place.Pool, sight.Scope)))
        {
            marks[place.EnterpriseId].Pools.Add(place.Pool.Name);
        }
    }
}
