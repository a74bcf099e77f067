using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Search;

namespace Tidu.Server.Features.Counts;

/// <summary>Reads what counts and search keep of the registry before somebody asks for it: after the start, and after a large import or a change by another process.</summary>
public sealed class WarmRegistry(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WarmRegistry> log) : BackgroundService
{
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstAfter, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(stoppingToken);
            await Task.Delay(LookEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A request that comes first reads for itself, so that a failure here is no more than a wait there.</summary>
    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CountSource>().OpenAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<StampedCache<SearchIndex>>().GetAsync(scope.ServiceProvider.GetRequiredService<TiduDb>(), cancel);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(exception, "The registry was not read into memory ahead of requests");
        }
        catch (OperationCanceledException)
        {
        }
    }
}
