using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Tidu.Benchmarks;

/// <summary>A demonstration server with the bare endpoint, in a data folder of its own; its code is profiled while it runs, as in deploy/tidu.service.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly JsonElement started;

    private DemoServer(Process process, string folder, JsonElement started)
    {
        this.process = process;
        this.folder = folder;
        this.started = started;
    }

    public static async Task<DemoServer> StartAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("tidu-bench-").FullName;
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "demo", "--port", "0", "--json", "--data", folder])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["TIDU_BENCH"] = "1", ["DOTNET_TieredPGO"] = "1" },
        })!;
        var text = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            text.AppendLine(line);
            if (line.StartsWith('}'))
            {
                return new DemoServer(process, folder, JsonDocument.Parse(text.ToString()).RootElement);
            }
        }

        throw new InvalidOperationException($"tidu demo ended early: {text}");
    }

    /// <summary>A client with the session and the antiforgery token of a demonstration account.</summary>
    public async Task<HttpClient> LogInAsync(string userName)
    {
        var cookies = new CookieContainer();
        var address = new Uri(started.GetProperty("url").GetString()!);
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        await client.GetAsync("/api/session");
        UseToken();
        var account = started.GetProperty("accounts").EnumerateArray().Single(each => each.GetProperty("userName").GetString() == userName);
        var response = await client.PostAsJsonAsync("/api/session", new { userName, password = account.GetProperty("password").GetString() });
        response.EnsureSuccessStatusCode();
        UseToken();
        return client;

        void UseToken()
        {
            client.DefaultRequestHeaders.Remove("X-XSRF-TOKEN");
            client.DefaultRequestHeaders.Add("X-XSRF-TOKEN", WebUtility.UrlDecode(cookies.GetCookies(address)["XSRF-TOKEN"]!.Value));
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
