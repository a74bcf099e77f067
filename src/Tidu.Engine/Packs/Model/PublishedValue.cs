namespace Tidu.Engine.Packs;

/// <summary>One published actual with its source.</summary>
public sealed record PublishedValue
{
    /// <summary>Indicator code.</summary>
    public required string Indicator { get; init; }
    public required string UnitId { get; init; }

    /// <summary>As written: 2022, 2022-Q3 or 2022-06.</summary>
    public required string Period { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly On { get; init; }
    public required Quantity Value { get; init; }
    public required ObservationState State { get; init; }
    public required SourceKind SourceKind { get; init; }
    public required string Source { get; init; }

    /// <summary>When the source was published; null where the pack gives none.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>False where another source of the same cell is the one used.</summary>
    public bool Used { get; init; } = true;

    /// <summary>True for 约.</summary>
    public bool Approximate { get; init; }
    public string? Note { get; init; }
}
