using Tidu.Engine.Packs;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Features.Imports;

/// <summary>Words by which files say what they mean, measure units, and other names of indicators: lexicon and dictionary of the packs, read once.</summary>
public sealed class ImportWords(HostSettings settings)
{
    private readonly Lazy<PackSet> _packs = new(() => Read(settings.PacksFolder));

    /// <summary>Packs that hold the lexicon and the dictionary, nothing else.</summary>
    public PackSet Packs => _packs.Value;

    private static PackSet Read(string folder) =>
        PackReader.Read([.. PackFolder.Files(Path.Combine(folder, "lexicon"), folder), .. PackFolder.Files(Path.Combine(folder, "indicators"), folder)]).Packs;
}
