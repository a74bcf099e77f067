using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Observations;
using Xunit;

namespace Tidu.Server.Tests.Features.Observations;

/// <summary>Many people at once: a checker reads the answers and the histories afterwards and looks for a lost update, a gap or a doubled step.</summary>
public abstract class ConcurrencyTests(AppFixture fixture)
{
    /// <summary>Browsers of one officer. One logs in after the other: many tries of one account at once look like guessing, and are made to wait.</summary>
    private async Task<List<TiduClient>> Officers(int count)
    {
        var clients = new List<TiduClient>();
        for (var each = 0; each < count; each++)
        {
            clients.Add(await App.LogInAs("yc-officer"));
        }

        return clients;
    }

    private const string Period = "2000-Q4";
    /// <summary>50 clients for five minutes: TIDU_LONG_TESTS=1. Else as many as a build can wait for.</summary>
    private static readonly bool Long = Environment.GetEnvironmentVariable("TIDU_LONG_TESTS") == "1";

    private static readonly int Clients = Long ? 50 : 12;
    private static readonly TimeSpan Longest = Long ? TimeSpan.FromMinutes(5) : TimeSpan.FromMinutes(1);
    private static readonly int Edits = Long ? int.MaxValue : 10;

    private static readonly string[] Towns = ["大安街道", "中山路街道", "胜利路街道"];

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task RandomEdits_OfManyClients_LoseNothing()
    {
        using var officer = await App.LogInAs("yc-officer");
        var ids = new List<int>();
        foreach (var town in Towns)
        {
            ids.Add((await officer.MustEnter(Period, town, 100)).Id());
        }

        var acknowledged = new ConcurrentBag<Acknowledged>();
        var refused = 0;
        var clients = await Officers(Clients);
        var made = await Task.WhenAll(clients.Select((client, number) => EditAsync(client, number, ids, acknowledged, () => Interlocked.Increment(ref refused))));
        foreach (var client in clients)
        {
            client.Dispose();
        }

        acknowledged.Count.ShouldBeGreaterThan(0);
        (acknowledged.Count + refused).ShouldBe(made.Sum());
        foreach (var id in ids)
        {
            await CheckAsync(officer, id, [.. acknowledged.Where(each => each.Id == id)]);
        }

        await CheckBoardAsync(officer);
        (await App.InDatabase(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "correct-value"))).ShouldBe(acknowledged.Count);
    }

    [SkippableFact]
    public async Task ManyWriters_OfDifferentCells_AllSucceed()
    {
        var clients = await Officers(20);
        var answers = await Task.WhenAll(clients.Select((client, number) => client.Enter($"{1960 + number}", new { unitId = "大安街道", value = number, reason = "并发" })));
        foreach (var answer in answers)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        }
    }

    [SkippableFact]
    public async Task ManyWriters_OfOneEmptyCell_OneIsFirstAndOneValueIsUsed()
    {
        var clients = await Officers(10);
        var answers = await Task.WhenAll(clients.Select((client, number) => client.Enter("1999-Q4", new { unitId = "大安街道", value = 10 + number, sourceText = $"来源{number}" })));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await App.InDatabase(db => db.Set<Observation>().CountAsync(row => row.UnitId == "大安街道" && row.Period == "1999-Q4" && row.Used))).ShouldBe(1);
    }

    /// <returns>How many edits were tried.</returns>
    private static async Task<int> EditAsync(TiduClient client, int number, List<int> ids, ConcurrentBag<Acknowledged> acknowledged, Action refused)
    {
        var dice = new Random(number);
        var started = Stopwatch.GetTimestamp();
        var edit = 0;
        for (; edit < Edits && Stopwatch.GetElapsedTime(started) < Longest; edit++)
        {
            var id = ids[dice.Next(ids.Count)];
            var seen = await Read(client, id);
            var value = seen.Number("value")!.Value + 1;
            var response = await client.Correct(id, value, $"{number}-{edit}", seen.Version());
            if (response.StatusCode == HttpStatusCode.Conflict)
            {
                await response.ShouldBeProblem(HttpStatusCode.Conflict, "version-conflict");
                refused();
                continue;
            }

            var written = await response.ShouldBeOk();
            acknowledged.Add(new Acknowledged(id, $"{number}-{edit}", written.Number("value")!.Value, written.Version()));
        }

        return edit;
    }

    /// <summary>Every acknowledged edit stands in the history once, in the order of its version, and each begins where the one before ended.</summary>
    private static async Task CheckAsync(TiduClient client, int id, List<Acknowledged> acknowledged)
    {
        var steps = (await client.Read($"/api/observations/{id}/history")).Items();
        var inOrder = acknowledged.OrderBy(each => each.Version).ToList();
        steps.Skip(1).Select(step => (step.Text("reason"), step.Number("to"))).ShouldBe(inOrder.Select(each => ((string?)each.Reason, (decimal?)each.Value)));
        inOrder.Select(each => each.Version).ShouldBe(Enumerable.Range(2, inOrder.Count));
        steps.Skip(1).Select(step => step.Number("from")).ShouldBe(steps.SkipLast(1).Select(step => step.Number("to")));
        var now = await Read(client, id);
        (now.Number("value"), now.Version()).ShouldBe((100 + inOrder.Count, 1 + inOrder.Count));
    }

    /// <summary>What the board shows is what the rows hold.</summary>
    private static async Task CheckBoardAsync(TiduClient client)
    {
        var board = await client.Read($"/api/board?plan={EntryClient.Plan}&indicator=tech-enterprises&on=2000-12-31");
        var grid = (await client.Grid(Period)).Items("rows");
        board.Items("units").Sum(row => row.Number("actual") ?? 0).ShouldBe(grid.Sum(row => row.Number("value") ?? 0));
    }

    private static async Task<JsonElement> Read(TiduClient client, int id)
    {
        foreach (var town in Towns)
        {
            var rows = (await client.Read($"/api/observations?indicator=tech-enterprises&unit={town}&from=2000-12-31&to=2000-12-31")).Items();
            if (rows.FirstOrDefault(row => row.Number("id") == id) is { ValueKind: JsonValueKind.Object } found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"No observation {id}.");
    }

    private sealed record Acknowledged(int Id, string Reason, decimal Value, int Version);
}

public sealed class SqliteConcurrencyTests(SqliteFixture fixture) : ConcurrencyTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresConcurrencyTests(PostgresFixture fixture) : ConcurrencyTests(fixture), IClassFixture<PostgresFixture>;
