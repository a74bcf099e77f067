using System.Runtime.InteropServices;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>What earlier rows of the same file said, in little room: rows that contradict each other are found however far apart they stand.</summary>
internal sealed class FileMemory
{
    private readonly Dictionary<string, FileEnterprise> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _facts = new(StringComparer.Ordinal);

    /// <summary>What the file said of an enterprise so far; a new one for the first row.</summary>
    public FileEnterprise Of(string code)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_byCode, code, out _);
        return known ??= new FileEnterprise();
    }

    /// <summary>The code that an earlier row gave for a name, in the one form; null where none did.</summary>
    public string? CodeOf(string plainName) => _codes.GetValueOrDefault(plainName);

    /// <summary>Remembers the code of a name.</summary>
    /// <returns>The other code that an earlier row gave; null where there is none.</returns>
    public string? Know(string plainName, string code)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, plainName, out var exists);
        if (exists)
        {
            return known == code ? null : known;
        }

        known = code;
        return null;
    }

    /// <summary>A small number for a fact.</summary>
    public int NumberOf(string fact)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_facts, fact, out var exists);
        return exists ? number : number = _facts.Count - 1;
    }
}

/// <summary>What rows of a file said of one enterprise.</summary>
internal sealed class FileEnterprise
{
    private const int RowBits = 24;
    private readonly List<(int Key, int Hash, int Where)> _said = [];

    /// <summary>Titles with their span, for overlaps.</summary>
    public List<(TitleLine Title, LinePlace Place)> Titles { get; } = [];

    /// <summary>Remembers a value.</summary>
    /// <param name="key">What it is of.</param>
    /// <param name="hash">Of the value.</param>
    /// <returns>The row that said something else; null where none did.</returns>
    public LinePlace? Contradicts(int key, int hash, LinePlace place)
    {
        foreach (var (each, value, where) in CollectionsMarshal.AsSpan(_said))
        {
            if (each == key)
            {
                return value == hash ? null : new LinePlace(where >> RowBits, where & ((1 << RowBits) - 1));
            }
        }

        _said.Add((key, hash, (place.Sheet << RowBits) | place.Row));
        return null;
    }
}
