namespace Tidu.Engine.Packs;

/// <summary>One action plan with everything it prints that can be measured or checked. Lists keep the printed order.</summary>
public sealed record PlanPack
{
    /// <summary>The path the pack was read from, as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>The plan's id, equal to the file's stem.</summary>
    public required string Id { get; init; }

    /// <summary>Raised with every change of the pack; a newer version loads into an existing database.</summary>
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required string ShortTitle { get; init; }
    public required string Issuer { get; init; }

    /// <summary>The document's number; null where none is printed.</summary>
    public string? Number { get; init; }
    public required DateOnly Issued { get; init; }

    /// <summary>First day of the plan's period, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the plan's period, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day from which progress counts.</summary>
    public required DateOnly BaseDate { get; init; }
    public required PlanLevel Level { get; init; }

    /// <summary>Id of the unit the plan is for.</summary>
    public required string UnitId { get; init; }

    /// <summary>Id of the plan above that this one carries out; null where there is none.</summary>
    public string? Follows { get; init; }

    /// <summary>Id of the band scale to use; null for the platform's default.</summary>
    public string? BandScale { get; init; }

    /// <summary>False where the document names no lead unit at all.</summary>
    public bool LeadUnitsPrinted { get; init; } = true;

    /// <summary>False where the document names no units per task at all.</summary>
    public bool TaskUnitsPrinted { get; init; } = true;
    public IReadOnlyList<PlanTable> Tables { get; init; } = [];
    public IReadOnlyList<PlanPanel> Panels { get; init; } = [];
    public IReadOnlyList<PlanHistory> History { get; init; } = [];
    public IReadOnlyList<PlanBaseline> Baselines { get; init; } = [];
    public IReadOnlyList<PlanTarget> Targets { get; init; } = [];
    public IReadOnlyList<PlanAddends> Addends { get; init; } = [];
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];
    public IReadOnlyList<PlanMechanism> Mechanisms { get; init; } = [];
    public IReadOnlyList<PlanClaim> Claims { get; init; } = [];
}
