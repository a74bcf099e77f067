using Microsoft.Data.Sqlite;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Hosting.Commands;

/// <summary>The command line over a demonstration database that is there already.</summary>
public sealed class DemoCommands : IAsyncLifetime
{
    public string Data { get; private set; } = "";

    /// <summary>The packs beside the program.</summary>
    public static string Packs => Path.Combine(AppContext.BaseDirectory, "packs");

    public async Task InitializeAsync()
    {
        var copy = await DemoTemplate.CopyAsync(SqliteFiles.Instance);
        await DemoTemplate.CountAsync(copy.Settings);
        Data = copy.Settings.DataFolder;
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs a command on the database.</summary>
    public Task<CommandRun> Run(params string[] args) => RunAnywhere([.. args, "--data", Data]);

    /// <summary>Runs a command as it is.</summary>
    public static async Task<CommandRun> RunAnywhere(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(Program.Parts, args, output, error, CancellationToken.None);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
