using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>The slice's routes.</summary>
public static class SessionEndpoints
{
    /// <summary>/api/session</summary>
    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/session");
        session.MapGet("/", ReadSession.Handle).AllowAnonymous().WithSummary("Who is logged in");
        session.MapPost("/", LogIn.Handle).AllowAnonymous().RequireRateLimiting(RateLimits.LogIn).WithSummary("Log in");
        session.MapDelete("/", LogOut.Handle).WithSummary("Log out");
    }
}
