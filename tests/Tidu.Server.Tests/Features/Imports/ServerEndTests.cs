using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>The server itself in trouble in the middle of an import: killed, or with a full disk. Nothing half-written, the job says what happened, a second try works.</summary>
public sealed class ServerEndTests : IAsyncLifetime
{
    private static readonly string[] UnderWay = ["received", "checking", "importing"];
    private string _data = "";
    private DemoAccount? _officer;

    public async Task InitializeAsync()
    {
        var copy = await DemoTemplate.CopyAsync(SqliteFiles.Instance);
        (_data, _officer) = (copy.Settings.DataFolder, copy.Accounts.Single(account => account.UserName == "yc-officer"));
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Server_KilledWhileItChecksAndWhileItWrites_SaysSoAndGoesOn()
    {
        var server = await ServerProcess.StartAsync(_data);
        using (var client = await server.LogInAsync(_officer!))
        {
            await SendAsync(client, Rows(20_000, "甲"));
            await server.KillAsync();
        }

        await using var second = await ServerProcess.StartAsync(_data);
        string id;
        using (var client = await second.LogInAsync(_officer!))
        {
            var left = await EndAsync(client, (await client.Read("/api/imports"))[0].Text("id")!);
            (left.Text("state"), left.GetProperty("problem").Text("code"), left.IsTrue("canRestart")).ShouldBe(("interrupted", "import-interrupted", true));
            second.Log.ShouldContain("marked as interrupted");
            id = left.Text("id")!;
            (await client.Post($"/api/imports/{id}/restart", new { version = left.Number("version") })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var ready = await EndAsync(client, id);
            (ready.Text("state"), ready.Number("rowsGood")).ShouldBe(("checked", 20_000));
            (await RunAsync(client, ready)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            await second.KillAsync();
        }

        await using var third = await ServerProcess.StartAsync(_data);
        using (var client = await third.LogInAsync(_officer!))
        {
            var end = await EndAsync(client, id);
            Count("甲").ShouldBe(end.Text("state") == "done" ? 20_000 : 0);
            end.Text("state").ShouldBeOneOf("interrupted", "done");
        }
    }

    [SkippableFact]
    public async Task Disk_Full_RefusesUploadAndImportAndWorksAgainWithRoom()
    {
        var (disk, size) = (DemoTemplate.NewFolder(), (int)(new FileInfo(Path.Combine(_data, "tidu.db")).Length >> 20) + 9);
        await using var server = await ServerProcess.StartOnSmallDiskAsync(_data, disk, size);
        Skip.If(server is null, "This machine lets nobody mount a small disk (unshare -Urm).");
        using var client = await server.LogInAsync(_officer!);

        await (await UploadAsync(client, new byte[20 << 20])).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "disk-full");
        (await client.Read("/api/imports")).Items().ShouldBeEmpty();

        var big = await EndAsync(client, await SendAsync(client, Rows(40_000, "乙")));
        if (big.Text("state") == "checked")
        {
            (await RunAsync(client, big)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            big = await EndAsync(client, big.Text("id")!);
        }

        (big.Text("state"), big.Number("rowsWritten"), big.GetProperty("problem").Text("code")).ShouldBe(("failed", 0, "disk-full"), $"{big}\n{server.Log}");
        (await client.Delete($"/api/imports/{big.Text("id")}")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var small = await EndAsync(client, await SendAsync(client, Rows(50, "丙")));
        (await RunAsync(client, small)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var done = await EndAsync(client, small.Text("id")!);
        (done.Text("state"), done.Number("rowsWritten")).ShouldBe(("done", 50), done.ToString());
        Directory.Delete(disk);
    }

    private static byte[] Rows(int count, string source)
    {
        var text = new StringBuilder("单位,指标,时期,数值,数据来源\n");
        for (var row = 0; row < count; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"500118,tech-enterprises,{2000 + (row % 20)}-{1 + (row / 20 % 12):00},{100 + (row % 7)},{source}-{row}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static Task<HttpResponseMessage> UploadAsync(TiduClient client, byte[] content)
    {
        var form = new MultipartFormDataContent { { new StringContent("observations"), "kind" }, { new StringContent("{\"reason\":\"x\"}"), "options" } };
        form.Add(new ByteArrayContent(content), "file", "数据.csv");
        return client.Send(HttpMethod.Post, "/api/imports", form);
    }

    private static async Task<string> SendAsync(TiduClient client, byte[] content)
    {
        var answer = await UploadAsync(client, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("id")!;
    }

    private static Task<HttpResponseMessage> RunAsync(TiduClient client, JsonElement job) =>
        client.Post($"/api/imports/{job.Text("id")}/run", new { mode = "all-or-nothing", reason = "核对", version = job.Number("version") });

    /// <summary>Asks as the screen does until nobody works on the job any more.</summary>
    private static async Task<JsonElement> EndAsync(TiduClient client, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var job = await client.Read($"/api/imports/{id}");
            if (!UnderWay.Contains(job.Text("state")))
            {
                return job;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    private long Count(string source)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "tidu.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Observations WHERE SourceText LIKE $source || '-%'";
        command.Parameters.AddWithValue("$source", source);
        return (long)command.ExecuteScalar()!;
    }
}
