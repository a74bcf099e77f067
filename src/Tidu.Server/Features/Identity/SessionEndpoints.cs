using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Identity;

/// <summary>The slice's routes.</summary>
public static class SessionEndpoints
{
    /// <summary>/api/session</summary>
    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/session").WithTags("Session");
        session.MapGet("/", ReadSession.Handle).AllowAnonymous().WithSummary("Who is logged in").WithProblems(401, 403);
        session.MapPost("/", LogIn.Handle).AllowAnonymous().RequireRateLimiting(RateLimits.LogIn).WithSummary("Log in").WithProblems(400, 403, 423);
        session.MapDelete("/", LogOut.Handle).WithSummary("Log out");
    }
}
