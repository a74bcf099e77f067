using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>POST /api/session: logs in.</summary>
public static class LogIn
{
    private const int LongestUserName = 256;

    /// <summary>200 with the session; 400 login-failed; 403 account-disabled, no-role, no-unit; 423 locked-out {minutes}; 429 log-ins-paused {minutes}, too-many-requests.</summary>
    public static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Handle(
        LogInRequest request,
        HttpContext http,
        PasswordCheck check,
        SignInManager<User> signIn,
        KnownDevice devices,
        AuditTrail audit,
        TiduDb db,
        StampedCache<OrganizationTree> trees,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (request.UserName.Length is 0 or > LongestUserName || request.Password.Length is 0 or > PasswordPolicy.Longest)
        {
            return await check.FailAsync(request.UserName, "unreadable");
        }

        var (user, refusal) = await check.RunAsync(http, request, cancel);
        if (user is null)
        {
            return refusal!;
        }

        http.User = await signIn.CreateUserPrincipalAsync(user);
        await SessionCookie.StartAsync(http, clock.GetUtcNow());
        devices.Write(http, user.Id);
        AntiforgeryCheck.SetToken(http);
        await audit.RecordAsync(AuditActions.LogIn, AuditOutcome.Done, "user", user.UserName, userName: user.UserName);
        return await ReadSession.DescribeAsync(CurrentUser.Of(http), db, trees, clock, cancel);
    }
}
