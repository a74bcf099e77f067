using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Identity.Own;

/// <summary>The own account, for everybody.</summary>
public static class OwnAccountEndpoints
{
    /// <summary>/api/account</summary>
    public static void MapOwnAccount(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/api/account").WithTags("Session");
        own.MapGet("/sessions", OwnAccount.ListSessionsAsync).RequireAuthorization().WithSummary("Own running sessions");
        own.MapDelete("/sessions", OwnAccount.EndSessionsAsync).RequireAuthorization().WithSummary("End one of them, or all others").WithProblems(404);
        own.MapPost("/password", OwnAccount.ChangePasswordAsync).RequireAuthorization().BeforePassword().WithSummary("Another password").WithProblems(400, 422, 423);
        own.MapPost("/token", OwnAccount.UseTokenAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Tokens).WithSummary("Set a password with a one-time token").WithProblems(400, 422);
    }
}
