namespace Tidu.Engine.Findings;

/// <summary>A contradiction, a slip, or something worth knowing in a plan's own text. It is true of the document, not a fault of its pack.</summary>
public sealed record Finding
{
    /// <summary>Id of the plan it is about; where two plans are, the one issued later.</summary>
    public required string Plan { get; init; }

    /// <summary>Stable, kebab-case: one of <see cref="FindingCodes"/>.</summary>
    public required string Code { get; init; }
    public required FindingSeverity Severity { get; init; }

    /// <summary>Indicator code; null where it is about no indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>Unit id; null where it is about no unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>Id of the annex or box it is about; null where it is about none.</summary>
    public string? Table { get; init; }
    public int? Year { get; init; }

    /// <summary>What the document says, in base units; null where there is no such number.</summary>
    public decimal? Stated { get; init; }

    /// <summary>What the document's other figures make it, in base units; null where there is no such number.</summary>
    public decimal? Computed { get; init; }

    /// <summary>All places that it is about; at least one.</summary>
    public required IReadOnlyList<FindingPlace> Places { get; init; }

    /// <summary>Chinese, with numbers in the printed measure unit.</summary>
    public required string Message { get; init; }
}
