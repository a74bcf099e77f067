namespace Tidu.Engine.Packs;

/// <summary>Finds the unit a name means on a day: the same name may be a zone before a day and a district after it.</summary>
public sealed class UnitResolver
{
    private readonly Dictionary<string, UnitDefinition> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<UnitDefinition>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<UnitDefinition>> _byAlias = new(StringComparer.Ordinal);

    /// <summary>A resolver over the given units.</summary>
    public UnitResolver(IEnumerable<UnitDefinition> units)
    {
        foreach (var unit in units)
        {
            _byId.TryAdd(unit.Id, unit);
            Add(_byName, unit.Name, unit);
            Add(_byAlias, unit.ShortName, unit);
            foreach (var alias in unit.Aliases)
            {
                Add(_byAlias, alias, unit);
            }
        }
    }

    /// <summary>The unit with this id, name or alias that is valid on the day; null where there is none.</summary>
    /// <param name="nameOrId">An id, a name, a short name or an alias, exactly as printed.</param>
    /// <param name="on">The day.</param>
    /// <param name="kind">Only units of this kind; null: any.</param>
    /// <param name="jurisdiction">Unit id: units below it (parent, or ids <c>jurisdiction:…</c>) are preferred to all others; null: no preference.</param>
    /// <remarks>The jurisdiction's own units before those further below it before all others; in each ring id before name before alias. A name that several units of a ring share means none of them.</remarks>
    public UnitDefinition? Resolve(string nameOrId, DateOnly on, UnitKind? kind = null, string? jurisdiction = null) =>
        ResolvePrinted(nameOrId, on, kind, jurisdiction).Unit;

    /// <summary>As <see cref="Resolve"/>, and how the name was recognized.</summary>
    public (UnitDefinition? Unit, UnitMatch MatchedBy) ResolvePrinted(string nameOrId, DateOnly on, UnitKind? kind = null, string? jurisdiction = null)
    {
        bool Fits(UnitDefinition unit) => unit.IsValidOn(on) && (kind is null || unit.Kind == kind);
        var byId = _byId.TryGetValue(nameOrId, out var exact) && Fits(exact) ? [exact] : Array.Empty<UnitDefinition>();
        var byName = Candidates(_byName, nameOrId).Where(Fits).ToList();
        var byAlias = Candidates(_byAlias, nameOrId).Where(Fits).ToList();
        foreach (var ring in Rings(jurisdiction, on))
        {
            var found = Only(byId.Where(ring), UnitMatch.Id) ?? Only(byName.Where(ring), UnitMatch.Name) ?? Only(byAlias.Where(ring), UnitMatch.Alias);
            if (found is { } match)
            {
                return match;
            }
        }
        return (null, UnitMatch.None);
    }

    private IEnumerable<Func<UnitDefinition, bool>> Rings(string? jurisdiction, DateOnly on)
    {
        if (jurisdiction is not null)
        {
            yield return unit => unit.Id.StartsWith(jurisdiction + ":", StringComparison.Ordinal) || unit.Id == jurisdiction || unit.ParentOn(on) == jurisdiction;
            yield return unit => IsWithin(unit, jurisdiction, on);
        }
        yield return _ => true;
    }

    /// <summary>True where the unit is the jurisdiction, lies below it on the day, or carries its prefix.</summary>
    public bool IsWithin(UnitDefinition unit, string jurisdiction, DateOnly on)
    {
        if (unit.Id.StartsWith(jurisdiction + ":", StringComparison.Ordinal))
        {
            return true;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = unit; current is not null && seen.Add(current.Id);)
        {
            if (current.Id == jurisdiction)
            {
                return true;
            }
            current = current.ParentOn(on) is { } parent ? _byId.GetValueOrDefault(parent) : null;
        }
        return false;
    }

    private static (UnitDefinition?, UnitMatch)? Only(IEnumerable<UnitDefinition> units, UnitMatch matchedBy) =>
        units.Take(2).ToList() is [var unit] ? (unit, matchedBy) : null;

    private static List<UnitDefinition> Candidates(Dictionary<string, List<UnitDefinition>> index, string key) =>
        index.GetValueOrDefault(key) ?? [];

    private static void Add(Dictionary<string, List<UnitDefinition>> index, string key, UnitDefinition unit)
    {
        var units = index.TryGetValue(key, out var found) ? found : index[key] = [];
        if (!units.Contains(unit))
        {
            units.Add(unit);
        }
    }
}
