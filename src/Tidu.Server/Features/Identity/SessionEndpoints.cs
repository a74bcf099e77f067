using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Features.Identity.Delegations;
using Tidu.Server.Features.Identity.Own;
using Tidu.Server.Features.Identity.Setup;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Identity;

/// <summary>The slice's routes.</summary>
public static class SessionEndpoints
{
    /// <summary>Everything of the slice.</summary>
    public static void MapIdentity(this IEndpointRouteBuilder app)
    {
        MapSession(app);
        app.MapOwnAccount();
        app.MapSetup();
        app.MapAccounts();
        app.MapDelegations();
    }

    private static void MapSession(IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/session").BeforePassword().WithTags("Session");
        session.MapGet("/", ReadSession.Handle).AllowAnonymous().WithSummary("Who is logged in").WithProblems(401, 403);
        session.MapPost("/", LogIn.Handle).AllowAnonymous().RequireRateLimiting(RateLimits.LogIn).WithSummary("Log in").WithProblems(400, 403, 423);
        session.MapDelete("/", LogOut.Handle).WithSummary("Log out");
    }
}
