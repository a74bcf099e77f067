using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Features.Observations.Counting;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Tests;

/// <summary>The demonstration database, made once per server and copied for every test class. No indicator is counted from the registry in it: tests enter values, and say where they count.</summary>
public sealed record DemoTemplate(HostSettings Settings, IReadOnlyList<DemoAccount> Accounts)
{
    private static readonly ConcurrentDictionary<ITestDatabaseServer, Lazy<Task<DemoTemplate>>> Templates = new();
    private static readonly SemaphoreSlim OneCopy = new(1, 1);
    private static readonly ConcurrentDictionary<string, ShippedPacks> Packs = new();

    /// <summary>What the template is made of: everything but the step that counts from the registry.</summary>
    public static Parts Parts { get; } = Program.Parts with { DemoSteps = [.. Program.Parts.DemoSteps.Where(step => step.Name != "counting-rules")] };

    /// <summary>A copy in a new data folder, and the accounts with their passwords.</summary>
    public static async Task<DemoTemplate> CopyAsync(ITestDatabaseServer server)
    {
        var template = await Templates.GetOrAdd(server, _ => new(() => CreateAsync(server))).Value;
        var folder = NewFolder();
        await OneCopy.WaitAsync();
        try
        {
            var target = await server.CopyAsync(template.Settings.Database, folder);
            return template with { Settings = template.Settings with { DataFolder = folder, Database = target } };
        }
        finally
        {
            OneCopy.Release();
        }
    }

    /// <summary>The step that is left out of the template: indicators counted from the registry, as in every other demonstration database.</summary>
    public static async Task CountAsync(HostSettings settings)
    {
        await using var open = CommandDatabase.Open(settings, Program.Parts);
        var demo = new DemoContext(open.Services, settings, PackFolder.Read(settings.PacksFolder));
        await open.Db.InTransactionAsync(
            async () =>
            {
                open.Services.GetRequiredService<AuditTrail>().Add("load-packs", "demo-step", "counting-rules");
                await SetDemoCounting.RunAsync(demo, CancellationToken.None);
            },
            CancellationToken.None);
    }

    /// <summary>Settings for tests: cheap hashes, any free port, no limit that a test class would meet by accident.</summary>
    public static HostSettings NewSettings(ITestDatabaseServer server)
    {
        var folder = NewFolder();
        return new HostSettings
        {
            DataFolder = folder,
            PacksFolder = Path.Combine(AppContext.BaseDirectory, "packs"),
            Database = server.NewTarget(folder),
            Urls = "http://127.0.0.1:0",
            LogInsPerMinute = 10_000,
            TokensPerMinute = 10_000,
            RequestsPerMinute = 1_000_000,
            ExportsPerMinute = 10_000,
            ImportsPerMinute = 10_000,
            PasswordIterations = 1_000,
            PasswordPolicy = PasswordPolicy.Dengbao with { OfAddresses = PasswordPolicy.Dengbao.OfAddresses with { From = 10_000 } },
        };
    }

    /// <summary>The data files of a folder, read once for all servers over it; a test that changes files has a folder of its own and starts its server after that.</summary>
    public static ShippedPacks PacksOf(HostSettings settings) =>
        settings.PacksFolder == Path.Combine(AppContext.BaseDirectory, "packs") ? Packs.GetOrAdd(settings.PacksFolder, _ => new ShippedPacks(settings)) : new ShippedPacks(settings);

    /// <summary>An empty folder that nobody else uses.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("tidu-test-").FullName;

    private static async Task<DemoTemplate> CreateAsync(ITestDatabaseServer server)
    {
        var settings = NewSettings(server);
        await using var open = CommandDatabase.Open(settings, Parts);
        var accounts = await DemoDatabase.EnsureAsync(open, TextWriter.Null, createDemo: true, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(server, settings);
        return new DemoTemplate(settings, accounts);
    }

    private static void Remove(ITestDatabaseServer server, HostSettings settings)
    {
        server.DropAsync(settings.Database).GetAwaiter().GetResult();
        Directory.Delete(settings.DataFolder, recursive: true);
    }
}
