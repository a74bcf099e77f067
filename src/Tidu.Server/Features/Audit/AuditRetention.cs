using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Audit;

/// <summary>Removes audit entries that are older than they must be kept, once a day; what a slice needs for the history of its objects stays (<see cref="LastingTrail"/>). The only way an entry ever goes; the removal is itself written down.</summary>
public sealed class AuditRetention(IServiceScopeFactory scopes, HostSettings settings, TimeProvider clock, ILogger<AuditRetention> log) : BackgroundService
{
    /// <summary>Fewer are refused: a year, as demanded of government applications on the internet, and a month to look into it. Also what is kept where nothing is set.</summary>
    public const int FewestDays = 400;

    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(5);

    /// <summary>Removes what is older than <see cref="HostSettings.AuditDays"/>.</summary>
    /// <returns>How many entries went.</returns>
    public static async Task<int> RemoveAsync(IServiceProvider services, HostSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        var (db, audit) = (services.GetRequiredService<TiduDb>(), services.GetRequiredService<AuditTrail>());
        var before = clock.GetUtcNow() - TimeSpan.FromDays(Math.Max(settings.AuditDays, FewestDays));
        return await db.InTransactionAsync(
            async () =>
            {
                var old = services.GetServices<LastingTrail>().Aggregate(
                    db.Set<AuditEntry>().Where(entry => entry.At < before),
                    (rest, lasting) => rest.Where(entry => entry.ObjectKind != lasting.ObjectKind || !lasting.Actions.Contains(entry.Action)));
                var count = await old.CountAsync(cancel);
                if (count > 0)
                {
                    audit.Add(AuditActions.RemoveAudit, "audit", null, null, new { before, days = settings.AuditDays, count, from = await old.MinAsync(entry => entry.Id, cancel), to = await old.MaxAsync(entry => entry.Id, cancel) });
                    await db.SaveChangesAsync(cancel);
                    await old.ExecuteDeleteAsync(cancel);
                }

                return count;
            },
            cancel);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstAfter, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunOnceAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromDays(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunOnceAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RemoveAsync(scope.ServiceProvider, settings, clock, cancel);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Old audit entries were not removed; the next try is in a day");
        }
    }
}
