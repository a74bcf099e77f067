using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Ladders.Reading;

/// <summary>What must be unique over all files of ladders.</summary>
internal sealed class LadderIds
{
    private readonly Dictionary<string, (string Title, string Name)> _names = new(StringComparer.Ordinal);

    public UniqueIds Documents { get; } = new(null, LadderTexts.KindOfDocument);

    public UniqueIds Tracks { get; } = new(null, LadderTexts.KindOfTrack);

    public UniqueIds Titles { get; } = new(null, LadderTexts.KindOfTitle);

    public UniqueIds Rungs { get; } = new(null, LadderTexts.KindOfRung);

    public UniqueIds Flows { get; } = new(null, LadderTexts.KindOfFlow);

    public UniqueIds Measures { get; } = new(null, LadderTexts.KindOfMeasure);

    /// <summary>Reports a name by which another title is recognised already, or that the title has twice.</summary>
    public void AddName(string title, string name, YamlNode at, ReadContext context)
    {
        var plain = Ladder.Plain(name);
        if (name.Length == 0 || _names.TryAdd(plain, (title, name)))
        {
            return;
        }

        var first = _names[plain];
        context.Report(at, "duplicate-name", LadderTexts.DuplicateName(name, first.Title == title ? null : first.Title, first.Name));
    }
}
