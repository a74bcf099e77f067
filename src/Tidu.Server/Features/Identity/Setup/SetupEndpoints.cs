using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Identity.Setup;

/// <summary>The first start.</summary>
public static class SetupEndpoints
{
    /// <summary>/api/setup</summary>
    public static void MapSetup(this IEndpointRouteBuilder app)
    {
        var setup = app.MapGroup("/api/setup").AllowAnonymous().RequireRateLimiting(RateLimits.Tokens).WithTags("Session");
        setup.MapGet("/", SetUp.ReadAsync).WithSummary("Whether the first administrators are missing");
        setup.MapPost("/", SetUp.Handle).WithSummary("The first administrators, by the token that the server printed at its start").WithProblems(400, 409, 422);
    }
}
