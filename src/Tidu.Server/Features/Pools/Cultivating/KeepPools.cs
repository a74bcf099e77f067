using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>A pool with how many of the enterprises that the caller sees are in it.</summary>
/// <param name="Title">Name of the kind of title it leads to.</param>
/// <param name="MostFailed">Most criteria not met with which an enterprise should be in.</param>
/// <param name="Inside">Enterprises in it today.</param>
/// <param name="EnteredThisYear">Of those in it or left, entered this year.</param>
/// <param name="LeftThisYear">Left this year.</param>
/// <param name="Reached">Left because they got the title, ever.</param>
public sealed record PoolView(
    int Id, string UnitId, string Unit, string Kind, string Title, PoolKind Type, string Name, string? EntryText, int MostFailed, int Inside, int EnteredThisYear, int LeftThisYear, int Reached, bool CanEdit, int Version);

/// <summary>A new pool.</summary>
public sealed record PoolBody(string UnitId, string Kind, PoolKind Type, string Name, string? EntryText = null, int? MostFailed = null);

/// <summary>A pool's other name or rule.</summary>
public sealed record PoolChange(int Version, string Name, string? EntryText, int MostFailed);

/// <summary>/api/pools: the pools of the caller's units, of those below and of those above.</summary>
internal static class KeepPools
{
    /// <summary>A pool takes in who lacks two conditions at most, unless it says otherwise.</summary>
    public const int UsualMostFailed = 2;

    private const int LargestMostFailed = 20;
    private const int LongestName = 100;
    private const int LongestText = 1000;

    public static async Task<IResult> List(string? kind, int? page, int? pageSize, CultivationDoor door, CancellationToken cancel)
    {
        var (asked, wrong) = AskedPage.Of(page, pageSize);
        if (wrong is not null)
        {
            return wrong;
        }

        var scope = await door.ScopeAsync(cancel);
        var pools = await door.Db.Set<Pool>().AsNoTracking().Where(pool => kind == null || pool.Kind == kind).OrderBy(pool => pool.UnitId).ThenBy(pool => pool.Kind).ThenBy(pool => pool.Type).ToListAsync(cancel);
        var seen = pools.Where(pool => IsSeen(pool, scope)).ToList();
        var shown = seen.Skip(asked.Skipped).Take(asked.Size).ToList();
        var counts = await CountsAsync(shown.ConvertAll(pool => pool.Id), scope.Today.Year, door, cancel);
        return Results.Ok(new PoolPage([.. shown.Select(pool => ViewOf(pool, counts.GetValueOrDefault(pool.Id), scope, door))], seen.Count, asked.Number, asked.Size));
    }

    /// <summary>How many of the enterprises that the caller sees are in each pool, entered and left; counted by the database.</summary>
    private static async Task<Dictionary<int, PlaceCounts>> CountsAsync(List<int> pools, int year, CultivationDoor door, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await (from place in door.Db.Set<PoolPlace>().AsNoTracking()
                      join enterprise in await door.SeenAsync(cancel) on place.EnterpriseId equals enterprise.Id
                      where pools.Contains(place.PoolId)
                      group place by place.PoolId into own
                      select new
                      {
                          own.Key,
                          Inside = own.Count(place => place.LeftOn == null),
                          Entered = own.Count(place => place.EnteredOn >= first && place.EnteredOn <= last),
                          Left = own.Count(place => place.LeftOn >= first && place.LeftOn <= last),
                          Reached = own.Count(place => place.Exit == PoolExit.Reached),
                      }).ToDictionaryAsync(each => each.Key, each => new PlaceCounts(each.Inside, each.Entered, each.Left, each.Reached), cancel);
    }

