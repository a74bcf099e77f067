using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Makes the standing run of a new demonstration database, so that its first screen already has verdicts.</summary>
public static class AssessOnce
{
    /// <summary>A step of the demonstration database.</summary>
    public static async Task RunAsync(DemoContext context, CancellationToken cancel) =>
        await context.Services.GetRequiredService<StandingRun>().RefreshAsync(cancel);
}
