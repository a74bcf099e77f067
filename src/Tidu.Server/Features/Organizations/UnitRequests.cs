using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Organizations;

/// <summary>What somebody says a unit is. Texts are trimmed; a short name left out is the name.</summary>
public record UnitFacts
{
    public required string Name { get; init; }

    public string? ShortName { get; init; }

    public required UnitKind Kind { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Rank on lists; null sorts last.</summary>
    public int? Order { get; init; }

    /// <summary>First day, inclusive; null is always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; init; }

    public string? Note { get; init; }

    /// <summary>The document that founded or changed it.</summary>
    public string? Source { get; init; }
}

/// <summary>A new unit.</summary>
public sealed record NewUnit : UnitFacts
{
    /// <summary>The unit above; null for a root, which only the command line may make.</summary>
    public string? ParentId { get; init; }

    /// <summary>行政区划代码, 6 to 12 digits, which becomes the id; without one the id is made of the district and the name.</summary>
    public string? Code { get; init; }
}

/// <summary>Another name, other aliases, another rank. Where it lies is changed by moving, when it ends by closing.</summary>
public sealed record UnitEdit : UnitFacts
{
    /// <summary>True: the name so far stays as an alias, so that files with it are still understood.</summary>
    public bool KeepOldName { get; init; }

    public required int Version { get; init; }
}

/// <summary>From a day on the unit lies below another.</summary>
/// <param name="On">First day of the new place; null: it was always there, what was recorded was wrong.</param>
public sealed record UnitMove(string ParentId, string Reason, int Version, DateOnly? On = null, string? Source = null);

/// <summary>The unit ends.</summary>
/// <param name="On">Its last day, inclusive; null takes a closing back.</param>
public sealed record UnitClosing(string Reason, int Version, DateOnly? On = null, string? Source = null);

/// <summary>Units become one.</summary>
/// <param name="From">Units that end the day before.</param>
/// <param name="IntoId">The unit that carries on; null where a new one is made.</param>
/// <param name="Into">The new unit; null where one carries on.</param>
/// <param name="On">First day of the new state.</param>
/// <param name="MoveChildren">True: units below the ending ones move to the one that carries on.</param>
public sealed record UnitMerge(IReadOnlyList<string> From, DateOnly On, string Reason, string? IntoId = null, NewUnit? Into = null, bool MoveChildren = false, string? Source = null);
