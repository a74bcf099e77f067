using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Own;

/// <summary>/api/account: what everybody does with the own account.</summary>
public static class OwnAccount
{
    /// <summary>GET /api/account/sessions</summary>
    public static async Task<Ok<IReadOnlyList<RunningSession>>> ListSessionsAsync(CurrentUser caller, AccountSessions sessions, CancellationToken cancel) =>
        TypedResults.Ok(await sessions.ListAsync(caller.UserId!, cancel));

    /// <summary>DELETE /api/account/sessions?session= : one of them, or all others. 404 session-not-found.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> EndSessionsAsync(string? session, CurrentUser caller, UserManager<User> users, AccountSessions sessions, CancellationToken cancel) =>
        await sessions.EndAsync((await users.FindByIdAsync(caller.UserId!))!, session, cancel);

    /// <summary>POST /api/account/password: 204, with a new session; all others end. 400 password-wrong; 422 password-too-short, …; 423 locked-out.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(
        PasswordRequest request, HttpContext http, CurrentUser caller, SignInManager<User> signIn, PasswordSetting setting, PasswordCheck check, TiduDb db, AuditTrail audit, SessionStore sessions, TimeProvider clock, CancellationToken cancel)
    {
        var user = (await signIn.UserManager.FindByIdAsync(caller.UserId!))!;
        var refusal = request.OldPassword.Length > PasswordPolicy.Longest ? Problems.BadRequest("password-wrong") : await check.ConfirmAsync(user, request.OldPassword, cancel);
        if (refusal is not null)
        {
            await audit.RecordAsync(IdentityActions.SetPassword, AuditOutcome.Failed, "user", user.UserName);
            return refusal;
        }

        if (await setting.FindFaultAsync(user, request.NewPassword, cancel) is { } fault)
        {
            return fault;
        }

        await db.InTransactionAsync(
            async () =>
            {
                audit.Add(IdentityActions.SetPassword, "user", user.UserName);
                await setting.SetAsync(user, request.NewPassword, cancel);
            },
            cancel);
        sessions.Forget(user.Id);
        http.User = await signIn.CreateUserPrincipalAsync(user);
        await SessionCookie.StartAsync(http, clock.GetUtcNow());
        AntiforgeryCheck.SetToken(http);
        return TypedResults.NoContent();
    }

    /// <summary>POST /api/account/token: sets a password with a one-time token, without log-in. 400 token-invalid; 422 password-too-short, …</summary>
    public static async Task<Results<Ok<TokenUsed>, ProblemHttpResult>> UseTokenAsync(
        TokenRequest request, UserManager<User> users, OneTimeTokens tokens, PasswordSetting setting, TiduDb db, AuditTrail audit, SessionStore sessions, CancellationToken cancel)
    {
        var found = await tokens.FindAsync(request.Token, TokenPurpose.Password, cancel);
        var user = found?.UserId is { } owner ? await users.FindByIdAsync(owner) : null;
        if (found is null || user is null or { DisabledAt: not null })
        {
            await audit.RecordAsync(IdentityActions.SetPassword, AuditOutcome.Failed, "user", null, new { by = "token" });
            return Problems.BadRequest("token-invalid");
        }

        if (await setting.FindFaultAsync(user, request.Password, cancel) is { } fault)
        {
            return fault;
        }

        var taken = await db.InTransactionAsync(
            async () =>
            {
                if (!await tokens.TakeAsync(found, cancel))
                {
                    return false;
                }

                audit.Add(IdentityActions.SetPassword, "user", user.UserName, null, new { by = "token" }, user.UserName);
                await setting.SetAsync(user, request.Password, cancel);
                return true;
            },
            cancel);
        sessions.Forget(user.Id);
        return taken ? TypedResults.Ok(new TokenUsed(user.UserName!)) : Problems.BadRequest("token-invalid");
    }
}

/// <summary>Both as typed: nothing is trimmed.</summary>
public sealed record PasswordRequest(string OldPassword, string NewPassword);

/// <summary>A one-time token and the password it sets.</summary>
public sealed record TokenRequest(string Token, string Password);

/// <summary>Whose password was set.</summary>
public sealed record TokenUsed(string UserName);
