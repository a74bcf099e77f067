using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Tidu.Server.Tests.Architecture.Kit;
using Xunit;

namespace Tidu.Server.Tests.Journeys;

/// <summary>The program itself, started as people start it: <c>tidu demo</c> on a free port with a data folder of its own.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tidu-journeys-").FullName;
    private Process? _process;

    public string Address { get; private set; } = "";

    public string AccountsFile { get; private set; } = "";

    /// <summary>Where journeys leave what they downloaded.</summary>
    public string Downloads => Path.Combine(_folder, "downloads");

    /// <summary>Why no journey can run here; null where one can.</summary>
    public static string? Obstacle =>
        Chromium.Path is null ? "No Chromium found: install one or name it in TIDU_CHROMIUM." :
        !File.Exists(Path.Combine(RepositoryFiles.Root, "src/Tidu.Server/wwwroot/index.html")) ? "The web app is not built: build without SkipWeb." :
        !Directory.Exists(Path.Combine(RepositoryFiles.Root, "web/node_modules/playwright-core")) ? "web/node_modules is missing: build without SkipWeb." :
        null;

    public async Task InitializeAsync()
    {
        if (Obstacle is not null)
        {
            return;
        }

        Directory.CreateDirectory(Downloads);
        _process = Process.Start(new ProcessStartInfo("dotnet", [Program(), "demo", "--port", "0", "--json", "--data", Path.Combine(_folder, "data")])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        using var started = JsonDocument.Parse(await ReadObjectAsync(_process.StandardOutput));
        Address = started.RootElement.GetProperty("url").GetString()!;
        AccountsFile = started.RootElement.GetProperty("accountsFile").GetString()!;
    }

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The server's own output of the same configuration: there its web assets are known.</summary>
    private static string Program()
    {
        var output = Path.GetRelativePath(Path.Combine(RepositoryFiles.Root, "tests/Tidu.Server.Tests"), AppContext.BaseDirectory);
        return Path.Combine(RepositoryFiles.Root, "src/Tidu.Server", output, "tidu.dll");
    }

    private static async Task<string> ReadObjectAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            text.AppendLine(line);
            if (line.StartsWith('}') || (line.StartsWith('{') && line.EndsWith('}')))
            {
                return text.ToString();
            }
        }

        throw new InvalidOperationException($"tidu demo ended early: {text}");
    }
}
