using Tidu.Server.Data;

namespace Tidu.Server.Hosting.Commands;

/// <summary>The slices' classes over the database, without a web server; acts as the local operator. Dispose it.</summary>
public sealed class CommandDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly AsyncServiceScope _scope;

    private CommandDatabase(ServiceProvider provider, HostSettings settings, Parts parts)
    {
        Settings = settings;
        Parts = parts;
        _provider = provider;
        _scope = _provider.CreateAsyncScope();
    }

    /// <summary>Folders and database.</summary>
    public HostSettings Settings { get; }

    /// <summary>The slices.</summary>
    public Parts Parts { get; }

    /// <summary>One scope: everything taken from it shares one context.</summary>
    public IServiceProvider Services => _scope.ServiceProvider;

    /// <summary>The context.</summary>
    public TiduDb Db => Services.GetRequiredService<TiduDb>();

    /// <summary>Builds the container; does not touch the database.</summary>
    public static CommandDatabase Open(HostSettings settings, Parts parts)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => LogSettings.Add(logging));
        SharedParts.Add(services, settings, parts);
        return new CommandDatabase(services.BuildServiceProvider(), settings, parts);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _provider.DisposeAsync();
    }
}
