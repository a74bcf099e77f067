using System.CommandLine;
using Tidu.Server.Data;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>tidu serve: serves the database; where there is none an empty one, and a token to set up its first administrators with.</summary>
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

    private static readonly Option<string?> Policy = new("--password-policy") { Description = Texts.Of("serve.password-policy"), HelpName = "NAME" };
    private static readonly Option<string?> Proxy = new("--trusted-proxy") { Description = Texts.Of("serve.trusted-proxy"), HelpName = "IP" };
    private static readonly Option<string?> AuditDays = new("--audit-days") { Description = Texts.Of("serve.audit-days"), HelpName = "DAYS" };

    private static readonly Option<string?> UnusedDays = new("--unused-days") { Description = Texts.Of("serve.unused-days"), HelpName = "DAYS" };

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options) => options.Command("serve", "serve", RunAsync, Urls, LogFormat, Policy, Proxy, AuditDays, UnusedDays);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var settings = SecuritySettings.Read(
            context.Settings with { Urls = context.Value(Urls)!, LogRequests = true, LogsAsJson = ReadsJson(context.Value(LogFormat)!) }, context.Value(Policy), context.Value(Proxy), context.Value(AuditDays), context.Value(UnusedDays));
        ServerRun.ReadAddresses(settings.Urls);
        await using (var database = CommandDatabase.Open(settings, context.Parts))
        {
            if ((await EmptyDatabase.EnsureAsync(database, context.Error, cancel)).IsNew)
            {
                context.Hint("serve.created", ("database", DatabaseUpgrade.Describe(settings.Database)));
            }
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
