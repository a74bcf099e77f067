using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>The program itself, killed while it imports: nothing of the file is there, or all of it, and the next start says so.</summary>
public sealed class ImportKillTests(DemoCommands commands) : IClassFixture<DemoCommands>
{
    private const int Rows = 3_000;
    private const int Kills = 8;

    [Fact]
    public async Task Import_KilledAtAnyMoment_LeavesNothingOrEverything()
    {
        var watch = Stopwatch.StartNew();
        using (var whole = Start("unkilled"))
        {
            await whole.WaitForExitAsync();
            whole.ExitCode.ShouldBe(0);
        }

        var length = watch.Elapsed;
        Count("unkilled").ShouldBe(Rows);
        var chance = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The first third of a run is the start of the program: nothing is to be seen there.
            var moment = length * (0.35 + (0.65 * (kill + chance.NextDouble()) / Kills));
            await KillAsync($"kill-{kill}", moment);
        }
    }

    private async Task KillAsync(string name, TimeSpan moment)
    {
        using (var process = Start(name))
        {
            await Task.Delay(moment);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var said = $"{name} killed after {moment.TotalMilliseconds:F0} ms";
        Count(name).ShouldBeOneOf([0, Rows], said);
        var left = State(name);
        var next = await commands.Run("import", "observations", Write("next", 1), "--dry-run", "--reason", "kill");
        next.ExitCode.ShouldBe(0, next.Error);
        Ask("PRAGMA integrity_check").ShouldBe("ok", said);
        if (left is "done")
        {
            Count(name).ShouldBe(Rows, said);
            next.Error.ShouldNotContain($"{name}.csv");
            return;
        }

        Count(name).ShouldBe(0, said);
        if (left is "received" or "checking" or "importing")
        {
            (State(name), next.Error.Contains($"{name}.csv", StringComparison.Ordinal)).ShouldBe(("interrupted", true), $"{said} as {left}: {next.Error}");
        }
    }

    private Process Start(string name) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "tidu.dll"), "import", "observations", Write(name, Rows), "--reason", "kill", "--data", commands.Data]))!;

    /// <summary>A list whose rows are told apart by their source, each in a cell with others.</summary>
    private string Write(string name, int rows)
    {
        var text = new StringBuilder("单位,指标,时期,数值,数据来源\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"500118,tech-enterprises,{2000 + (row % 20)}-{1 + (row / 20 % 12):00},{100 + (row % 7)},{name}-{row}\n");
        }

        var path = Path.Combine(commands.Data, $"{name}.csv");
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private long Count(string name) => (long)Ask("SELECT count(*) FROM Observations WHERE SourceText LIKE $name || '-%'", name)!;

    /// <summary>Of the file's job; null where it was killed before it had one.</summary>
    private string? State(string name) => Ask("SELECT State FROM ImportJobs WHERE FileName = $name || '.csv'", name) as string;

    private object? Ask(string sql, string name = "")
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(commands.Data, "tidu.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar();
    }
}
