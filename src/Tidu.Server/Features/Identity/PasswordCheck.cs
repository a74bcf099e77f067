using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>Whether name and password belong together, with the waits and the audit of failures. A wrong password and an unknown user get the same answers in about the same time.</summary>
public sealed class PasswordCheck(UserManager<User> users, AccountLock accounts, FailureMemory failures, KnownDevice devices, UnusedAccounts unused, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The user; or the refusal.</summary>
    public async Task<(User? User, ProblemHttpResult? Refusal)> RunAsync(HttpContext http, LogInRequest request, CancellationToken cancel)
    {
        var user = await users.FindByNameAsync(request.UserName);
        var device = user is null ? null : devices.Read(http, user.Id);
        var refusal = user is not null && device is not null
            ? await CheckKnownAsync(user, request, device)
            : await CheckStrangeAsync(http, user, request, cancel);
        if (refusal is null && (user!.DisabledAt is not null || await unused.DisableIfDueAsync(user, cancel)))
        {
            await audit.RecordAsync(AuditActions.LogIn, AuditOutcome.Refused, "user", user.UserName, new { reason = "disabled" }, request.UserName);
            refusal = Problems.Of(StatusCodes.Status403Forbidden, "account-disabled");
        }

        return (refusal is null ? user : null, refusal);
    }

    /// <summary>The password of somebody who is logged in, before something grave; null for the right one.</summary>
    public async Task<ProblemHttpResult?> ConfirmAsync(User user, string password, CancellationToken cancel)
    {
        var claim = await accounts.TakeAsync(user.Id, cancel);
        if (claim.IsFree && await users.CheckPasswordAsync(user, password))
        {
            await accounts.ForgetAsync(user.Id, cancel);
            return null;
        }

        return IsLocked(claim) ? await RefuseLockedAsync(user.UserName!, claim.Until) : Problems.BadRequest("password-wrong");
    }

    /// <summary>Writes a failure down.</summary>
    public async Task<ProblemHttpResult> FailAsync(string userName, string reason)
    {
        await audit.RecordAsync(AuditActions.LogIn, AuditOutcome.Failed, after: new { reason }, userName: userName);
        return Problems.BadRequest("login-failed");
    }

    /// <summary>From a browser that nobody knows: it waits for its address, too.</summary>
    private async Task<ProblemHttpResult?> CheckStrangeAsync(HttpContext http, User? user, LogInRequest request, CancellationToken cancel)
    {
        var address = NetworkOf(http.Connection.RemoteIpAddress);
        var visit = failures.Addresses.Take(address);
        if (!visit.IsFree)
        {
            await audit.RecordAsync(AuditActions.LockOut, AuditOutcome.Refused, after: new { reason = "address" }, userName: request.UserName);
            return Problems.Of(StatusCodes.Status429TooManyRequests, "log-ins-paused", ("minutes", MinutesTo(visit.Until)));
        }

        var claim = user is null ? failures.Names.Take(request.UserName) : await accounts.TakeAsync(user.Id, cancel);
        if (!claim.IsFree)
        {
            failures.Addresses.GiveBack(address, visit); // nothing was tried
            return await RefuseLockedAsync(request.UserName, claim.Until);
        }

        if (user is null || !await HasPasswordAsync(user, request.Password))
        {
            SpendTheTimeOfAHash(user, request.Password);
            return IsLocked(claim) ? await RefuseLockedAsync(request.UserName, claim.Until) : await FailAsync(request.UserName, user is null ? "unknown-user" : "wrong-password");
        }

        failures.Addresses.GiveBack(address, visit);
        await accounts.ForgetAsync(user.Id, cancel);
        return null;
    }

    /// <summary>From a browser that the user has logged in from: the waits that strangers cause do not count, its own failures do.</summary>
    private async Task<ProblemHttpResult?> CheckKnownAsync(User user, LogInRequest request, string device)
    {
        var claim = failures.Devices.Take(device);
        if (claim.IsFree && await HasPasswordAsync(user, request.Password))
        {
            failures.Devices.Forget(device);
            return null;
        }

        return IsLocked(claim) ? await RefuseLockedAsync(request.UserName, claim.Until) : await FailAsync(request.UserName, "wrong-password");
    }

    private async Task<bool> HasPasswordAsync(User user, string password) => user.PasswordHash is not null && await users.CheckPasswordAsync(user, password);

    private async Task<ProblemHttpResult> RefuseLockedAsync(string userName, DateTimeOffset until)
    {
        await audit.RecordAsync(AuditActions.LockOut, AuditOutcome.Refused, userName: userName);
        return Problems.Of(StatusCodes.Status423Locked, "locked-out", ("minutes", MinutesTo(until)));
    }

    private bool IsLocked(FailureMemory.Claim claim) => claim.Until > clock.GetUtcNow();

    private int MinutesTo(DateTimeOffset until) => (int)Math.Max(1, Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));

    /// <summary>For a name without an account, and for an account without a password.</summary>
    private void SpendTheTimeOfAHash(User? user, string password)
    {
        if (user?.PasswordHash is null)
        {
            users.PasswordHasher.HashPassword(new User { DisplayName = string.Empty }, password);
        }
    }

    /// <summary>One household or office has 2^64 addresses of IPv6.</summary>
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => string.Empty,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };
}
