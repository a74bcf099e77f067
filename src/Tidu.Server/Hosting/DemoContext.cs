using Tidu.Engine.Packs;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting;

/// <summary>What the steps of a demonstration database work with.</summary>
/// <param name="Services">A scope that acts as the local operator.</param>
/// <param name="Settings">Folders.</param>
/// <param name="Packs">All packs, read and without problems.</param>
public sealed record DemoContext(IServiceProvider Services, HostSettings Settings, PackSet Packs)
{
    /// <summary>True where the enterprises of the whole city are wanted, not those of one district.</summary>
    public bool WholeCity { get; init; }

    /// <summary>The context whose transaction the runner owns.</summary>
    public TiduDb Db => Services.GetRequiredService<TiduDb>();

    /// <summary>Accounts with their generated passwords; the runner writes them to the account list and prints them once.</summary>
    public IList<DemoAccount> Accounts { get; } = [];
}
