namespace Tidu.Engine.Standards;

/// <summary>A figure that a calculation gives.</summary>
public sealed record CalculationResult
{
    /// <summary>kebab-case, unique within the version.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Label { get; init; }

    /// <summary>How it is computed.</summary>
    public required RuleExpression Value { get; init; }

    /// <summary>Its measure unit.</summary>
    public required FactUnit Unit { get; init; }

    /// <summary>Document and article.</summary>
    public required string Basis { get; init; }

    /// <summary>How it is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Which reading is taken where the text is silent; null where it is plain.</summary>
    public string? Reading { get; init; }
}
