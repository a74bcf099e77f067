namespace Tidu.Engine.Standards.Explaining;

/// <summary>A fact that is used.</summary>
/// <param name="Column">Its column, <c>staff.2025</c>.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Year">The accounting year; null where it is no series.</param>
/// <param name="Value">A number in base units, a truth, a date or a code; null where missing.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Scope">Its scope (口径); null where there is only one.</param>
/// <param name="Where">Where it is found; null where not said.</param>
/// <param name="IsJudged">True for a person's record.</param>
public sealed record ExplainedFact(string Column, string Label, int? Year, object? Value, string Text, string Unit, string? Scope, string? Where, bool IsJudged);
