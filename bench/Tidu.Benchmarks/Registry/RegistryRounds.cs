extern alias server;

using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using server::Tidu.Server.Data;
using server::Tidu.Server.Hosting;
using server::Tidu.Server.Hosting.Commands;

namespace Tidu.Benchmarks.Registry;

/// <summary>The registry of the whole city measured on either database.</summary>
public static class RegistryRounds
{
    private const double ListLimit = 1.5;
    private const double SearchLimit = 50;
    private const double CountsLimit = 100;
    private const int VerdictRuns = 3;
    private static readonly TimeSpan AsLongAsIsRemembered = TimeSpan.FromSeconds(1.5);
    internal static readonly string[] Tables = ["\"Enterprises\"", "\"Qualifications\"", "\"FactRecords\""];

    private static readonly string[] Lists =
    [
        "/api/enterprises?pageSize=50",
        "/api/enterprises?pageSize=50&page=40&sort=-registered",
        "/api/enterprises?unit=500107&sort=code",
        "/api/enterprises?unit=500118&title=high-tech-enterprise&sort=expires",
        "/api/enterprises?industry=C&size=small,medium&sort=name",
        "/api/enterprises?title=high-tech-enterprise&sort=name",
        "/api/enterprises?tier=science:1&unit=500113&sort=-name",
        "/api/enterprises?expiring=6&title=high-tech-enterprise&sort=expires",
        "/api/enterprises?state=active&industry=I65&sort=unit",
        "/api/enterprises?q=机械&sort=name",
        "/api/enterprises?lacksFactsOf=2025&title=tech-enterprise&sort=registered",
    ];

    /// <summary>What somebody types letter by letter: a name, initials, pinyin, a code.</summary>
    private static readonly string[] Typed = ["重庆永川瑞恒机械", "yrjx", "ruiheng", "91000000000012345", "汽车零部件", "科技 永川", "zzzz"];

