using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>An enterprise's stay in a pool.</summary>
public sealed record PlaceView(
    int Id, int PoolId, string CreditCode, string Name, string? Unit, DateOnly EnteredOn, string EntryReason, int? TargetYear, string? Officer, string? OfficerName, DateOnly? LeftOn, PoolExit? Exit, string? ExitNote,
    string EnteredByName, int Version);

/// <summary>Enterprises to enter, all of them or none.</summary>
/// <param name="Officer">Login name of who cares for them.</param>
public sealed record EnterBody(IReadOnlyList<string> CreditCodes, string Reason, int? TargetYear = null, string? Officer = null);

/// <summary>Why an enterprise leaves.</summary>
public sealed record LeaveBody(int Version, PoolExit Exit, string? Note = null);

/// <summary>/api/pools/{id}/places: who is in, who was, entry and exit with reason.</summary>
internal static class PoolPlaces
{
    private const int Most = 500;

    public static async Task<IResult> List(int id, bool? left, int? page, int? pageSize, CultivationDoor door, CancellationToken cancel)
    {
        var (asked, wrong) = AskedPage.Of(page, pageSize);
        if (wrong is not null)
        {
            return wrong;
        }

        var scope = await door.ScopeAsync(cancel);
        var pool = await door.Db.Set<Pool>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (pool is null || !KeepPools.IsSeen(pool, scope))
        {
            return await door.Audit.NotFoundAsync(pool is not null, "pool-not-found", "pool", $"{id}");
        }

        var found = from place in door.Db.Set<PoolPlace>().AsNoTracking()
                    join enterprise in await door.SeenAsync(cancel) on place.EnterpriseId equals enterprise.Id
                    where place.PoolId == id && (left == true ? place.LeftOn != null : place.LeftOn == null)
                    orderby place.LeftOn descending, place.EnteredOn descending, place.Id
                    select new { place, enterprise };
        var rows = await found.Skip(asked.Skipped).Take(asked.Size).ToListAsync(cancel);
        return Results.Ok(new PlacePage([.. rows.Select(row => ViewOf(row.place, row.enterprise, scope))], await found.CountAsync(cancel), asked.Number, asked.Size));
    }

    public static async Task<IResult> Enter(int id, EnterBody body, CultivationDoor door, CancellationToken cancel)
    {
        if (body.CreditCodes.Count is 0 or > Most)
        {
            return Problems.RuleBroken("assign-items", ("count", body.CreditCodes.Count), ("most", Most));
        }

        if ((CultivationDoor.Clean(body.Reason) is null ? Problems.RuleBroken("reason-needed") : CultivationDoor.CheckNote("reason", body.Reason)) is { } wrong)
        {
            return wrong;
        }

        return await door.ActAsync(() => EnterAsync(id, body, door, cancel), cancel);
    }

    public static async Task<IResult> Leave(int id, LeaveBody body, CultivationDoor door, CancellationToken cancel) => await door.ActAsync(
        async () =>
        {
            var place = await door.Db.Set<PoolPlace>().SingleOrDefaultAsync(row => row.Id == id, cancel);
            if (place is null || await door.SeenAsync(place.EnterpriseId, cancel) is not { } enterprise)
            {
                return new Unseen(place is not null, "pool-place-not-found", "pool-place", $"{id}");
            }

            var wrong = place.LeftOn is { } left ? Problems.Conflict("pool-place-left", ("on", left))
                : CultivationDoor.CheckVersion(place, body.Version)
                ?? (body.Exit == PoolExit.Other && CultivationDoor.Clean(body.Note) is null ? Problems.RuleBroken("reason-needed") : CultivationDoor.CheckNote("note", body.Note));
            if (wrong is not null)
            {
                return wrong;
            }

            (place.LeftOn, place.Exit, place.ExitNote) = (door.Today, body.Exit, CultivationDoor.Clean(body.Note));
            await door.SaveAsync("leave-pool", "enterprise", enterprise.CreditCode, null, new { place.PoolId, body.Exit, body.Note }, cancel);
            return Results.Ok(ViewOf(place, enterprise, await door.ScopeAsync(cancel)));
        },
        cancel);

