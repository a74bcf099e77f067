using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>A file whose YAML could be read, and the kind its first key tells.</summary>
internal sealed record LoadedFile(string Path, string Kind, YamlMap Root, string Text, ProblemList Problems)
{
    /// <summary>The first keys of all kinds of packs.</summary>
    public static readonly string[] Kinds = ["plan", "indicators", "divisions", "layout", "observations", "bands", "measure-units", "comparators", "imports", "facts", "standard", "calculation", "overlay", "cases", "ladder", "synthetic", "region"];

    /// <summary>The id under the first key; empty where the kind has none or it is no text.</summary>
    public string Id => Root.Entries[0].Value is YamlScalar { IsNull: false } id ? id.Text : string.Empty;

    /// <summary>The loaded file; null where it is no pack, which is reported.</summary>
    public static LoadedFile? Load(PackFile file, ProblemList problems)
    {
        if (SourceText.Decode(file.Content, problems) is not { } text || YamlTree.Load(text, problems) is not { } root)
        {
            return null;
        }
        if (root is not YamlMap { Entries.Count: > 0 } map)
        {
            problems.Add(root, root.IsNull ? "empty" : "wrong-type", root.IsNull ? PackTexts.Empty() : PackTexts.RootExpected(Kinds));
            return null;
        }
        var first = map.Entries[0].Key;
        if (!Kinds.Contains(first.Text))
        {
            problems.Add(first, "unknown-kind", PackTexts.UnknownKind(first.Text, Kinds, Nearest.Of(first.Text, Kinds)));
            return null;
        }
        return new LoadedFile(file.Path, first.Text, map, text, problems);
    }

    /// <summary>A reader of the root with the names that are known by now.</summary>
    public MapReader Open(KnownNames known) => MapReader.Open(Root, string.Empty, new ReadContext(Path, Problems, known))!;
}