    public static async Task<int> RunAsync(string[] args)
    {
        Environment.SetEnvironmentVariable("TIDU_BENCH", "1");
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20;
        var kept = Environment.GetEnvironmentVariable("TIDU_BENCH_DATA");
        var folder = kept is { Length: > 0 } ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("tidu-bench-").FullName;
        try
        {
            var (only, part) = (args.Length > 1 ? args[1] : null, args.Length > 2 ? args[2] : null);
            var passed = only == "postgres" || await MeasureAsync("SQLite", Path.Combine(folder, "sqlite"), string.Empty, rounds, part);
            return only == "sqlite" || Environment.GetEnvironmentVariable("TIDU_TEST_POSTGRES") is not { Length: > 0 } server ? (passed ? 0 : 1)
                : await MeasureAsync("PostgreSQL", Path.Combine(folder, "postgres"), await DatabaseAsync(server), rounds, part) && passed ? 0 : 1;
        }
        finally
        {
            if (kept is not { Length: > 0 })
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<bool> MeasureAsync(string name, string data, string database, int rounds, string? part)
    {
        Directory.CreateDirectory(data);
        var passed = part == "verdicts" || await ThroughTheServerAsync(name, data, database, rounds, part);

        // Without the server, which would bring the run into step beside us.
        return part is not (null or "verdicts")
            ? passed
            : await VerdictRounds.RunAsync(name, isLimited: database.Length == 0, () => CommandDatabase.Open(Settings(data, database), server::Program.Parts), Math.Min(rounds, VerdictRuns)) & passed;
    }

    private static async Task<bool> ThroughTheServerAsync(string name, string data, string database, int rounds, string? part)
    {
        var watch = Stopwatch.StartNew();
        await using var side = await CitySide.StartAsync(data, database);
        Console.WriteLine($"{name}: server with the whole city after {watch.Elapsed.TotalSeconds:F1} s");
        using var seen = new Watch();
        await using var open = CommandDatabase.Open(Settings(data, database), server::Program.Parts);
        await open.Db.Database.OpenConnectionAsync();
        if (database.Length > 0)
        {
            // What PostgreSQL does by itself a while after so many rows came in.
            await open.Db.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        // For a second the server remembers that nobody watches its commands.
        await Task.Delay(AsLongAsIsRemembered);
        var lists = part is not (null or "lists") || await ListsAsync(name, seen, side.Client, open.Db.Database.GetDbConnection(), rounds);
        var search = part is not (null or "search") || await SearchAsync(name, seen, side.Client, rounds);
        var counts = part is not (null or "counts") || (await CountsAsync(name, seen, side.Client) & await ChangeRounds.RunAsync(name, seen, side.Client, CountsLimit));
        Console.WriteLine($"{name} memory of server and bench: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:F0} MB managed after a full collection, {Process.GetCurrentProcess().WorkingSet64 / 1048576.0:F0} MB resident");
        return lists & search & counts;
    }

    private static async Task<bool> ListsAsync(string name, Watch seen, HttpClient client, DbConnection connection, int rounds)
    {
        List<double> all = [], allBare = [];
        foreach (var address in Lists)
        {
            List<double> ours = [], bare = [];
            for (var round = -3; round < rounds; round++)
            {
                var (milliseconds, commands) = await seen.AskAsync(client, address, Tables);
                var watch = Stopwatch.StartNew();
                foreach (var command in commands)
                {
                    await command.RunAsync(connection);
                }

                if (round >= 0)
                {
                    ours.Add(milliseconds);
                    bare.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            all.AddRange(ours);
            allBare.AddRange(bare);
            Console.WriteLine($"{name} list: ours p50 {At(ours, 0.5),7:F1} p95 {At(ours, 0.95),7:F1} ms   bare p50 {At(bare, 0.5),7:F1} p95 {At(bare, 0.95),7:F1} ms   {address}");
        }

        var ratio = At(all, 0.95) / At(allBare, 0.95);
        Console.WriteLine($"{name} lists: p95 {At(all, 0.95):F1} ms, of the bare SQL {At(allBare, 0.95):F1} ms, ratio {ratio:F2}, at most {ListLimit:F1}");
        return ratio <= ListLimit;
    }

    private static async Task<bool> SearchAsync(string name, Watch seen, HttpClient client, int rounds)
    {
        var times = new List<double>();
        for (var round = -1; round < rounds; round++)
        {
            foreach (var typed in Typed)
            {
                for (var letters = 1; letters <= typed.Length; letters++)
                {
                    var (milliseconds, _) = await seen.AskAsync(client, "/api/enterprises/search?q=" + Uri.EscapeDataString(typed[..letters]), Tables);
                    if (round >= 0)
                    {
                        times.Add(milliseconds);
                    }
                }
            }
        }

        Console.WriteLine($"{name} search while typing: {times.Count} keys, p50 {At(times, 0.5):F1} p95 {At(times, 0.95):F1} ms, at most {SearchLimit:F0}");
        return At(times, 0.95) <= SearchLimit;
    }

    /// <summary>Every question is asked once, so that no answer is kept; the first one reads the registry into memory.</summary>
    private static async Task<bool> CountsAsync(string name, Watch seen, HttpClient client)
    {
        var times = new List<double>();
        for (var day = new DateOnly(2021, 1, 31); day <= new DateOnly(2025, 12, 31); day = day.AddDays(31))
        {
            foreach (var indicator in (string[])["hnte", "tech-enterprises", "tech-sme"])
            {
                var on = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                times.Add((await seen.AskAsync(client, $"/api/counts?plan=chongqing-2023-double-growth&indicator={indicator}&on={on}", Tables)).Milliseconds);
            }
        }

        var board = new List<double>();
        for (var day = new DateOnly(2023, 1, 31); day <= new DateOnly(2025, 12, 31); day = day.AddDays(31))
        {
            board.Add((await seen.AskAsync(client, $"/api/board?plan=chongqing-2023-double-growth&indicator=hnte&on={day:yyyy-MM-dd}", Tables)).Milliseconds);
        }

        Console.WriteLine($"{name} counts from the registry: {times.Count} questions, p50 {At(times[1..], 0.5):F1} p95 {At(times[1..], 0.95):F1} ms (first one, reading the registry: {times[0]:F0} ms); "
            + $"board p50 {At(board, 0.5):F1} p95 {At(board, 0.95):F1} ms; at most {CountsLimit:F0}");
        return At(times[1..], 0.95) <= CountsLimit && At(board, 0.95) <= CountsLimit;
    }

    private static HostSettings Settings(string data, string database) => new()
    {
        DataFolder = data,
        PacksFolder = Path.Combine(AppContext.BaseDirectory, "packs"),
        Database = DatabaseTarget.For(data, database.Length == 0 ? null : database),
    };

    /// <summary>The database of the last time, or a new one.</summary>
    private static async Task<string> DatabaseAsync(string server)
    {
        const string Name = "tidu_bench_city";
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var exists = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{Name}'", connection);
        if (await exists.ExecuteScalarAsync() is null)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {Name}", connection);
            await create.ExecuteNonQueryAsync();
        }

        return new NpgsqlConnectionStringBuilder(server) { Database = Name }.ToString();
    }

    /// <summary>The value that so large a share does not exceed.</summary>
    internal static double At(List<double> values, double share) => values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));
}
