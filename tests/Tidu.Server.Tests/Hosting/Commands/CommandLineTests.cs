using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Hosting.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = DemoTemplate.NewFolder();

    private string Data => Path.Combine(_folder, "data");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("demo", "--no-such-option")]
    [InlineData("demo", "--port", "many")]
    [InlineData("demo", "--port", "70000")]
    [InlineData("db")]
    [InlineData("serve", "--urls", "ftp://127.0.0.1")]
    [InlineData]
    public async Task WrongUsage_Is2AndSaysHowToGetHelp(params string[] args)
    {
        var run = await Run(args);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--help");
    }

    [Fact]
    public async Task WrongUsage_WithJson_IsAnErrorObject()
    {
        var run = await Run("demo", "--no-such-option", "--json");
        run.ExitCode.ShouldBe(2);
        var error = JsonDocument.Parse(run.Error).RootElement.GetProperty("error");
        error.GetProperty("code").GetString().ShouldBe("usage");
        error.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        error.GetProperty("params").GetProperty("help").GetString().ShouldBe("tidu demo --help");
    }

    [Fact]
    public async Task Help_ListsTheCommands()
    {
        var run = await Run("--help");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("demo");
        run.Output.ShouldContain("serve");
        run.Output.ShouldNotContain("Description:");
        run.Output.ShouldNotContain("[options]");
        run.Output.ShouldNotContain("Show help");
    }

    [Fact]
    public async Task Demo_PortTaken_Is3AndNamesAnotherPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var run = await Run("demo", "--data", Data, "--port", $"{port}", "--json");
        run.ShouldFail(3, "port-taken");
        run.Error.ShouldContain($"--port {port + 1}");
        File.Exists(Path.Combine(Data, "tidu.db")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("demo", "--port", "0")]
    [InlineData("db", "migrate")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task DataFolder_NotWritable_Is3(params string[] args)
    {
        var file = Path.Combine(_folder, "a-file");
        await File.WriteAllTextAsync(file, string.Empty);
        (await Run([.. args, "--data", Path.Combine(file, "data"), "--json"])).ShouldFail(3, "data-not-writable");
    }

    [Fact]
    public async Task Database_New_IsForItsOwnerAlone()
    {
        (await Run("db", "migrate", "--data", Data)).ExitCode.ShouldBe(0);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(Data, "tidu.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Database_Newer_Is3()
    {
        (await Run("db", "migrate", "--data", Data)).ExitCode.ShouldBe(0);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "tidu.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99')";
            await command.ExecuteNonQueryAsync();
        }

        (await Run("db", "migrate", "--data", Data, "--json")).ShouldFail(3, "database-newer");
        (await Run("demo", "--data", Data, "--port", "0", "--json")).ShouldFail(3, "database-newer");
        (await Run("serve", "--data", Data, "--urls", "http://127.0.0.1:0", "--json")).ShouldFail(3, "database-newer");
    }

    [Fact]
    public async Task Database_Damaged_Is3()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "tidu.db"), new string('x', 5000));
        (await Run("db", "migrate", "--data", Data, "--json")).ShouldFail(3, "database-damaged");
    }

    [Fact]
    public async Task Database_ServerNotReachable_Is3()
    {
        var run = await Run("db", "migrate", "--data", Data, "--database", "Host=127.0.0.1;Port=1;Timeout=2;Username=x;Password=top-secret;Database=x", "--json");
        run.ShouldFail(3, "database-unreachable");
        run.Error.ShouldNotContain("top-secret");
    }

    [Fact]
    public async Task Migrate_Twice_SaysThatItIsCurrent()
    {
        (await Run("db", "migrate", "--data", Data)).Output.ShouldContain("已建立");
        (await Run("db", "migrate", "--data", Data)).Output.ShouldContain("已是最新");
    }

    [Fact]
    public async Task Demo_OnARealDatabase_Is3()
    {
        await Run("db", "migrate", "--data", Data);
        (await Run("demo", "--data", Data, "--port", "0", "--json")).ShouldFail(3, "database-not-demo");
        (await Run("demo", "--data", Data, "--port", "0", "--reset", "--json")).ShouldFail(3, "database-not-demo");
    }

    [Fact]
    public async Task Packs_Missing_Is3() =>
        (await Run("demo", "--data", Data, "--packs", Path.Combine(_folder, "none"), "--port", "0", "--json")).ShouldFail(3, "packs-missing");

    [Fact]
    public async Task Demo_FirstAndSecondRun_CreatesThenKeeps()
    {
        var first = await RunUntilStarted("demo", "--data", Data, "--port", "0");
        first.ExitCode.ShouldBe(0);
        first.Output.ShouldContain("http://127.0.0.1:");
        first.Output.ShouldNotContain(":0\n");
        first.Output.ShouldContain("cq-officer");
        var list = new FileInfo(Path.Combine(Data, "demo-accounts.txt"));
        var text = await File.ReadAllTextAsync(list.FullName);
        text.ShouldContain("yc-officer");
        if (!OperatingSystem.IsWindows())
        {
            list.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var second = await RunUntilStarted("demo", "--data", Data, "--port", "0", "--city");
        second.ExitCode.ShouldBe(0);
        second.Output.ShouldContain(list.FullName);
        second.Output.ShouldNotContain("yc-officer");
        second.Error.ShouldContain("--reset");
        (await File.ReadAllTextAsync(list.FullName)).ShouldBe(text);

        var third = await RunUntilStarted("demo", "--data", Data, "--port", "0", "--reset");
        third.Output.ShouldContain("yc-officer");
        (await File.ReadAllTextAsync(list.FullName)).ShouldNotBe(text);
    }

    private static async Task<CommandRun> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var exitCode = await CommandLine.RunAsync(Program.Parts, args, output, error, timeout.Token);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    private static async Task<CommandRun> RunUntilStarted(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StoppingWriter("Ctrl+C");
        var exitCode = await CommandLine.RunAsync(Program.Parts, args, output, error, error.Seen);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Cancels when a text is written: a server that runs until it is told to stop.</summary>
    private sealed class StoppingWriter(string text) : StringWriter
    {
        private readonly CancellationTokenSource _seen = new(TimeSpan.FromSeconds(60));

        public CancellationToken Seen => _seen.Token;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(text, StringComparison.Ordinal) == true)
            {
                _seen.Cancel();
            }
        }

        protected override void Dispose(bool disposing)
        {
            _seen.Dispose();
            base.Dispose(disposing);
        }
    }
}
