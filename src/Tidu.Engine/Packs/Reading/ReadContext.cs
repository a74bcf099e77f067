using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>What the reader of one file needs besides its nodes: where problems go and what names may be referred to.</summary>
internal sealed class ReadContext(string file, ProblemList problems, KnownNames known)
{
    public string File => file;

    public ProblemList Problems => problems;

    public KnownNames Known => known;

    public void Report(YamlNode at, string code, string message) => problems.Add(at, code, message);

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