    private static async Task<IResult> EnterAsync(int id, EnterBody body, CultivationDoor door, CancellationToken cancel)
    {
        var scope = await door.ScopeAsync(cancel);
        var pool = await door.Db.Set<Pool>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (pool is null || !KeepPools.IsSeen(pool, scope))
        {
            return new Unseen(pool is not null, "pool-not-found", "pool", $"{id}");
        }

        await door.Db.TakeTurnAsync($"pools/{pool.Kind}", cancel);
        var codes = body.CreditCodes.Select(code => CreditCode.Read(code) ?? code).Distinct().ToList();
        var enterprises = await door.Db.Set<Enterprise>().AsNoTracking().Where(row => codes.Contains(row.CreditCode) && row.MergedIntoId == null).ToDictionaryAsync(row => row.CreditCode, cancel);
        if (codes.Find(code => !enterprises.TryGetValue(code, out var row) || !row.IsSeenIn(scope) || !IsOf(pool, row, scope)) is { } hidden)
        {
            return new Unseen(enterprises.ContainsKey(hidden), "enterprise-not-found", "enterprise", hidden);
        }

        var ids = enterprises.Values.Select(row => row.Id).ToList();
        var officer = body.Officer is null ? null : (await Officers.ReadAsync(door.Db, door.Today, cancel)).FirstOrDefault(user => user.UserName == body.Officer);
        if ((await HeldEnterprise.TakeAsync(door.Db, ids, cancel) ?? CheckOfficer(body.Officer, officer, enterprises.Values, scope)) is { } wrong)
        {
            return wrong;
        }

        var inside = await door.Db.Set<PoolPlace>().Where(place => place.PoolId == id && place.LeftOn == null && ids.Contains(place.EnterpriseId)).Select(place => place.EnterpriseId).ToListAsync(cancel);
        var rows = codes.Select(code => enterprises[code]).Where(row => !inside.Contains(row.Id)).Select(row => (Enterprise: row, Place: PlaceOf(pool, row, body, officer, scope))).ToList();
        foreach (var (enterprise, place) in rows)
        {
            door.Db.Add(place);
            door.Audit.Add("enter-pool", "enterprise", enterprise.CreditCode, null, new { pool = pool.Name, body.Reason, body.TargetYear });
        }

        await door.Db.TouchAsync(CultivationDoor.Stamp, cancel);
        await door.Db.SaveChangesAsync(cancel);
        return Results.Ok(rows.Select(row => ViewOf(row.Place, row.Enterprise, scope)).ToList());
    }

    /// <summary>422 for an officer who is not known, or who does not see one of the enterprises.</summary>
    private static IResult? CheckOfficer(string? asked, CultivatingUser? officer, IEnumerable<Enterprise> enterprises, Scope scope) =>
        asked is null ? null
        : officer is null ? Problems.RuleBroken("officer-unknown", ("officer", asked))
        : enterprises.All(row => officer.Sees(row, scope.Tree, scope.Today)) ? null
        : Problems.RuleBroken("officer-elsewhere", ("officer", asked));

    /// <summary>True where the enterprise lies below the pool's unit.</summary>
    private static bool IsOf(Pool pool, Enterprise enterprise, Scope scope) =>
        new[] { enterprise.UnitId, enterprise.ParkId }.OfType<string>().Any(unit => scope.Tree.IsWithin(unit, pool.UnitId, scope.Today));

    private static PoolPlace PlaceOf(Pool pool, Enterprise enterprise, EnterBody body, CultivatingUser? officer, Scope scope) => new()
    {
        PoolId = pool.Id,
        EnterpriseId = enterprise.Id,
        EnteredOn = scope.Today,
        EntryReason = body.Reason.Trim(),
        TargetYear = body.TargetYear,
        Officer = officer?.UserName,
        OfficerName = officer?.Name,
        EnteredByName = scope.Caller.DisplayName,
    };

    internal static PlaceView ViewOf(PoolPlace row, Enterprise enterprise, Scope scope) => new(
        row.Id, row.PoolId, enterprise.CreditCode, enterprise.Name, scope.Tree.Find(enterprise.UnitId ?? "")?.Name, row.EnteredOn, row.EntryReason, row.TargetYear, row.Officer, row.OfficerName, row.LeftOn, row.Exit,
        row.ExitNote, row.EnteredByName, row.Version);
}
