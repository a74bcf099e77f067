using Microsoft.Extensions.DependencyInjection;
using Tidu.Server.Hosting;
using Xunit;

namespace Tidu.Server.Tests;

/// <summary>A running server over a demonstration database of its own, shared by the tests of one class. Two of them per test class: SQLite and PostgreSQL.</summary>
public abstract class AppFixture(ITestDatabaseServer server) : IAsyncLifetime
{
    private TiduApp? _app;

    /// <summary>The server. Skips the test where its database is not set up on this machine.</summary>
    public TiduApp App
    {
        get
        {
            Skip.IfNot(server.IsAvailable, server.HowToSetUp);
            return _app!;
        }
    }

    public async Task InitializeAsync() => _app = server.IsAvailable ? await TiduApp.StartAsync(server, given => given) : null;

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>Another server with a database of its own, for a test that needs other settings. Dispose it.</summary>
    public async Task<TiduApp> StartAsync(Func<HostSettings, HostSettings>? settings = null, Action<IServiceCollection>? services = null, Parts? parts = null)
    {
        Skip.IfNot(server.IsAvailable, server.HowToSetUp);
        return await TiduApp.StartAsync(server, settings ?? (given => given), services, parts);
    }
}
