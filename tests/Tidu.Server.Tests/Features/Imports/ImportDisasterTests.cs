using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Tidu.Server.Features.Imports;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>What breaks between the browser and the server: an upload cut off half way, a form that is none, a browser closed after sending.</summary>
public abstract class ImportDisasterTests(AppFixture fixture)
{
    private const string File = "单位,指标,期间,数值,数据来源\n大安街道,科技型企业,2021-{0},71,断线\n";

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Upload_CutOffHalfWay_LeavesNoJobAndNoFile(bool reset)
    {
        using var log = new RequestLines();
        await using var app = await fixture.StartAsync(settings => settings with { LogRequests = true }, services => services.AddSingleton<ILoggerProvider>(log));
        using var client = await app.LogInAs("yc-officer");
        var folder = Path.Combine(app.Settings.DataFolder, "imports");
        using (var connection = new TcpClient(app.Address.Host, app.Address.Port))
        {
            var stream = connection.GetStream();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Head(app.Address, client, 5_000_000) + new string('1', 200_000)));
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (!Directory.Exists(folder) || Directory.GetFiles(folder, "file", SearchOption.AllDirectories).Length == 0)
            {
                await Task.Delay(10, patience.Token);
            }

            connection.LingerState = new LingerOption(reset, 0);
        }

        var line = await log.FirstAsync("POST /api/imports");
        (line.Contains(" 400 ", StringComparison.Ordinal) || line.Contains(" 499 ", StringComparison.Ordinal)).ShouldBeTrue(line);
        log.Errors.ShouldBeEmpty();
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
        (await app.InDatabase(db => db.Set<ImportJob>().CountAsync())).ShouldBe(0);
        var again = await new ImportBrowser(app, client).Check(File.Replace("{0}", "01", StringComparison.Ordinal));
        again.Text("state").ShouldBe("checked");
    }

    [SkippableFact]
    public async Task Upload_FormThatEndsInTheMiddle_IsABadRequest()
    {
        await using var app = await fixture.StartAsync();
        using var client = await app.LogInAs("yc-officer");
        using var content = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n1,2"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        await (await client.Send(HttpMethod.Post, "/api/imports", content)).ShouldBeProblem(HttpStatusCode.BadRequest, "bad-request");
        Directory.GetFileSystemEntries(Path.Combine(app.Settings.DataFolder, "imports")).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Browser_ClosedAfterSendingAndAfterConfirming_FindsTheWorkDoneOnReturn()
    {
        await using var app = await fixture.StartAsync();
        string id;
        using (var client = await app.LogInAs("yc-officer"))
        {
            (await new ImportBrowser(app, client).Send("断线.csv", Encoding.UTF8.GetBytes(File.Replace("{0}", "02", StringComparison.Ordinal)))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            id = (await client.Read("/api/imports"))[0].Text("id")!;
        }

        await FinishedAsync(app, id);
        using (var client = await app.LogInAs("yc-officer"))
        {
            var ready = await client.Read($"/api/imports/{id}");
            (ready.Text("state"), ready.Text("fileName")).ShouldBe(("checked", "断线.csv"));
            (await new ImportBrowser(app, client).Decide(ready)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        await FinishedAsync(app, id);
        using var last = await app.LogInAs("yc-officer");
        var done = (await last.Read("/api/imports"))[0];
        (done.Text("state"), done.Number("rowsWritten")).ShouldBe(("done", 1));
    }

    private static Task FinishedAsync(TiduApp app, string id) =>
        app.InScope(services => services.GetRequiredService<ImportQueue>().Find(id)?.Finished ?? Task.CompletedTask);

    private static string Head(Uri address, TiduClient client, int length)
    {
        var token = client.Cookies.Single(cookie => cookie.Name == AntiforgeryCheck.CookieName).Value;
        var lines = new[]
        {
            "POST /api/imports HTTP/1.1", $"Host: {address.Authority}", $"Cookie: {string.Join("; ", client.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))}",
            $"{AntiforgeryCheck.HeaderName}: {token}", "Content-Type: multipart/form-data; boundary=b", $"Content-Length: {length}", "",
            "--b", "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"", "", "",
        };
        return string.Join("\r\n", lines);
    }
}

public sealed class SqliteImportDisasterTests(SqliteFixture fixture) : ImportDisasterTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresImportDisasterTests(PostgresFixture fixture) : ImportDisasterTests(fixture), IClassFixture<PostgresFixture>;
