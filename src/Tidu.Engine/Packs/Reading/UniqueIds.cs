using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Ids that must be unique; the second occurrence is reported and names the first.</summary>
internal sealed class UniqueIds
{
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);
    private readonly ReadContext? _context;
    private readonly string _kind;

    /// <summary>Ids of one file, or (without a context) of several.</summary>
    public UniqueIds(ReadContext? context, string kind)
    {
        _context = context;
        _kind = kind;
    }

    public void Add(string id, YamlNode at) => Add(id, at, _context!, null);

    /// <summary>Adds an id of one of several files.</summary>
    public void Add(string id, YamlNode at, ReadContext context) => Add(id, at, context, context.File);

    private void Add(string id, YamlNode at, ReadContext context, string? file)
    {
        if (id.Length > 0 && !_first.TryAdd(id, PackTexts.FirstPlace(file, at.Line)))
        {
            context.Report(at, "duplicate-id", PackTexts.DuplicateId(_kind, id, _first[id]));
        }
    }
}
