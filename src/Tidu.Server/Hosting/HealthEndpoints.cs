using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting;

/// <summary>For load balancers: whether the process lives and whether it can work. No details: anybody may ask.</summary>
public static class HealthEndpoints
{
    private const long LeastRoom = 50L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>/health and /ready</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", Live).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static Ok Live() => TypedResults.Ok();

    /// <summary>Asks the database and the disk; a database that hangs counts as absent after two seconds.</summary>
    private static async Task<Results<Ok, ProblemHttpResult>> Ready(TiduDb db, HostSettings settings, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return await db.Database.CanConnectAsync(patience.Token) && HasRoom(settings.DataFolder)
                ? TypedResults.Ok()
                : Problems.Of(StatusCodes.Status503ServiceUnavailable, "unavailable");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "unavailable");
        }
    }

    private static bool HasRoom(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace >= LeastRoom;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
