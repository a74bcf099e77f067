namespace Tidu.Engine.Standards;

/// <summary>What a parameter is from a day on.</summary>
public sealed record ParameterValue
{
    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; null: until the next value, or open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The number; null where it depends on <see cref="By"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>What the table's rows test; null for a plain number.</summary>
    public RuleExpression? By { get; init; }

    /// <summary>Rows that cover every value of <see cref="By"/>; empty for a plain number.</summary>
    public IReadOnlyList<BandRow> Table { get; init; } = [];

    /// <summary>Document and article.</summary>
    public required string Basis { get; init; }

    /// <summary>The day it was last compared with the text.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>How it is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Which reading is taken where the text is silent; null where it is plain.</summary>
    public string? Reading { get; init; }
}
