using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Standards.Registry;
using Tidu.Server.Features.Standards.Registry.Runs;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Standards.Registry;

/// <summary>The standing run holds what an evaluation of everything would give, whatever changed and however it was brought into step.</summary>
public abstract class StandingRunTests(AppFixture fixture) : IAsyncLifetime
{
    private TiduApp? _app;

    private TiduApp App => _app!;

    /// <summary>Without the round that looks every two seconds, so that only the test brings the run into step.</summary>
    public async Task InitializeAsync()
    {
        _ = fixture.App;
        _app = await fixture.StartAsync(services: services => services.Remove(services.Single(each => each.ImplementationType == typeof(AssessmentWorker))));
    }

    public async Task DisposeAsync() => await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);

    private DateOnly Today => ChinaTime.Today(App.Clock);

    [SkippableFact]
    public async Task Refresh_AfterChangesOfTheRegistry_HoldsWhatAnEvaluationOfAllGives()
    {
        var ids = await RandomRegistry.FillAsync(App, 120, Today, seed: 11);
        await Say(new RegistryChange(null, Titles: true, Facts: true));
        (await Refresh()).ShouldBe("facts");
        (await Refresh()).ShouldBeNull();
        await ShouldBeInStep();

        var before = await Changes();
        await ChangeFacts(ids[7]);
        (await Refresh()).ShouldBeNull("one changed enterprise is assessed in the transaction that changes it");
        await ShouldBeInStep();
        (await Changes()).ShouldBeGreaterThan(before);

        App.Clock.MoveOn(TimeSpan.FromDays(40));
        (await Refresh()).ShouldBe("day");
        await ShouldBeInStep();
    }

    private Task ChangeFacts(int id) => App.InScope(async services =>
    {
        var db = services.GetRequiredService<TiduDb>();
        await db.InTransactionAsync(
            async () =>
            {
                services.GetRequiredService<AuditTrail>().Add("test-registry");
                foreach (var record in await db.Set<FactRecord>().Where(record => record.EnterpriseId == id).ToListAsync())
                {
                    record.Values = "{}";
                }

                await db.SaveChangesAsync();
                var clock = Stopwatch.StartNew();
                await services.GetRequiredService<RegistryChanges>().SayAsync(db, new RegistryChange([id], Titles: false, Facts: true), CancellationToken.None);
                Console.WriteLine($"one enterprise: {clock.ElapsedMilliseconds} ms");
            },
            CancellationToken.None);
    });

    private Task Say(RegistryChange change) => App.InScope(async services =>
    {
        var db = services.GetRequiredService<TiduDb>();
        await db.InTransactionAsync(
            async () =>
            {
                services.GetRequiredService<AuditTrail>().Add("test-registry");
                await services.GetRequiredService<RegistryChanges>().SayAsync(db, change, CancellationToken.None);
                await db.SaveChangesAsync();
            },
            CancellationToken.None);
    });

    private async Task<string?> Refresh()
    {
        string? cause = null;
        await App.InScope(async services => cause = await services.GetRequiredService<StandingRun>().RefreshAsync(CancellationToken.None));
        return cause;
    }

    private Task<int> Changes() => App.InDatabase(db => db.Set<VerdictChange>().CountAsync());

    private Task ShouldBeInStep() => App.InScope(async services =>
    {
        var db = services.GetRequiredService<TiduDb>();
        var run = await StandingRun.FindAsync(db, CancellationToken.None);
        var stored = await db.Set<StandardVerdict>().AsNoTracking().Where(row => row.RunId == run!.Id).ToListAsync();
        var made = await services.GetRequiredService<AssessEnterprises>().VerdictsAsync(new AssessmentQuestion { AsOf = Today }, CancellationToken.None);
        var differing = stored.Select(Text).ToHashSet(StringComparer.Ordinal);
        differing.SymmetricExceptWith(made.Select(Text));
        differing.ShouldBeEmpty();
        stored.Count.ShouldBe(made.Count);
        var counts = RunTexts.Read<Dictionary<string, VerdictCounts>>(run!.Counts);
        counts.Count.ShouldBe(made.Select(row => row.Standard).Distinct().Count());
    });

    private static string Text(StandardVerdict row) => $"{row.Standard} {row.EnterpriseId} {row.Verdict} {row.Failed} {row.Lacking} {row.Judged} {row.Missing} {row.Nearness:R} {row.PointsLow} {row.PointsHigh}";
}

public sealed class SqliteStandingRunTests(SqliteFixture fixture) : StandingRunTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresStandingRunTests(PostgresFixture fixture) : StandingRunTests(fixture), IClassFixture<PostgresFixture>;
