using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>The program itself, killed while it imports: nothing of the file is there, or all of it, and the next start says so. bench/kill.sh runs it with a hundred kills.</summary>
public abstract class ImportKillTests(KilledImports imports, ITestOutputHelper output)
{
    private static readonly int Rows = Setting("TIDU_KILL_ROWS", 4_000);
    private static readonly int Seed = Setting("TIDU_KILL_SEED", 20261122);

    /// <summary>How often a run is killed.</summary>
    protected virtual int Kills => Setting("TIDU_KILLS", 6);

    [SkippableFact]
    public async Task Import_KilledAtAnyMoment_LeavesNothingOrEverything()
    {
        await UndisturbedAsync("first");
        var run = await UndisturbedAsync("unkilled");
        var whole = await imports.WrittenAsync("unkilled");
        (whole.Values, whole.Audited).ShouldBe((Rows, 1));
        var chance = new Random(Seed);
        var found = new Dictionary<string, int>();
        for (var kill = 0; kill < Kills; kill++)
        {
            // Half of them from the start of the process to a little after its end, each part of the run as likely as the next; half from where its work on the file begins.
            var (from, part) = (kill % 2 == 0 ? TimeSpan.Zero : run.Began, ((kill / 2) + chance.NextDouble()) / ((Kills + 1) / 2));
            var left = await KillAsync($"kill-{kill}", from + (((run.Ended * 1.05) - from) * part), run.Began, whole);
            found[left] = found.GetValueOrDefault(left) + 1;
        }

        output.WriteLine($"{Kills} kills, seed {Seed}, {Rows} rows, run of {run.Ended.TotalMilliseconds:F0} ms, {run.Began.TotalMilliseconds:F0} of them start: {string.Join(", ", found.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}");
        found.Keys.ShouldContain(left => left != "no job", "no process came as far as its import");
    }

    private async Task<RunLength> UndisturbedAsync(string name)
    {
        using var process = imports.Start(name, Rows);
        var began = await WorkAsync(process, imports.HasBegun, TimeSpan.Zero);
        var ended = began + await WorkAsync(process, () => false, TimeSpan.Zero);
        process.ExitCode.ShouldBe(0);
        return new RunLength(began, ended);
    }

    /// <returns>The state in which the kill found the job; "no job" before it had one.</returns>
    private async Task<string> KillAsync(string name, TimeSpan moment, TimeSpan began, WrittenRows whole)
    {
        using (var process = imports.Start(name, Rows))
        {
            if (moment > began)
            {
                await WorkAsync(process, imports.HasBegun, TimeSpan.Zero);
                await WorkAsync(process, () => true, moment - began);
            }
            else
            {
                await WorkAsync(process, () => true, moment);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        var said = $"{name} killed after {moment.TotalMilliseconds:F0} ms, seed {Seed}";
        var left = await imports.StateAsync(name);
        (await imports.WrittenAsync(name)).ShouldBe(left == "done" ? whole : WrittenRows.None, $"{said} as {left}");
        (await imports.IsWholeAsync()).ShouldBeTrue(said);
        var next = await imports.NextStartAsync();
        next.ExitCode.ShouldBe(0, next.Error);
        var isNamed = next.Error.Contains($"{name}.csv", StringComparison.Ordinal);
        (await imports.StateAsync(name), isNamed).ShouldBe(left is "done" or "no job" ? (left, false) : ("interrupted", true), $"{said} as {left}: {next.Error}");
        (await imports.WrittenAsync(name)).ShouldBe(left == "done" ? whole : WrittenRows.None, said);
        return left;
    }

    /// <summary>Lets a process work until it ends, or something is there and it has used this much more of the processors' time: what else the machine does moves such a moment only a little.</summary>
    /// <returns>What it has used meanwhile.</returns>
    private static async Task<TimeSpan> WorkAsync(Process process, Func<bool> isThere, TimeSpan more)
    {
        var (start, used) = (Used(process), TimeSpan.Zero);
        while (!process.HasExited && (!isThere() || used < more))
        {
            await Task.Delay(1);
            used = Used(process) is { } now && start is not null ? now - start.Value : used;
        }

        return used;
    }

    private static TimeSpan? Used(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    protected static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}

/// <summary>Processor time of a run that nobody disturbs.</summary>
/// <param name="Began">Until the work on the file begins.</param>
/// <param name="Ended">To its end.</param>
internal sealed record RunLength(TimeSpan Began, TimeSpan Ended);

[Collection(nameof(ImportKillTests))]
public sealed class SqliteImportKillTests(SqliteKilledImports imports, ITestOutputHelper output) : ImportKillTests(imports, output), IClassFixture<SqliteKilledImports>;

[Collection(nameof(ImportKillTests))]
public sealed class PostgresImportKillTests(PostgresKilledImports imports, ITestOutputHelper output) : ImportKillTests(imports, output), IClassFixture<PostgresKilledImports>;
