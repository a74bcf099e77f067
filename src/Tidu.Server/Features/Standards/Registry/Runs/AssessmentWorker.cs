using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Features.Standards.Registry.Runs;

/// <summary>Works off runs beside the requests, and looks every two seconds whether the standing run is in step.</summary>
internal sealed class AssessmentWorker(AssessmentQueue queue, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AssessmentWorker> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await Task.WhenAll(WorkAsync(stoppingToken), StandAsync(stoppingToken));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await MarkLeftAsync(stopping);
            await foreach (var id in queue.Waiting.ReadAllAsync(stopping))
            {
                await RunAsync(id, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>One that breaks down (its database is away, say) ends here: those behind it go on.</summary>
    private async Task RunAsync(int id, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RunAssessment>().RunAsync(id, stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            queue.Finish(id);
            log.LogError(exception, "Run {Run} could not be ended; the next one goes on", id);
        }
    }

    /// <summary>Runs of a process that ended are no longer under way; of their rows nobody reads any.</summary>
    private async Task MarkLeftAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var started = clock.GetUtcNow();
            var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
            var left = await db.Set<AssessmentRun>().Where(run => !run.Standing && run.State == RunState.Running && run.StartedAt < started).Select(run => run.Id).ToListAsync(stopping);
            await db.Set<StandardVerdict>().Where(row => left.Contains(row.RunId)).ExecuteDeleteAsync(stopping);
            await db.Set<AssessmentRun>().Where(run => left.Contains(run.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, RunState.Failed), stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "Runs that an earlier process left were not marked");
        }
    }

    private async Task StandAsync(CancellationToken stopping)
    {
        await Task.Delay(FirstAfter, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(BetweenLooks, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!stopping.IsCancellationRequested && await scope.ServiceProvider.GetRequiredService<StandingRun>().RefreshAsync(stopping) is { } cause)
                {
                    log.LogInformation("All enterprises were assessed anew: {Cause}", cause);
                }
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                log.LogError(exception, "The standing run was not brought into step; the next look tries again");
            }
        }
    }
}
