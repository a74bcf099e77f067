using Microsoft.EntityFrameworkCore;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Pools.Gaps;
using Tidu.Server.Features.Standards.Registry;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>应入尽入: who meets the pool's rule and is not in, and who is in and should leave.</summary>
/// <param name="EnterTotal">How many should enter; the list shows the nearest ones.</param>
public sealed record PoolDueView(int EnterTotal, IReadOnlyList<DueEntry> Enter, IReadOnlyList<DueExit> Leave);

/// <summary>Somebody who should enter.</summary>
/// <param name="Failed">Conditions not met.</param>
/// <param name="Lacking">Conditions without facts.</param>
/// <param name="Missing">Ids of the conditions not met.</param>
public sealed record DueEntry(string CreditCode, string Name, string? Unit, int Failed, int Lacking, IReadOnlyList<string> Missing);

/// <summary>Somebody who should leave.</summary>
/// <param name="Exit">The reason that the registry gives.</param>
public sealed record DueExit(int PlaceId, int Version, string CreditCode, string Name, string? Unit, DateOnly EnteredOn, PoolExit Exit);

/// <summary>GET /api/pools/{id}/due</summary>
internal static class PoolDue
{
    private const int Most = 500;

    public static async Task<IResult> Handle(int id, CultivationDoor door, TitleVerdicts verdicts, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        var pool = await door.Db.Set<Pool>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (pool is null || !KeepPools.IsSeen(pool, scope))
        {
            return await door.Audit.NotFoundAsync(pool is not null, "pool-not-found", "pool", $"{id}");
        }

        var below = scope.Tree.Units.Where(unit => scope.Tree.IsWithin(unit.Id, pool.UnitId, scope.Today)).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var enterprises = (await door.Db.Set<Enterprise>().AsNoTracking().Where(row => row.MergedIntoId == null).ToListAsync(cancel))
            .Where(row => row.IsSeenIn(scope) && (below.Contains(row.UnitId ?? "") || below.Contains(row.ParkId ?? ""))).ToDictionary(row => row.Id);
        var measured = await verdicts.ReadAsync(door.Ladder.Find(pool.Kind)?.Standard, scope.Today, scope.Today, null, cancel);
        var titles = await door.Db.Set<Qualification>().AsNoTracking().Where(row => row.Kind == pool.Kind).ToListAsync(cancel);
        var holders = titles.Where(title => title.IsValidOn(scope.Today)).Select(title => title.EnterpriseId).ToHashSet();
        var refused = (await door.Db.Set<Refusal>().AsNoTracking().Where(row => row.Kind == pool.Kind && row.WithdrawnOn == null).ToListAsync(cancel)).Where(row => Refusals.IsActive(row, scope.Today)).Select(row => row.EnterpriseId).ToHashSet();
        var inside = await door.Db.Set<PoolPlace>().AsNoTracking().Where(place => place.PoolId == id && place.LeftOn == null).ToListAsync(cancel);
        return Results.Ok(Of(pool, enterprises, measured, holders, refused, inside, scope));
    }

    private static PoolDueView Of(
        Pool pool, Dictionary<int, Enterprise> enterprises, MeasuredTitles measured, HashSet<int> holders, HashSet<int> refused, List<PoolPlace> inside, Scope scope)
    {
        var taken = inside.Select(place => place.EnterpriseId).ToHashSet();
        var due = enterprises.Values.Where(one => !taken.Contains(one.Id) && !holders.Contains(one.Id) && !refused.Contains(one.Id) && IsHere(one))
            .Select(one => GapRow.Of(one, measured.Of(one.Id), measured.By(one.Id), null))
            .Where(row => row.IsKnown && row.Left <= pool.MostFailed).OrderBy(row => row.Near, CandidateOrder.Instance).ToList();
        var leaving = inside.Where(place => enterprises.ContainsKey(place.EnterpriseId))
            .Select(place => (Place: place, One: enterprises[place.EnterpriseId], Exit: ExitOf(enterprises[place.EnterpriseId], pool, measured, holders, refused)))
            .Where(each => each.Exit is not null);
        return new PoolDueView(
            due.Count,
            [.. due.Take(Most).Select(row => new DueEntry(row.Enterprise.CreditCode, row.Enterprise.Name, NameOf(row.Enterprise.UnitId, scope), row.Left, row.Near.Lacking, row.IdsOf(row.FailedBits)))],
            [.. leaving.Select(each => new DueExit(each.Place.Id, each.Place.Version, each.One.CreditCode, each.One.Name, NameOf(each.One.UnitId, scope), each.Place.EnteredOn, each.Exit!.Value))]);
    }

    /// <summary>Why it should leave; null where it should stay. What is not known is no reason.</summary>
    private static PoolExit? ExitOf(Enterprise one, Pool pool, MeasuredTitles measured, HashSet<int> holders, HashSet<int> refused) =>
        holders.Contains(one.Id) ? PoolExit.Reached
        : !IsHere(one) ? PoolExit.Gone
        : refused.Contains(one.Id) ? PoolExit.Unwilling
        : measured.Of(one.Id) is { } verdict && (verdict.Verdict == AssessedVerdict.NotApplicable || GapRow.Of(one, verdict, measured.By(one.Id), null).Left > pool.MostFailed) ? PoolExit.NoLongerQualifies
        : null;

    private static bool IsHere(Enterprise one) => one.State is EnterpriseState.Active or EnterpriseState.Suspended;

    private static string? NameOf(string? unitId, Scope scope) => unitId is null ? null : scope.Tree.Find(unitId)?.Name;
}
