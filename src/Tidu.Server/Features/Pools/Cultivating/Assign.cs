using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Standards.Assessing;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Pools.Cultivating;

/// <summary>Enterprises to be taken into the pool and given to officers, all of them or none.</summary>
/// <param name="Kind">Code of the kind of title.</param>
/// <param name="Plan">The plan, indicator, unit and year whose gap they close; absent where given outside a list.</param>
/// <param name="Text">What is to be done; absent is the usual.</param>
public sealed record AssignBody(
    string Kind, IReadOnlyList<AssignItem> Items, string? Plan = null, string? Indicator = null, string? Unit = null, int? Year = null, string? Text = null);

/// <summary>One enterprise with its officer and date.</summary>
/// <param name="Officer">Login name.</param>
public sealed record AssignItem(string CreditCode, string Officer, DateOnly Due);

/// <summary>What became of one of them.</summary>
/// <param name="EnteredPool">True where it entered the pool with this; false where it was in before.</param>
public sealed record AssignedView(string CreditCode, string Name, int TaskId, string Officer, string OfficerName, DateOnly Due, string Pool, bool EnteredPool, int Version);

/// <summary>POST /api/cultivation/assign: 纳入培育库并派单.</summary>
internal static class Assign
{
    private const int Most = 200;
    private const int LongestText = 1000;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static async Task<IResult> Handle(AssignBody body, CultivationDoor door, CancellationToken cancel)
    {
        if (door.Ladder.Find(body.Kind) is null)
        {
            return Problems.NotFound("title-kind-not-found", ("id", body.Kind));
        }

        var codes = CodesOf(body);
        if (codes.Count is 0 or > Most || codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            return Problems.RuleBroken("assign-items", ("count", body.Items.Count), ("most", Most));
        }

        return CultivationDoor.CheckNote("text", body.Text, LongestText) ?? await door.ActAsync(() => SaveAsync(body, door, cancel), cancel);
    }

    /// <summary>Codes as they are stored.</summary>
    private static List<string> CodesOf(AssignBody body) => [.. body.Items.Select(item => CreditCode.Read(item.CreditCode) ?? item.CreditCode)];

