using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests;

/// <summary>The server as a process of its own, which can be killed and started again on the same data.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _lines = [];
    private readonly SemaphoreSlim _spoken = new(0);

    private ServerProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>What it has written to its log.</summary>
    public string Log
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>Starts it on a data folder with a SQLite database.</summary>
    public static Task<ServerProcess> StartAsync(string data) => StartAsync("dotnet", Arguments(data));

    /// <summary>Starts it with its data on a disk of its own that holds only so much; null where this machine lets nobody mount one.</summary>
    /// <param name="from">The folder with the database.</param>
    /// <param name="data">An empty folder.</param>
    /// <param name="megabytes">How much the disk holds.</param>
    public static async Task<ServerProcess?> StartOnSmallDiskAsync(string from, string data, int megabytes)
    {
        if (!OperatingSystem.IsLinux() || await RunAsync("unshare", ["-Urm", "mount", "-t", "tmpfs", "tmpfs", data]) != 0)
        {
            return null;
        }

        var script = "mount -t tmpfs -o size=\"$1\"m,mode=700 tmpfs \"$2\" && cp \"$3\"/tidu.db \"$2\"/ && shift 3 && exec dotnet \"$@\"";
        return await StartAsync("unshare", ["-Urm", "sh", "-c", script, "sh", $"{megabytes}", data, from, .. Arguments(data)]);
    }

    /// <summary>A browser in which nobody has logged in.</summary>
    public async Task<TiduClient> BrowserAsync() => new(await _address.Task.WaitAsync(TimeSpan.FromMinutes(2)));

    /// <summary>A browser in which an account has logged in.</summary>
    public async Task<TiduClient> LogInAsync(DemoAccount account)
    {
        var client = await BrowserAsync();
        var answer = await client.LogIn(account.UserName, account.Password);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return client;
    }

    /// <summary>Waits until its log holds a text.</summary>
    public async Task WaitForAsync(string text)
    {
        var limit = TimeSpan.FromMinutes(2);
        for (var clock = Stopwatch.StartNew(); !Log.Contains(text, StringComparison.Ordinal); await _spoken.WaitAsync(limit))
        {
            clock.Elapsed.ShouldBeLessThan(limit, Log);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _spoken.Dispose();
    }

    private static string[] Arguments(string data) => [Path.Combine(AppContext.BaseDirectory, "tidu.dll"), "serve", "--urls", "http://127.0.0.1:0", "--data", data];

    private static async Task<ServerProcess> StartAsync(string program, IEnumerable<string> arguments)
    {
        var server = new ServerProcess(Start(program, arguments));
        await server._address.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return server;
    }

    private static async Task<int> RunAsync(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Start(program, arguments);
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private void Read(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The server ended: {Log}"));
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        _spoken.Release();

        if (Address().Match(line) is { Success: true } found)
        {
            _address.TrySetResult(new Uri(found.Value));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
