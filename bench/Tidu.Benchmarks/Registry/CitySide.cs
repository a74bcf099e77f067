extern alias server;

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using server::Tidu.Server.Hosting.Commands;

namespace Tidu.Benchmarks.Registry;

/// <summary>The demonstration server of the whole city, in this process, so that its requests and commands can be measured from within.</summary>
public sealed class CitySide : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Watched _output = new();
    private readonly Task<int> _run;

    private CitySide(string data, string database)
    {
        string[] args = ["demo", "--city", "--port", "0", "--json", "--data", data];
        _run = Task.Run(() => CommandLine.RunAsync(server::Program.Parts, database.Length == 0 ? args : [.. args, "--database", database], _output, Console.Error, _stop.Token));
    }

    /// <summary>A client with the session of the city's officer.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts it, on the database that is in the folder or a new one.</summary>
    public static async Task<CitySide> StartAsync(string data, string database)
    {
        var side = new CitySide(data, database);
        var started = await Task.WhenAny(side._output.Json, side._run) == side._run ? throw new InvalidOperationException("tidu demo --city ended early.") : await side._output.Json;
        side.Client = await LogInAsync(new Uri(started.GetProperty("url").GetString()!), data, "cq-officer");
        return side;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
        await _output.DisposeAsync();
    }

    private static async Task<HttpClient> LogInAsync(Uri address, string data, string userName)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        await client.GetAsync("/api/session");
        UseToken();
        var line = (await File.ReadAllLinesAsync(Path.Combine(data, "demo-accounts.txt"))).Single(each => each.StartsWith(userName + "\t", StringComparison.Ordinal));
        (await client.PostAsJsonAsync("/api/session", new { userName, password = line.Split('\t')[1] })).EnsureSuccessStatusCode();
        UseToken();
        return client;

        void UseToken()
        {
            client.DefaultRequestHeaders.Remove("X-XSRF-TOKEN");
            client.DefaultRequestHeaders.Add("X-XSRF-TOKEN", WebUtility.UrlDecode(cookies.GetCookies(address)["XSRF-TOKEN"]!.Value));
        }
    }

    /// <summary>Waits for the whole of the JSON that the command prints.</summary>
    private sealed class Watched : StringWriter
    {
        private readonly TaskCompletionSource<JsonElement> _json = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<JsonElement> Json => _json.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            _json.TrySetResult(JsonDocument.Parse(ToString()).RootElement);
        }
    }
}
