using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>/api/users/{id}/sessions: the security administrator sees and ends anybody's.</summary>
public static class UserSessions
{
    /// <summary>404 account-not-found</summary>
    public static async Task<Results<Ok<IReadOnlyList<RunningSession>>, ProblemHttpResult>> ListAsync(string id, UserManager<User> users, AccountSessions sessions, CancellationToken cancel) =>
        await users.FindByIdAsync(id) is { } user ? TypedResults.Ok(await sessions.ListAsync(user.Id, cancel)) : Problems.NotFound("account-not-found", ("id", id));

    /// <summary>404 account-not-found, session-not-found</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(string id, string? session, UserManager<User> users, AccountSessions sessions, CancellationToken cancel) =>
        await users.FindByIdAsync(id) is { } user ? await sessions.EndAsync(user, session, cancel) : Problems.NotFound("account-not-found", ("id", id));
}
