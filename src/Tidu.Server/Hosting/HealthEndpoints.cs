using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting;

/// <summary>For load balancers: whether the process lives and whether it can work. No details: anybody may ask.</summary>
public static class HealthEndpoints
{
    /// <summary>/health and /ready</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", Live).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static Ok Live() => TypedResults.Ok();

    private static async Task<Results<Ok, ProblemHttpResult>> Ready(TiduDb db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel) ? TypedResults.Ok() : Problems.Of(StatusCodes.Status503ServiceUnavailable, "unavailable");
}
