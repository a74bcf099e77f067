using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>What is done to bring one enterprise to a title (培育与申报): latest first.</summary>
/// <param name="Pools">Pools it is in or was in.</param>
/// <param name="Refusals">Why it does not apply, the withdrawn and lapsed ones too.</param>
/// <param name="Judgements">What officers said.</param>
/// <param name="Kinds">Titles that are applied for.</param>
public sealed record EnterpriseCultivation(
    string CreditCode, string Name, IReadOnlyList<PoolStay> Pools, IReadOnlyList<CultivationTaskView> Tasks, IReadOnlyList<ApplicationView> Applications, IReadOnlyList<RefusalView> Refusals,
    IReadOnlyList<JudgementView> Judgements, IReadOnlyList<AppliedKind> Kinds);

/// <summary>A stay in a pool, with the pool's name.</summary>
public sealed record PoolStay(string Pool, string Kind, PlaceView Place);

/// <summary>A title that is applied for.</summary>
/// <param name="Holds">It is held today.</param>
/// <param name="Window">The window that is open or opens next for the enterprise's unit; null where none is known.</param>
public sealed record AppliedKind(string Kind, string Name, bool Holds, WindowView? Window);

/// <summary>GET /api/cultivation/enterprises/{creditCode}</summary>
internal static class GetCultivation
{
    public static async Task<IResult> Handle(string creditCode, CultivationDoor door, CancellationToken cancel)
    {
        var (code, scope) = (CreditCode.Read(creditCode) ?? creditCode, await door.ScopeAsync(cancel));
        var found = await door.Db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(row => row.CreditCode == code && row.MergedIntoId == null, cancel);
        return found is null || !found.IsSeenIn(scope)
            ? await door.Audit.NotFoundAsync(found is not null, "enterprise-not-found", "enterprise", code)
            : Results.Ok(await ReadAsync(found, scope, door, cancel));
    }

    private static async Task<EnterpriseCultivation> ReadAsync(Enterprise one, Scope scope, CultivationDoor door, CancellationToken cancel)
    {
        var (db, unit) = (door.Db, scope.Tree.Find(one.UnitId ?? "")?.Name);
        var stays = await (from place in db.Set<PoolPlace>().AsNoTracking()
                           join pool in db.Set<Pool>().AsNoTracking() on place.PoolId equals pool.Id
                           where place.EnterpriseId == one.Id
                           orderby place.LeftOn != null, place.EnteredOn descending, place.Id descending
                           select new { place, pool }).ToListAsync(cancel);
        var tasks = await db.Set<CultivationTask>().AsNoTracking().Where(row => row.EnterpriseId == one.Id).OrderBy(row => row.State != CultivationState.Given).ThenByDescending(row => row.Due).ThenByDescending(row => row.Id).ToListAsync(cancel);
        var applications = await db.Set<QualificationApplication>().AsNoTracking().Where(row => row.EnterpriseId == one.Id).OrderBy(row => row.ClosedOn != null).ThenByDescending(row => row.AppliedOn).ThenByDescending(row => row.Id).ToListAsync(cancel);
        var refusals = await db.Set<Refusal>().AsNoTracking().Where(row => row.EnterpriseId == one.Id).OrderByDescending(row => row.RecordedOn).ThenByDescending(row => row.Id).ToListAsync(cancel);
        var judgements = await db.Set<Judgement>().AsNoTracking().Where(row => row.EnterpriseId == one.Id).OrderByDescending(row => row.On).ThenByDescending(row => row.Id).ToListAsync(cancel);
        return new EnterpriseCultivation(
            one.CreditCode, one.Name,
            [.. stays.Where(row => KeepPools.IsSeen(row.pool, scope)).Select(row => new PoolStay(row.pool.Name, row.pool.Kind, PoolPlaces.ViewOf(row.place, one, scope)))],
            [.. tasks.Select(row => Tasks.ViewOf(row, one, door, unit))],
            [.. applications.Select(row => Applications.ViewOf(row, one, scope, door))],
            [.. refusals.Select(row => Refusals.ViewOf(row, one.CreditCode, door.Today))],
            [.. judgements.Select(row => Judgements.ViewOf(row, one.CreditCode))],
            await KindsAsync(one, scope, door, cancel));
    }

    private static async Task<IReadOnlyList<AppliedKind>> KindsAsync(Enterprise one, Scope scope, CultivationDoor door, CancellationToken cancel)
    {
        var titles = await door.Db.Set<Qualification>().AsNoTracking().Where(row => row.EnterpriseId == one.Id).ToListAsync(cancel);
        var held = titles.Where(title => title.IsValidOn(scope.Today)).Select(title => title.Kind).ToHashSet(StringComparer.Ordinal);
        var windows = (await door.Db.Set<ApplicationWindow>().AsNoTracking().Where(row => row.Closes >= scope.Today).ToListAsync(cancel)).ToLookup(row => row.Kind);
        var unit = one.UnitId ?? one.ParkId;
        return
        [
            .. door.Ladder.Ladder.Titles.Where(kind => !kind.Statistical).Select(kind =>
            {
                var next = unit is null ? null : KeepWindows.Next(windows[kind.Code], unit, scope.Tree, scope.Today);
                return new AppliedKind(kind.Code, kind.Name, held.Contains(kind.Code), next is null ? null : KeepWindows.ViewOf(next, scope, scope.Today));
            }),
        ];
    }
}