    /// <summary>The gap that the tasks close: a plan and a unit the caller sees, an indicator that is known, a year.</summary>
    private static async Task<IResult?> CheckPlanAsync(AssignBody body, Scope scope, CultivationDoor door, CancellationToken cancel)
    {
        if (body.Year is < FirstYear or > LastYear)
        {
            return Problems.RuleBroken("bad-year", ("value", body.Year));
        }

        if (body.Unit is { } unit && !scope.Contains(unit, scope.Today))
        {
            return new Unseen(scope.Tree.Find(unit) is not null, "unit-not-found", "unit", unit);
        }

        if (body.Indicator is { } indicator && !await door.Db.Set<Indicator>().AnyAsync(row => row.Code == indicator, cancel))
        {
            return Problems.NotFound("indicator-not-found", ("id", indicator), ("plan", body.Plan));
        }

        var plan = body.Plan is null ? null : await door.Db.Set<ActionPlan>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == body.Plan, cancel);
        return body.Plan is null || plan?.IsSeenIn(scope) == true ? null : new Unseen(plan is not null, "plan-not-found", "plan", body.Plan);
    }

    private static async Task<IResult> SaveAsync(AssignBody body, CultivationDoor door, CancellationToken cancel)
    {
        await door.Db.TakeTurnAsync($"pools/{body.Kind}", cancel);
        var scope = await door.ScopeAsync(cancel);
        var codes = CodesOf(body);
        var enterprises = await door.Db.Set<Enterprise>().AsNoTracking().Where(row => codes.Contains(row.CreditCode) && row.MergedIntoId == null).ToDictionaryAsync(row => row.CreditCode, cancel);
        if (codes.Find(code => !enterprises.TryGetValue(code, out var row) || !row.IsSeenIn(scope)) is { } hidden)
        {
            return new Unseen(enterprises.ContainsKey(hidden), "enterprise-not-found", "enterprise", hidden);
        }

        if ((await HeldEnterprise.TakeAsync(door.Db, enterprises.Values.Select(row => row.Id), cancel) ?? await CheckPlanAsync(body, scope, door, cancel)) is { } wrong)
        {
            return wrong;
        }

        var officers = (await Officers.ReadAsync(door.Db, door.Today, cancel)).ToDictionary(user => user.UserName);
        var ids = enterprises.Values.Select(row => row.Id).ToList();
        var busy = await door.Db.Set<CultivationTask>().Where(task => ids.Contains(task.EnterpriseId) && task.Kind == body.Kind && task.State == CultivationState.Given).Select(task => task.EnterpriseId).ToListAsync(cancel);
        var refused = body.Items.Zip(codes)
            .Select(pair => new { creditCode = pair.Second, name = enterprises[pair.Second].Name, code = RefusalOf(pair.First, enterprises[pair.Second], officers, busy, scope) })
            .Where(each => each.code is not null).ToList();
        return refused.Count > 0 ? Problems.RuleBroken("assign-refused", ("rows", refused)) : Results.Ok(await WriteAsync(body, [.. codes.Select(code => enterprises[code])], officers, scope, door, cancel));
    }

    /// <summary>Why one cannot be given; null where it can.</summary>
    private static string? RefusalOf(AssignItem item, Enterprise enterprise, Dictionary<string, CultivatingUser> officers, List<int> busy, Scope scope) =>
        busy.Contains(enterprise.Id) ? "task-open"
        : item.Due < scope.Today ? "due-past"
        : !officers.TryGetValue(item.Officer, out var officer) ? "officer-unknown"
        : !officer.Sees(enterprise, scope.Tree, scope.Today) ? "officer-elsewhere"
        : !FindPools.HasPlace(enterprise, scope) ? "place-needed"
        : null;

    private static async Task<List<AssignedView>> WriteAsync(
        AssignBody body, IReadOnlyList<Enterprise> enterprises, Dictionary<string, CultivatingUser> officers, Scope scope, CultivationDoor door, CancellationToken cancel)
    {
        var text = CultivationDoor.Clean(body.Text) ?? Texts.Of("pools.task-text", ("title", door.Ladder.NameOf(body.Kind)));
        var made = new List<(Enterprise Enterprise, CultivationTask Task, string Pool, bool Entered)>();
        foreach (var (item, enterprise) in body.Items.Zip(enterprises))
        {
            var officer = officers[item.Officer];
            var (pool, entered) = await EnterAsync(body, enterprise, officer, scope, door, cancel);
            var task = new CultivationTask
            {
                EnterpriseId = enterprise.Id,
                Kind = body.Kind,
                PlanId = body.Plan,
                IndicatorCode = body.Indicator,
                UnitId = body.Unit,
                Year = body.Year,
                Officer = officer.UserName,
                OfficerName = officer.Name,
                Due = item.Due,
                Text = text,
                GivenBy = scope.Caller.UserName,
                GivenByName = scope.Caller.DisplayName,
                GivenAt = door.Now,
            };
            door.Db.Add(task);
            door.Audit.Add("assign-enterprise", "enterprise", enterprise.CreditCode, null, new { body.Kind, officer = officer.UserName, item.Due, pool, entered });
            made.Add((enterprise, task, pool, entered));
        }

        await door.Db.TouchAsync(CultivationDoor.Stamp, cancel);
        await door.Db.SaveChangesAsync(cancel);
        return [.. made.Select(each => new AssignedView(each.Enterprise.CreditCode, each.Enterprise.Name, each.Task.Id, each.Task.Officer, each.Task.OfficerName, each.Task.Due, each.Pool, each.Entered, each.Task.Version))];
    }

    /// <summary>Enters the pool of the kind that is nearest to the enterprise; makes the caller's own one where there is none.</summary>
    private static async Task<(string Pool, bool Entered)> EnterAsync(AssignBody body, Enterprise enterprise, CultivatingUser officer, Scope scope, CultivationDoor door, CancellationToken cancel)
    {
        var pool = await FindPools.NearestAsync(body.Kind, enterprise, scope, door, cancel);
        var place = await door.Db.Set<PoolPlace>().SingleOrDefaultAsync(row => row.PoolId == pool.Id && row.EnterpriseId == enterprise.Id && row.LeftOn == null, cancel);
        if (place is not null)
        {
            (place.Officer, place.OfficerName, place.TargetYear) = (officer.UserName, officer.Name, body.Year ?? place.TargetYear);
            return (pool.Name, false);
        }

        door.Db.Add(new PoolPlace
        {
            PoolId = pool.Id,
            EnterpriseId = enterprise.Id,
            EnteredOn = scope.Today,
            EntryReason = Texts.Of("pools.entry-by-list"),
            TargetYear = body.Year,
            Officer = officer.UserName,
            OfficerName = officer.Name,
            EnteredByName = scope.Caller.DisplayName,
        });
        return (pool.Name, true);
    }
}
