namespace Tidu.Engine.Packs;

/// <summary>A task or a safeguard of a plan.</summary>
public sealed record PlanTask
{
    /// <summary>The printed number.</summary>
    public required string Number { get; init; }

    /// <summary>Null where none is printed.</summary>
    public string? Title { get; init; }

    /// <summary>The printed section it stands in; null where the pack gives none.</summary>
    public string? Section { get; init; }
    public required string Clause { get; init; }
    public PlanTaskKind Kind { get; init; }

    /// <summary>牵头单位 in printed order; empty where none is printed.</summary>
    public IReadOnlyList<PrintedUnit> Lead { get; init; } = [];

    /// <summary>责任单位 in printed order; empty where none is printed.</summary>
    public IReadOnlyList<PrintedUnit> Responsible { get; init; } = [];

    /// <summary>The day by which it is to be done, inclusive; null where the document names no day.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>完成时限 as printed; null where none is printed.</summary>
    public string? DuePrinted { get; init; }
}
