using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>Lists and ends sessions, one's own and, for the security administrator, anybody's.</summary>
public sealed class AccountSessions(TiduDb db, SessionStore store, AuditTrail audit, TimeProvider clock, IHttpContextAccessor http)
{
    private const int IdLength = 16;

    private string? CurrentKey => http.HttpContext?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(SessionStore.KeyHashItem, out var key) == true ? key : null;

    /// <summary>The user's running sessions, last used first.</summary>
    public async Task<IReadOnlyList<RunningSession>> ListAsync(string userId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<UserSession>().AsNoTracking().Where(each => each.UserId == userId && each.ExpiresAt > now)
            .OrderByDescending(each => each.LastUsedAt)
            .Select(each => new { each.KeyHash, each.StartedAt, each.LastUsedAt, each.ExpiresAt, each.Ip, each.UserAgent })
            .ToListAsync(cancel);
        return [.. rows.Select(each => new RunningSession(each.KeyHash[..IdLength], each.StartedAt, each.LastUsedAt, each.ExpiresAt, each.Ip, each.UserAgent, each.KeyHash == CurrentKey))];
    }

    /// <summary>Ends one session, or with null all others than the one that asks. 404 session-not-found.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> EndAsync(User user, string? sessionId, CancellationToken cancel)
    {
        if (sessionId is not null && sessionId.Length != IdLength)
        {
            return Problems.NotFound("session-not-found", ("id", sessionId));
        }

        var current = CurrentKey;
        var ended = await db.InTransactionAsync(
            async () =>
            {
                var rows = db.Set<UserSession>().Where(each => each.UserId == user.Id);
                var count = await (sessionId is null ? rows.Where(each => each.KeyHash != current) : rows.Where(each => each.KeyHash.StartsWith(sessionId))).ExecuteDeleteAsync(cancel);
                if (count > 0)
                {
                    audit.Add(IdentityActions.EndSessions, "user", user.UserName, null, new { count });
                    await db.SaveChangesAsync(cancel);
                }

                return count;
            },
            cancel);
        store.Forget(user.Id);
        return ended > 0 || sessionId is null ? TypedResults.NoContent() : Problems.NotFound("session-not-found", ("id", sessionId));
    }
}
