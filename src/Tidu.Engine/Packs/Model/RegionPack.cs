using Tidu.Engine.Periods;

namespace Tidu.Engine.Packs;

/// <summary>A region whose enterprises are invented for demonstration: how many hold a title in which unit at the ends of quarters.</summary>
public sealed record RegionPack
{
    /// <summary>The path it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Equal to the file's stem.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>The unit it covers.</summary>
    public required string UnitId { get; init; }

    /// <summary>Enterprises in all, those of <see cref="Includes"/> among them.</summary>
    public required int Enterprises { get; init; }

    /// <summary>First words of names.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Regions whose enterprises are part of it; their units have no row here.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>Quarters at whose ends the counts stand, ascending.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>By kind of title.</summary>
    public required IReadOnlyList<RegionCounts> Counts { get; init; }
}

/// <summary>Holders of a title by unit.</summary>
/// <param name="Kind">Code of the title.</param>
/// <param name="Rows">Disjoint units.</param>
public sealed record RegionCounts(string Kind, IReadOnlyList<RegionRow> Rows);

/// <summary>Holders in a unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Towns">Of a park the towns its enterprises lie in; empty where the unit is no park.</param>
/// <param name="Values">One for each of the region's periods.</param>
public sealed record RegionRow(string UnitId, IReadOnlyList<string> Towns, IReadOnlyList<int> Values);
