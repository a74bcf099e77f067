using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Setup;

namespace Tidu.Server.Hosting.Commands;

/// <summary>Runs the web server until it is told to stop.</summary>
public static class ServerRun
{
    /// <summary>Starts, tells the address to <paramref name="started"/>, waits for the end.</summary>
    public static async Task<int> RunAsync(HostSettings settings, CommandContext context, Action<string> started, CancellationToken cancel)
    {
        using var held = DataFolder.Take(settings.DataFolder, "server");
        await using var app = TiduHost.Build(settings, context.Parts);
        await CheckDatabaseAsync(app.Services, settings, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw PortTaken(ReadAddresses(settings.Urls)[0].Port, exception);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            throw new EnvironmentException(
                "address-not-usable", new Dictionary<string, object?> { ["url"] = settings.Urls, ["detail"] = exception.Message }, exception);
        }

        context.Hint("serve.database", ("version", await ReadDatabaseVersionAsync(app.Services, cancel)));
        if (!WebPages.AreBuilt(app.Environment))
        {
            context.Hint("serve.web-missing");
        }

        var token = await FirstToken.IssueAsync(app.Services, cancel);
        started(app.Urls.First());
        if (token is not null)
        {
            context.Hint("setup.token", ("url", app.Urls.First()), ("token", token));
        }

        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Says early, before a database is created, that the port is taken. 0 means any free one.</summary>
    public static void RequireFreePort(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException exception)
        {
            throw PortTaken(port, exception);
        }
    }

    /// <summary>The addresses of --urls.</summary>
    /// <exception cref="CommandException">usage</exception>
    public static IReadOnlyList<Uri> ReadAddresses(string urls)
    {
        var addresses = new List<Uri>();
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var readable = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
            addresses.Add(Uri.TryCreate(readable, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? new Uri(readable)
                : throw CommandException.Usage("usage", ("detail", $"--urls {url}"), ("help", "tidu serve --help")));
        }

        return addresses.Count > 0 ? addresses : throw CommandException.Usage("usage", ("detail", "--urls"), ("help", "tidu serve --help"));
    }

    private static async Task CheckDatabaseAsync(IServiceProvider services, HostSettings settings, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await DatabaseCheck.RunAsync(scope.ServiceProvider.GetRequiredService<TiduDb>(), settings.Database, cancel);
    }

    private static async Task<string> ReadDatabaseVersionAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        return db.Database.IsSqlite()
            ? "SQLite " + await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS \"Value\"").SingleAsync(cancel)
            : "PostgreSQL " + await db.Database.SqlQueryRaw<string>("SELECT current_setting('server_version') AS \"Value\"").SingleAsync(cancel);
    }

    private static EnvironmentException PortTaken(int port, Exception cause) =>
        new("port-taken", new Dictionary<string, object?> { ["port"] = port, ["try"] = $"--port {(port < 65535 ? port + 1 : port - 1)}" }, cause);
}
