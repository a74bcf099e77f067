namespace Tidu.Engine.Standards;

/// <summary>A named step of a calculation, usable in expressions like a fact.</summary>
/// <param name="Id">snake_case; its name in expressions.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Value">How it is computed.</param>
/// <param name="Basis">Document and article; null for plain arithmetic.</param>
/// <param name="Reading">Which reading is taken where the text is silent; null where it is plain.</param>
public sealed record RuleTerm(string Id, string Label, RuleExpression Value, string? Basis, string? Reading);
