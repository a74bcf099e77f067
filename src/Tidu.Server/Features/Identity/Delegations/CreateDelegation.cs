using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Delegations;

/// <summary>POST /api/delegations</summary>
public static class CreateDelegation
{
    private const int LongestDays = 366;

    /// <summary>404 account-not-found; 422 reason-needed, reason-too-long, dates-reversed, delegation-too-long, delegation-to-self, delegation-administrator, delegation-mixes-rights; 409 delegation-exists.</summary>
    public static async Task<Results<Ok<DelegationView>, ProblemHttpResult>> Handle(
        DelegationRequest request, UserManager<User> users, TiduDb db, AuditTrail audit, TimeProvider clock, CancellationToken cancel)
    {
        var today = ChinaTime.Today(clock);
        var giver = await users.FindByNameAsync(request.FromUserName);
        var taker = await users.FindByNameAsync(request.ToUserName);
        if (giver is null || taker is null)
        {
            return Problems.NotFound("account-not-found", ("id", giver is null ? request.FromUserName : request.ToUserName));
        }

        if ((FindFault(request, today) ?? await FindMixAsync(db, giver, taker, request.FirstDay > today ? request.FirstDay : today)) is { } fault)
        {
            return fault;
        }

        return await db.InTransactionAsync<Results<Ok<DelegationView>, ProblemHttpResult>>(
            async () =>
            {
                await db.TakeTurnAsync("delegations", cancel);
                if (await db.Set<Delegation>().AnyAsync(each => each.FromUserId == giver.Id && each.ToUserId == taker.Id && each.RevokedAt == null && each.From <= request.LastDay && each.To >= request.FirstDay, cancel))
                {
                    return Problems.Conflict("delegation-exists");
                }

                return TypedResults.Ok(await AddAsync(request, giver, taker, db, audit, clock, cancel));
            },
            cancel);
    }

    private static async Task<DelegationView> AddAsync(DelegationRequest request, User giver, User taker, TiduDb db, AuditTrail audit, TimeProvider clock, CancellationToken cancel)
    {
        var row = new Delegation { FromUserId = giver.Id, ToUserId = taker.Id, From = request.FirstDay, To = request.LastDay, Reason = request.Reason.Trim(), CreatedAt = clock.GetUtcNow() };
        db.Add(row);
        db.RemoveRange(await db.Set<OneTimeToken>().Where(each => each.UserId == taker.Id && each.UsedAt == null).ToListAsync(cancel)); // would open what is held for the other, too
        audit.Add(IdentityActions.Delegate, "user", taker.UserName, null, new { from = giver.UserName, to = taker.UserName, request.FirstDay, request.LastDay, row.Reason });
        await db.SaveChangesAsync(cancel);
        return (await ListDelegations.ReadAsync(db, db.Set<Delegation>().Where(each => each.Id == row.Id), ChinaTime.Today(clock), cancel))[0];
    }

    private static ProblemHttpResult? FindFault(DelegationRequest request, DateOnly today) => request switch
    {
        _ when ReasonRule.Check(request.Reason) is { } reason => reason,
        _ when request.LastDay < request.FirstDay || request.LastDay < today => Problems.RuleBroken("dates-reversed"),
        _ when request.LastDay.DayNumber - request.FirstDay.DayNumber >= LongestDays => Problems.RuleBroken("delegation-too-long", ("days", LongestDays)),
        _ => null,
    };

    private static async Task<ProblemHttpResult?> FindMixAsync(TiduDb db, User giver, User taker, DateOnly day)
    {
        if (giver.Id == taker.Id)
        {
            return Problems.RuleBroken("delegation-to-self");
        }

        var given = await HeldRights.ReadAsync(db, giver.Id, giver.DisplayName);
        var own = await HeldRights.WithHeldAsync(db, taker.Id, day);
        return given.Roles.Count == 0 || given.Roles.Concat(own.Roles).Any(Roles.Administrative.Contains) ? Problems.RuleBroken("delegation-administrator")
            : HeldRights.Mixes(own, given, day) ? Problems.RuleBroken("delegation-mixes-rights")
            : null;
    }
}

/// <summary>Who acts for whom, from when to when, both days inclusive.</summary>
public sealed record DelegationRequest(string FromUserName, string ToUserName, DateOnly FirstDay, DateOnly LastDay, string Reason);
