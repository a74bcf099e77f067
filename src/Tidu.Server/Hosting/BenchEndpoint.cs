using Microsoft.AspNetCore.RateLimiting;

namespace Tidu.Server.Hosting;

/// <summary>The yardstick of bench/board.sh: behind the same authentication as the board, answers the bytes it was given, from memory.</summary>
public static class BenchEndpoint
{
    private const string Address = "/api/bench";

    /// <summary>Lifts the limit of requests a minute for the measuring client, under the same conditions as <see cref="MapBench"/>.</summary>
    public static void AddBench(this WebApplicationBuilder builder)
    {
        if (IsOn(builder.Environment))
        {
            builder.Services.PostConfigure<RateLimiterOptions>(options => options.GlobalLimiter = null);
        }
    }

    /// <summary>Maps GET and PUT /api/bench, in the Development environment with TIDU_BENCH=1 only.</summary>
    public static void MapBench(this WebApplication app)
    {
        if (!IsOn(app.Environment))
        {
            return;
        }

        byte[] kept = [];
        app.MapGet(Address, () => Results.Bytes(kept, "application/json; charset=utf-8")).RequireAuthorization(Policies.ReadPlans).ExcludeFromDescription();
        app.MapPut(Address, KeepAsync).RequireAuthorization(Policies.ReadPlans).ExcludeFromDescription();

        async Task<IResult> KeepAsync(HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            kept = body.ToArray();
            return Results.NoContent();
        }
    }

    private static bool IsOn(IHostEnvironment environment) => environment.IsDevelopment() && Environment.GetEnvironmentVariable("TIDU_BENCH") == "1";
}
