using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>Checks and imports files beside the requests, so that a browser may be closed meanwhile; tidies up at the start and every minute.</summary>
internal sealed class ImportWorker(ImportQueue queue, ImportFolders folders, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    private const int AtOnce = 2;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var working = Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken));
        await Task.WhenAll([.. working, TidyAsync(stoppingToken)]);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var task in queue.ReadAllAsync(stopping))
            {
                await RunAsync(task, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task RunAsync(ImportTask task, CancellationToken stopping)
    {
        try
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping, task.GivenUp.Token);
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingUser>().User = task.User;
            var runner = scope.ServiceProvider.GetRequiredService<ImportRunner>();
            var file = await FileOf(scope.ServiceProvider, task.JobId);
            var state = task.Writes
                ? await runner.WriteAsync(task.JobId, file, () => task.Log = new CheckLog(), cancel.Token)
                : await runner.CheckAsync(task.JobId, file, task.Log, cancel.Token);
            if (state == ImportState.Cancelled && stopping.IsCancellationRequested && !task.GivenUp.IsCancellationRequested)
            {
                await MarkStoppedAsync(scope.ServiceProvider, task.JobId);
            }
        }
        catch (Exception exception)
        {
            // The database is away: the job keeps its state, and the next look marks it interrupted.
            log.LogError(exception, "Import {Job} ended without a state", task.JobId);
        }
        finally
        {
            queue.Finish(task);
        }
    }

    private async Task<ImportFile> FileOf(IServiceProvider services, string jobId)
    {
        var job = await services.GetRequiredService<TiduDb>().Set<ImportJob>().FindAsync([jobId]) ?? throw new InvalidOperationException($"No job {jobId}.");
        services.GetRequiredService<TiduDb>().ChangeTracker.Clear();
        return new ImportFile(jobId, folders.FileOf(jobId), job.FileName, folders.Of(jobId));
    }

    private async Task MarkStoppedAsync(IServiceProvider services, string jobId) =>
        await JobMoves.EndAsync(services.GetRequiredService<TiduDb>(), jobId, [ImportState.Cancelled], ImportState.Interrupted, clock.GetUtcNow(), JobMoves.Problem("import-interrupted"), CancellationToken.None);

    private async Task TidyAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
                foreach (var job in await LeftJobs.MarkInterruptedAsync(db, folders, queue, clock.GetUtcNow(), stopping))
                {
                    log.LogWarning("Import {Job} of {User} was {State} when its process ended: nothing of it was written, it is marked as interrupted", job.Id, job.CreatedBy, job.State);
                }

                await LeftJobs.RemoveOldAsync(db, folders, clock.GetUtcNow(), stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                log.LogWarning(exception, "Could not tidy up after imports; tried again in a minute");
            }

            await Task.Delay(BetweenLooks, clock, stopping).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
