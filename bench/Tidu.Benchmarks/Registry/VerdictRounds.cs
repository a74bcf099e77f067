extern alias server;

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using server::Tidu.Server.Features.Enterprises;
using server::Tidu.Server.Features.Standards.Registry;
using server::Tidu.Server.Features.Standards.Registry.Runs;
using server::Tidu.Server.Hosting.Commands;

namespace Tidu.Benchmarks.Registry;

/// <summary>The standing run over the whole registry: made anew with reading and storing, and kept in step with one changed enterprise.</summary>
public static class VerdictRounds
{
    private const double WholeLimit = 10;
    private const double OneLimit = 100;
    private const int Enterprises = 40;

    public static async Task<bool> RunAsync(string name, bool isLimited, Func<CommandDatabase> open, int rounds)
    {
        var whole = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await using var database = open();
            await database.Db.Set<StandardVerdict>().ExecuteDeleteAsync();
            await database.Db.Set<AssessmentRun>().Where(run => run.Standing).ExecuteDeleteAsync();
            using var self = Process.GetCurrentProcess();
            var (watch, work) = (Stopwatch.StartNew(), self.TotalProcessorTime);
            await database.Services.GetRequiredService<StandingRun>().RefreshAsync(CancellationToken.None);
            whole.Add(watch.Elapsed.TotalSeconds);
            self.Refresh();
            Console.WriteLine($"{name} verdicts of all standards, round {round + 1}: {whole[^1]:F1} s, processor {(self.TotalProcessorTime - work).TotalSeconds:F1} s, {await database.Db.Set<StandardVerdict>().CountAsync()} rows of {await database.Db.Set<Enterprise>().CountAsync()} enterprises");
        }

        var one = await OneByOneAsync(open);
        Console.WriteLine($"{name} verdicts: whole registry {RegistryRounds.At(whole, 0.5):F1} s{(isLimited ? $", at most {WholeLimit:F0}" : string.Empty)}; one changed enterprise p50 {RegistryRounds.At(one, 0.5):F0} p95 {RegistryRounds.At(one, 0.95):F0} ms, at most {OneLimit:F0}");
        return (!isLimited || RegistryRounds.At(whole, 0.5) <= WholeLimit) && RegistryRounds.At(one, 0.95) <= OneLimit;
    }

    /// <summary>As a handler does it: a scope of its own on services that stay; the first two warm up.</summary>
    private static async Task<List<double>> OneByOneAsync(Func<CommandDatabase> open)
    {
        await using var database = open();
        var ids = await database.Db.Set<Enterprise>().OrderBy(one => one.CreditCode).Select(one => one.Id).Take(Enterprises).ToListAsync();
        var times = new List<double>();
        foreach (var id in ids)
        {
            var watch = Stopwatch.StartNew();
            await database.Db.InTransactionAsync(
                () => database.Services.GetRequiredService<RegistryChanges>().SayAsync(database.Db, new RegistryChange([id], Titles: false, Facts: true), CancellationToken.None), CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times[2..];
    }
}
