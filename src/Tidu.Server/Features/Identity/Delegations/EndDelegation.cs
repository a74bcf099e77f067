using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Delegations;

/// <summary>POST /api/delegations/{id}/end: what is held for the other is gone within a minute.</summary>
public static class EndDelegation
{
    /// <summary>404 delegation-not-found; 409 version-conflict, delegation-over.</summary>
    public static async Task<Results<Ok<DelegationView>, ProblemHttpResult>> Handle(int id, EndRequest request, TiduDb db, AuditTrail audit, TimeProvider clock, CancellationToken cancel)
    {
        var row = await db.Set<Delegation>().FirstOrDefaultAsync(each => each.Id == id, cancel);
        if (row is null)
        {
            return Problems.NotFound("delegation-not-found", ("id", id));
        }

        if (row.Version != request.Version)
        {
            return Problems.Conflict("version-conflict", ("yours", request.Version), ("current", row.Version));
        }

        var today = ChinaTime.Today(clock);
        if (row.RevokedAt is not null || row.To < today)
        {
            return Problems.Conflict("delegation-over");
        }

        row.RevokedAt = clock.GetUtcNow();
        var taker = await db.Set<User>().Where(user => user.Id == row.ToUserId).Select(user => user.UserName).FirstAsync(cancel);
        audit.Add(IdentityActions.EndDelegation, "user", taker, new { row.From, row.To }, new { row.RevokedAt });
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok((await ListDelegations.ReadAsync(db, db.Set<Delegation>().Where(each => each.Id == id), today, cancel))[0]);
    }
}

/// <summary>The version as read.</summary>
public sealed record EndRequest(int Version);
