using Tidu.Engine.Packs;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Hosting;

/// <summary>The data files that came with the program, read once: they change only between two starts.</summary>
public sealed class ShippedPacks(HostSettings settings)
{
    private readonly Lazy<PackSet> _packs = new(() => PackFolder.Read(settings.PacksFolder));

    public PackSet Packs => _packs.Value;
}
