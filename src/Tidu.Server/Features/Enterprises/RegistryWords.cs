using Tidu.Engine.Ladders;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Words of the registry's files: names of columns, the fact dictionary and the kinds of titles of the packs, read once.</summary>
public sealed class RegistryWords(HostSettings settings)
{
    private readonly Lazy<PackSet> _packs = new(() => Read(settings.PacksFolder));

    /// <summary>Packs with lexicon, facts and ladder, nothing else.</summary>
    public PackSet Packs => _packs.Value;

    /// <summary>The fact dictionary.</summary>
    public FactSet Facts => Packs.Standards.Facts;

    /// <summary>Kinds of titles.</summary>
    public Ladder Ladder => Packs.Ladder;

    private static PackSet Read(string folder)
    {
        var facts = Directory.EnumerateFiles(Path.Combine(folder, "cn"), "facts*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new PackFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        return PackReader.Read([.. PackFolder.Files(Path.Combine(folder, "lexicon"), folder), .. facts, .. PackFolder.Files(Path.Combine(folder, "qualifications"), folder)]).Packs;
    }
}
