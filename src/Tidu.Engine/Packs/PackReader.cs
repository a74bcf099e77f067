using Tidu.Engine.Packs.Reading;

namespace Tidu.Engine.Packs;

/// <summary>Reads and checks packs.</summary>
public static class PackReader
{
    /// <summary>Reads the files together and reports every problem of all of them at once; it never throws for what a file holds.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="dictionaries">Packs read before that the files may refer to (indicators, units, measure units, plans); null: none.</param>
    public static PackReading Read(IReadOnlyList<PackFile> files, PackSet? dictionaries = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new PackSetReader(files, dictionaries ?? PackSet.Empty).Read();
    }
}
