using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Delegations;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>What the system administrator does to an account that is there.</summary>
public static class ChangeAccount
{
    /// <summary>PATCH /api/users/{id}: another display name.</summary>
    public static Task<Results<Ok<AccountView>, ProblemHttpResult>> RenameAsync(string id, RenameRequest request, AccountChange accounts, CancellationToken cancel) =>
        accounts.RunAsync(
            id,
            user =>
            {
                if (AccountNames.FindFault(request.DisplayName) is { } fault)
                {
                    return Task.FromResult(Change.Refused(fault));
                }

                var before = new { user.DisplayName };
                user.DisplayName = request.DisplayName.Trim();
                return Task.FromResult(new Change(null, IdentityActions.RenameUser, before, new { user.DisplayName }));
            },
            cancel);

    /// <summary>POST /api/users/{id}/disable: its sessions end at once. 403 own-account; 422 last-administrator.</summary>
    public static Task<Results<Ok<AccountView>, ProblemHttpResult>> DisableAsync(string id, AccountChange accounts, TimeProvider clock, CancellationToken cancel) =>
        accounts.RunAsync(
            id,
            async user =>
            {
                if (user.Id == accounts.CallerId)
                {
                    return Change.Refused(Problems.Of(StatusCodes.Status403Forbidden, "own-account"));
                }

                if (await accounts.IsLastAsync(user, Roles.SystemAdmin, cancel) || await accounts.IsLastAsync(user, Roles.SecurityAdmin, cancel))
                {
                    return Change.Refused(Problems.RuleBroken("last-administrator"));
                }

                user.DisabledAt ??= clock.GetUtcNow();
                return new Change(null, IdentityActions.DisableUser, null, new { user.DisabledAt }, EndsSessions: true, VoidsTokens: true);
            },
            cancel);

    /// <summary>POST /api/users/{id}/enable</summary>
    public static Task<Results<Ok<AccountView>, ProblemHttpResult>> EnableAsync(string id, AccountChange accounts, TimeProvider clock, CancellationToken cancel) =>
        accounts.RunAsync(
            id,
            user =>
            {
                var before = new { user.DisabledAt, unused = user.DisabledUnused };
                user.DisabledAt = null;
                user.DisabledUnused = false;
                user.EnabledAt = clock.GetUtcNow();
                return Task.FromResult(new Change(null, IdentityActions.EnableUser, before, new { user.EnabledAt }));
            },
            cancel);

    /// <summary>POST /api/users/{id}/unlock</summary>
    public static Task<Results<Ok<AccountView>, ProblemHttpResult>> UnlockAsync(string id, AccountChange accounts, CancellationToken cancel) =>
        accounts.RunAsync(
            id,
            user =>
            {
                var before = new { user.LockoutEnd };
                user.LockoutEnd = null;
                user.AccessFailedCount = 0;
                return Task.FromResult(new Change(null, IdentityActions.UnlockUser, before));
            },
            cancel);

    /// <summary>POST /api/users/{id}/require-password: nothing works before its owner has set another one.</summary>
    public static Task<Results<Ok<AccountView>, ProblemHttpResult>> RequirePasswordAsync(string id, AccountChange accounts, CancellationToken cancel) =>
        accounts.RunAsync(
            id,
            user =>
            {
                user.MustSetPassword = true;
                return Task.FromResult(new Change(null, IdentityActions.RequirePassword, EndsSessions: true));
            },
            cancel);

    /// <summary>POST /api/users/{id}/reset-password: a token, shown this once; the old password works no more and sessions end. 403 administrator-reset: administrators get theirs from <c>tidu user reset</c>, so that none of the three takes over another.</summary>
    public static async Task<Results<Ok<IssuedToken>, ProblemHttpResult>> ResetPasswordAsync(
        string id, AccountChange accounts, TiduDb db, OneTimeTokens tokens, CancellationToken cancel)
    {
        IssuedToken? issued = null;
        var (refusal, _) = await accounts.ChangeAsync(
            id,
            async user =>
            {
                var held = await HeldRights.ReadAsync(db, user.Id, user.DisplayName);
                if (user.PasswordHash is not null && held.Roles.Any(Roles.Administrative.Contains))
                {
                    return Change.Refused(Problems.Of(StatusCodes.Status403Forbidden, "administrator-reset", ("userName", user.UserName)));
                }

                if (user.PasswordHash is { } former)
                {
                    db.Add(new FormerPassword { UserId = user.Id, Hash = former, SetAt = user.PasswordSetAt ?? DateTimeOffset.UnixEpoch });
                    user.PasswordHash = null;
                }

                var (token, expiresAt) = await tokens.IssueAsync(TokenPurpose.Password, user.Id, cancel);
                issued = new IssuedToken(user.Id, user.UserName!, token, expiresAt);
                return new Change(null, IdentityActions.ResetPassword, null, new { expiresAt }, EndsSessions: true);
            },
            cancel);
        return refusal is not null ? refusal : TypedResults.Ok(issued!);
    }
}

/// <summary>Another display name.</summary>
public sealed record RenameRequest(string DisplayName);
