using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>POST /api/session: logs in. A wrong password and an unknown user get the same answers in about the same time.</summary>
public static class LogIn
{
    private const int LongestUserName = 256;

    /// <summary>200 with the session; 400 login-failed; 423 locked-out {minutes}; 429 too-many-requests.</summary>
    public static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Handle(
        LogInRequest request,
        HttpContext http,
        SignInManager<User> signIn,
        UnknownUserLock unknownUsers,
        AuditTrail audit,
        TiduDb db,
        StampedCache<OrganizationTree> trees,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (request.UserName.Length is 0 or > LongestUserName || request.Password.Length is 0 or > PasswordRules.LongestPassword)
        {
            return await FailAsync(audit, request.UserName, "unreadable");
        }

        var user = await signIn.UserManager.FindByNameAsync(request.UserName);
        if (user is null)
        {
            return await FailUnknownAsync(audit, request, signIn.UserManager, unknownUsers, clock);
        }

        var result = await signIn.CheckPasswordSignInAsync(user, request.Password, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            return await RefuseLockedAsync(audit, request.UserName, user.LockoutEnd ?? clock.GetUtcNow(), clock);
        }

        if (!result.Succeeded)
        {
            return await FailAsync(audit, request.UserName, "wrong-password");
        }

        http.User = await signIn.CreateUserPrincipalAsync(user);
        await SessionCookie.StartAsync(http, clock.GetUtcNow());
        AntiforgeryCheck.SetToken(http);
        await audit.RecordAsync(AuditActions.LogIn, AuditOutcome.Done, "user", user.Id, userName: user.UserName);
        return await ReadSession.DescribeAsync(CurrentUser.Of(http), db, trees, clock, cancel);
    }

    private static async Task<ProblemHttpResult> FailAsync(AuditTrail audit, string userName, string reason)
    {
        await audit.RecordAsync(AuditActions.LogIn, AuditOutcome.Failed, after: new { reason }, userName: userName);
        return Problems.BadRequest("login-failed");
    }

    private static async Task<ProblemHttpResult> FailUnknownAsync(AuditTrail audit, LogInRequest request, UserManager<User> users, UnknownUserLock unknownUsers, TimeProvider clock)
    {
        // A locked account is refused before its password is hashed: a locked name without an account, too.
        if (unknownUsers.LockedUntil(request.UserName) is { } locked)
        {
            return await RefuseLockedAsync(audit, request.UserName, locked, clock);
        }

        SpendTheTimeOfAHash(users, request.Password);
        return unknownUsers.Fail(request.UserName) is { } until
            ? await RefuseLockedAsync(audit, request.UserName, until, clock)
            : await FailAsync(audit, request.UserName, "unknown-user");
    }

    private static async Task<ProblemHttpResult> RefuseLockedAsync(AuditTrail audit, string userName, DateTimeOffset until, TimeProvider clock)
    {
        await audit.RecordAsync(AuditActions.LockOut, AuditOutcome.Refused, userName: userName);
        var minutes = (int)Math.Max(1, Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));
        return Problems.Of(StatusCodes.Status423Locked, "locked-out", ("minutes", minutes));
    }

    private static void SpendTheTimeOfAHash(UserManager<User> users, string password) =>
        users.PasswordHasher.HashPassword(new User { DisplayName = string.Empty }, password);
}
