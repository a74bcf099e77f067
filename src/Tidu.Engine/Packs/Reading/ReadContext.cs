using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>What the reader of one file needs besides its nodes: where problems go and what names may be referred to.</summary>
internal sealed class ReadContext(string file, ProblemList problems, KnownNames known)
{
    private const int MostGuesses = 100;

    public string File => file;

    public ProblemList Problems => problems;

    public KnownNames Known => known;

    public void Report(YamlNode at, string code, string message) => problems.Add(at, code, message);

    /// <summary>The word somebody probably meant; null where none is near, and once a file has so many problems that guessing would only take time.</summary>
    public string? Nearest(string word, IEnumerable<string> candidates) => problems.Count < MostGuesses ? Reading.Nearest.Of(word, candidates) : null;

    /// <summary>Reports an id that is not the file's stem.</summary>
    public void CheckStem(YamlNode at, string id)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
        if (id.Length > 0 && id != stem)
        {
            Report(at, "id-differs-from-file", PackTexts.IdDiffersFromFile(id, stem));
        }
    }
}
