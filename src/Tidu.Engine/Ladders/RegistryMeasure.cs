namespace Tidu.Engine.Ladders;

/// <summary>How an indicator is computed from the registry.</summary>
public sealed record RegistryMeasure
{
    public required string Indicator { get; init; }

    /// <summary>What is done.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Count: enterprises with at least one of these titles on the day.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Sum and with: facts in order; of each enterprise the first that is known counts.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>With: the enterprise's list (<c>rd-institution</c> …) that may say it as well; null where none does.</summary>
    public string? List { get; init; }

    /// <summary>Sum and with: only enterprises with one of these titles on the day; empty is all.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>Share: the indicator above the line.</summary>
    public string? Numerator { get; init; }

    /// <summary>Share: the indicator below the line.</summary>
    public string? Denominator { get; init; }

    /// <summary>What to know of it; null where there is nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>What is done to compute an indicator.</summary>
public enum MeasureKind
{
    /// <summary>Enterprises with a title are counted.</summary>
    Count,

    /// <summary>A yearly fact is added up.</summary>
    Sum,

    /// <summary>Enterprises with a fact above zero, or true, or with an entry of a list, are counted.</summary>
    With,

    /// <summary>One indicator over another.</summary>
    Share,
}
