namespace Tidu.Engine.Packs;

/// <summary>A unit: city, district, zone, town, department, or a group of units.</summary>
public sealed record UnitDefinition
{
    /// <summary>GB/T 2260 code, the Chinese name, or <c>jurisdiction:name</c>; unique over all packs.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required UnitKind Kind { get; init; }

    /// <summary>Short name for maps and narrow columns; <see cref="Name"/> where the pack gives none.</summary>
    public required string ShortName { get; init; }

    /// <summary>Rank on a list; null sorts last.</summary>
    public int? Order { get; init; }

    /// <summary>First day of validity, inclusive; null: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of validity, inclusive; null: open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The units it belongs to, each with its dates; empty for a root.</summary>
    public IReadOnlyList<DatedUnit> Parents { get; init; } = [];

    /// <summary>Groups only: the units it joins, each with its dates.</summary>
    public IReadOnlyList<DatedUnit> Members { get; init; } = [];

    /// <summary>Printed variants of the name.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>True where the id stands in for a code that is not yet published.</summary>
    public bool ProvisionalCode { get; init; }
    public string? Note { get; init; }
    public string? Source { get; init; }

    /// <summary>True where the unit exists on the day.</summary>
    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Id of the unit it belongs to on the day; null where it has none.</summary>
    public string? ParentOn(DateOnly day) => Parents.FirstOrDefault(p => p.IsValidOn(day))?.UnitId;
}
