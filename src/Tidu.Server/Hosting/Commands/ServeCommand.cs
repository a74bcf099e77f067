using System.CommandLine;
using Tidu.Server.Data;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>tidu serve: serves the database. Where there is none: the demonstration one on a loopback address, a refusal elsewhere.</summary>
public static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = Texts.Of("serve.urls"),
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:5080",
    };

    private static readonly Option<string> LogFormat = new("--log-format")
    {
        Description = Texts.Of("serve.log-format"),
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TIDU_LOG_FORMAT") ?? "text",
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options) => options.Command("serve", "serve", RunAsync, Urls, LogFormat);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var settings = context.Settings with { Urls = context.Value(Urls)!, LogRequests = true, LogsAsJson = ReadsJson(context.Value(LogFormat)!) };
        var isPrivate = ServerRun.ReadAddresses(settings.Urls).All(address => address.IsLoopback);
        await using (await context.OpenDatabaseAsync(cancel, createDemo: isPrivate))
        {
        }

        return await ServerRun.RunAsync(
            settings,
            context,
            url => context.Hint("serve.listening", ("version", HostSettings.Version), ("url", url), ("database", DatabaseUpgrade.Describe(settings.Database))),
            cancel);
    }

    private static bool ReadsJson(string format) => format switch
    {
        "text" => false,
        "json" => true,
        _ => throw CommandException.Usage("usage", ("detail", $"--log-format {format}"), ("help", "tidu serve --help")),
    };
}
