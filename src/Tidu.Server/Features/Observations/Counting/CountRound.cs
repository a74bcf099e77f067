using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations.Counting;

/// <summary>Counts anew when a day begins: a quarter may have ended, units may have changed.</summary>
public sealed class CountRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CountRound> log) : BackgroundService
{
    /// <summary>What the audit trail calls it.</summary>
    public const string Action = "recount";

    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(20);

    /// <summary>Brings counted values up to date.</summary>
    /// <returns>How many values changed.</returns>
    public static Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<TiduDb>();
        return db.InTransactionAsync(
            async () =>
            {
                var written = await services.GetRequiredService<KeepCounts>().RunAsync(null, cancel);
                if (written > 0)
                {
                    services.GetRequiredService<AuditTrail>().Add(Action, "observation", null, null, new { values = written }, CurrentUser.LocalOperatorName);
                    await db.SaveChangesAsync(cancel);
                }

                return written;
            },
            cancel);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstAfter, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        DateOnly? done = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var today = ChinaTime.Today(clock);
            if (done != today && await TryAsync(stoppingToken))
            {
                done = today;
            }

            await Task.Delay(LookEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(scope.ServiceProvider, cancel);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Values counted from the registry were not brought up to date; the next try is in {Minutes} minutes", LookEvery.TotalMinutes);
            return false;
        }
    }
}
