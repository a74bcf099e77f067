using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Counts;
using Tidu.Server.Features.Identity;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests;

/// <summary>A running server over a demonstration database, as tests use it: who logs in, what the database holds, what time it is.</summary>
public sealed class TiduApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ITestDatabaseServer _server;
    private readonly Dictionary<string, string> _passwords;

    private TiduApp(WebApplication app, ITestDatabaseServer server, HostSettings settings, Dictionary<string, string> passwords, TestClock clock)
    {
        _app = app;
        _server = server;
        _passwords = passwords;
        Settings = settings;
        Clock = clock;
    }

    /// <summary>Moves the server's time on.</summary>
    public TestClock Clock { get; }

    /// <summary>Folders and database.</summary>
    public HostSettings Settings { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Every mapped route.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Copies the demonstration database and starts a server on any free port.</summary>
    public static async Task<TiduApp> StartAsync(
        ITestDatabaseServer server, Func<HostSettings, HostSettings> change, Action<IServiceCollection>? services = null, Parts? parts = null)
    {
        var copy = await DemoTemplate.CopyAsync(server);
        var settings = change(copy.Settings);
        var clock = new TestClock();
        var app = TiduHost.Build(settings, parts ?? SharedEndpoints.Parts, added =>
        {
            added.Replace(ServiceDescriptor.Singleton(DemoTemplate.PacksOf(settings)));
            // Most servers of tests are asked for other things than enterprises.
            added.Remove(added.Single(service => service.ImplementationType == typeof(WarmRegistry)));
            added.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            added.AddLogging(logging => logging.ClearProviders());
            services?.Invoke(added);
        });
        await app.StartAsync();
        return new TiduApp(app, server, settings, copy.Accounts.ToDictionary(account => account.UserName, account => account.Password), clock);
    }

    /// <summary>A browser in which a demonstration account, or one of <see cref="CreateUser"/>, has logged in.</summary>
    public async Task<TiduClient> LogInAs(string userName)
    {
        var client = Anonymous();
        var response = await client.LogIn(userName, PasswordOf(userName));
        response.IsSuccessStatusCode.ShouldBeTrue($"{userName} could not log in: {await response.Content.ReadAsStringAsync()}");
        return client;
    }

    /// <summary>A browser in which nobody has logged in.</summary>
    public TiduClient Anonymous() => new(Address);

    /// <summary>The generated password of an account.</summary>
    public string PasswordOf(string userName) => _passwords[userName];

    /// <summary>An account of a test's own.</summary>
    public async Task CreateUser(string userName, string role, string unitId, DateOnly? from = null, DateOnly? to = null)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = userName, DisplayName = userName };
        user.Units.Add(new UserUnit { UserId = user.Id, UnitId = unitId, From = from, To = to });
        _passwords[userName] = GeneratePassword.Next();
        (await users.CreateAsync(user, _passwords[userName])).Succeeded.ShouldBeTrue();
        (await users.AddToRoleAsync(user, role)).Succeeded.ShouldBeTrue();
    }

    /// <summary>Works with the database beside the server.</summary>
    public Task InDatabase(Func<TiduDb, Task> work) => InScope(services => work(services.GetRequiredService<TiduDb>()));

    /// <summary>Asks the database beside the server.</summary>
    public async Task<T> InDatabase<T>(Func<TiduDb, Task<T>> work)
    {
        T result = default!;
        await InScope(async services => { result = await work(services.GetRequiredService<TiduDb>()); });
        return result;
    }

    /// <summary>Works with the server's own classes, as the local operator.</summary>
    public async Task InScope(Func<IServiceProvider, Task> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DropAsync(Settings.Database);
        Directory.Delete(Settings.DataFolder, recursive: true);
    }
}
