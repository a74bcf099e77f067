using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Features.Audit;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Whether name and password belong together, with the locks and the audit of failures. A wrong password and an unknown user get the same answers in about the same time.</summary>
public sealed class PasswordCheck(SignInManager<User> signIn, UnknownUserLock failures, KnownDevice devices, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The user; or the refusal.</summary>
    public async Task<(User? User, ProblemHttpResult? Refusal)> RunAsync(HttpContext http, LogInRequest request)
    {
        var user = await signIn.UserManager.FindByNameAsync(request.UserName);
        if (user is null)
        {
            return (null, await FailUnknownAsync(request));
        }

        var refusal = devices.Read(http, user.Id) is { } device
            ? await CheckKnownAsync(user, request, $"\0{device}")
            : await CheckStrangeAsync(user, request);
        if (refusal is null && user.DisabledAt is not null)
        {
            await audit.RecordAsync(AuditActions.LogIn, AuditOutcome.Refused, "user", user.UserName, new { reason = "disabled" }, request.UserName);
            refusal = Problems.Of(StatusCodes.Status403Forbidden, "account-disabled");
        }

        return (refusal is null ? user : null, refusal);
    }

    /// <summary>Writes a failure down.</summary>
    public async Task<ProblemHttpResult> FailAsync(string userName, string reason)
    {
        await audit.RecordAsync(AuditActions.LogIn, AuditOutcome.Failed, after: new { reason }, userName: userName);
        return Problems.BadRequest("login-failed");
    }

    private async Task<ProblemHttpResult?> CheckStrangeAsync(User user, LogInRequest request)
    {
        var result = await signIn.CheckPasswordSignInAsync(user, request.Password, lockoutOnFailure: true);
        return result.IsLockedOut ? await RefuseLockedAsync(request.UserName, user.LockoutEnd ?? clock.GetUtcNow())
            : result.Succeeded ? null
            : await FailAsync(request.UserName, "wrong-password");
    }

    /// <summary>From a browser that the user has logged in from: the lock that strangers set does not count, its own failures do.</summary>
    private async Task<ProblemHttpResult?> CheckKnownAsync(User user, LogInRequest request, string device)
    {
        if (failures.LockedUntil(device) is { } locked)
        {
            return await RefuseLockedAsync(request.UserName, locked);
        }

        if (await signIn.UserManager.CheckPasswordAsync(user, request.Password))
        {
            return null;
        }

        return failures.Fail(device) is { } until ? await RefuseLockedAsync(request.UserName, until) : await FailAsync(request.UserName, "wrong-password");
    }

    private async Task<ProblemHttpResult> FailUnknownAsync(LogInRequest request)
    {
        // A locked account is refused before its password is hashed: a locked name without an account, too.
        if (failures.LockedUntil(request.UserName) is { } locked)
        {
            return await RefuseLockedAsync(request.UserName, locked);
        }

        SpendTheTimeOfAHash(request.Password);
        return failures.Fail(request.UserName) is { } until
            ? await RefuseLockedAsync(request.UserName, until)
            : await FailAsync(request.UserName, "unknown-user");
    }

    private async Task<ProblemHttpResult> RefuseLockedAsync(string userName, DateTimeOffset until)
    {
        await audit.RecordAsync(AuditActions.LockOut, AuditOutcome.Refused, userName: userName);
        var minutes = (int)Math.Max(1, Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));
        return Problems.Of(StatusCodes.Status423Locked, "locked-out", ("minutes", minutes));
    }

    private void SpendTheTimeOfAHash(string password) =>
        signIn.UserManager.PasswordHasher.HashPassword(new User { DisplayName = string.Empty }, password);
}
