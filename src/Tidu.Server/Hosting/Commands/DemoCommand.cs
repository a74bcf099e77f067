using System.CommandLine;
using Tidu.Server.Data;
using Tidu.Server.Resources;

namespace Tidu.Server.Hosting.Commands;

/// <summary>tidu demo: creates the demonstration database where there is none and serves it to this machine only.</summary>
public static class DemoCommand
{
    private static readonly Option<int> Port = new("--port") { Description = Texts.Of("demo.port"), DefaultValueFactory = _ => 5080 };
    private static readonly Option<bool> Reset = new("--reset") { Description = Texts.Of("demo.reset") };
    private static readonly Option<bool> City = new("--city") { Description = Texts.Of("demo.city") };

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options) => options.Command("demo", "demo", RunAsync, Port, Reset, City);

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var port = context.Value(Port);
        if (port is < 0 or > 65535)
        {
            throw CommandException.Usage("usage", ("detail", $"--port {port}"), ("help", "tidu demo --help"));
        }

        var settings = context.Settings with { Urls = $"http://127.0.0.1:{port}" };
        DataFolder.Ensure(settings.DataFolder);
        ServerRun.RequireFreePort(port);
        IReadOnlyList<DemoAccount> accounts;
        await using (var database = CommandDatabase.Open(settings, context.Parts))
        {
            if (context.Value(Reset))
            {
                await DemoDatabase.ResetAsync(database, cancel);
            }

            accounts = await DemoDatabase.EnsureAsync(database, context.Error, createDemo: true, cancel, context.Value(City));
            if (!await DemoDatabase.IsDemoAsync(database.Db, cancel))
            {
                throw DemoDatabase.NotDemo(settings.Database);
            }
        }

        if (context.Value(City) && accounts.Count == 0)
        {
            context.Hint("demo.city-kept");
        }

        var ordered = context.Value(City) ? accounts.OrderByDescending(account => account.IsCity).ToList() : accounts;
        return await ServerRun.RunAsync(settings, context, url => Print(context, url, ordered), cancel);
    }

    private static void Print(CommandContext context, string url, IReadOnlyList<DemoAccount> accounts)
    {
        var file = Path.Combine(context.Settings.DataFolder, DemoDatabase.AccountsFile);
        if (context.Json)
        {
            context.WriteJson(new { url, accountsFile = file, accounts });
            return;
        }

        context.Output.WriteLine(Texts.Of("demo.address", ("url", url)));
        context.Output.WriteLine(Texts.Of(accounts.Count > 0 ? "demo.accounts" : "demo.accounts-kept", ("file", file)));
        foreach (var account in accounts)
        {
            context.Output.WriteLine(Texts.Of(
                "demo.account",
                ("userName", account.UserName.PadRight(18)), ("password", account.Password), ("displayName", account.DisplayName), ("role", Texts.Of($"role.{account.Role}"))));
        }

        context.Hint("demo.stop");
    }
}
