namespace Tidu.Engine.Standards;

/// <summary>The fact dictionary: all files joined.</summary>
public sealed class FactSet
{
    private readonly Dictionary<string, FactDefinition> _byId = new(StringComparer.Ordinal);

    /// <summary>Joins definitions; where an id occurs twice the first wins (the reader reports it as a problem).</summary>
    public FactSet(IEnumerable<FactDefinition> facts)
    {
        All = [.. facts];
        foreach (var fact in All)
        {
            _byId.TryAdd(fact.Id, fact);
        }
    }

    /// <summary>No facts.</summary>
    public static FactSet Empty { get; } = new([]);

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<FactDefinition> All { get; }

    /// <summary>By exact id; null for an unknown one.</summary>
    public FactDefinition? Find(string id) => _byId.GetValueOrDefault(id);
}