    public static async Task<IResult> Add(PoolBody body, CultivationDoor door, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        if (!scope.Contains(body.UnitId, scope.Today))
        {
            return await door.Audit.NotFoundAsync(scope.Tree.Find(body.UnitId) is not null, "unit-not-found", "unit", body.UnitId);
        }

        var most = body.MostFailed ?? UsualMostFailed;
        if ((door.Ladder.Find(body.Kind) is null ? Problems.NotFound("title-kind-not-found", ("id", body.Kind)) : Check(body.Name, body.EntryText, most)) is { } wrong)
        {
            return wrong;
        }

        var pool = new Pool { UnitId = body.UnitId, Kind = body.Kind, Type = body.Type, Name = body.Name.Trim(), EntryText = CultivationDoor.Clean(body.EntryText), MostFailed = most };
        return await door.ActAsync(
            async () =>
            {
                await door.Db.TakeTurnAsync($"pools/{body.Kind}", cancel);
                if (await door.Db.Set<Pool>().FirstOrDefaultAsync(row => row.UnitId == body.UnitId && row.Kind == body.Kind && row.Type == body.Type, cancel) is { } other)
                {
                    return Problems.Conflict("pool-there", ("name", other.Name));
                }

                door.Db.Add(pool);
                await door.SaveAsync("add-pool", "pool", $"{pool.UnitId}/{pool.Kind}", null, new { pool.Name, pool.Type, pool.MostFailed }, cancel);
                return Results.Created($"/api/pools/{pool.Id}", ViewOf(pool, default, scope, door));
            },
            cancel);
    }

    public static async Task<IResult> Change(int id, PoolChange body, CultivationDoor door, CancellationToken cancel) => await door.ActAsync(
        async () =>
        {
            var scope = await door.ScopeAsync(cancel);
            var pool = await door.Db.Set<Pool>().SingleOrDefaultAsync(row => row.Id == id, cancel);
            if (pool is null || !IsSeen(pool, scope))
            {
                return new Unseen(pool is not null, "pool-not-found", "pool", $"{id}");
            }

            var wrong = MayEdit(pool, scope) ? CultivationDoor.CheckVersion(pool, body.Version) ?? Check(body.Name, body.EntryText, body.MostFailed) : Problems.Of(StatusCodes.Status403Forbidden, "pool-not-yours");
            if (wrong is not null)
            {
                return wrong;
            }

            var before = new { pool.Name, pool.EntryText, pool.MostFailed };
            (pool.Name, pool.EntryText, pool.MostFailed) = (body.Name.Trim(), CultivationDoor.Clean(body.EntryText), body.MostFailed);
            await door.SaveAsync("change-pool", "pool", $"{pool.UnitId}/{pool.Kind}", before, new { pool.Name, pool.EntryText, pool.MostFailed }, cancel);
            return Results.Ok(ViewOf(pool, (await CountsAsync([pool.Id], scope.Today.Year, door, cancel)).GetValueOrDefault(pool.Id), scope, door));
        },
        cancel);

    /// <summary>A pool of a unit within the scope, or of one above the caller's: its own enterprises may be in it.</summary>
    internal static bool IsSeen(Pool pool, Scope scope) =>
        scope.Contains(pool.UnitId, scope.Today) || scope.UnitIds.Any(own => scope.Tree.IsWithin(own, pool.UnitId, scope.Today));

    private static bool MayEdit(Pool pool, Scope scope) => Policies.Allow(Policies.CultivateEnterprises, scope.Caller) && scope.Contains(pool.UnitId, scope.Today);

    private static ProblemHttpResult? Check(string name, string? text, int most) =>
        string.IsNullOrWhiteSpace(name) ? Problems.RuleBroken("pool-name-needed")
        : most is < 0 or > LargestMostFailed ? Problems.RuleBroken("pool-most-failed", ("value", most), ("most", LargestMostFailed))
        : CultivationDoor.CheckNote("name", name, LongestName) ?? CultivationDoor.CheckNote("entryText", text, LongestText);

    private static PoolView ViewOf(Pool pool, PlaceCounts counts, Scope scope, CultivationDoor door) => new(
        pool.Id, pool.UnitId, scope.Tree.Find(pool.UnitId)?.Name ?? pool.UnitId, pool.Kind, door.Ladder.NameOf(pool.Kind), pool.Type, pool.Name, pool.EntryText, pool.MostFailed,
        counts.Inside, counts.Entered, counts.Left, counts.Reached, MayEdit(pool, scope), pool.Version);

    private readonly record struct PlaceCounts(int Inside, int Entered, int Left, int Reached);
}
