namespace Tidu.Engine.Standards.Explaining;

/// <summary>What no fact decides.</summary>
/// <param name="Id">The criterion or score.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Basis">Document and article.</param>
/// <param name="IsUnmodelled">True where no rule is written for it; false where a person judges.</param>
/// <param name="Column">The column that records the judgement; null where unmodelled.</param>
/// <param name="Reading">Why it is open; null where not said.</param>
public sealed record OpenItem(string Id, string Label, string Basis, bool IsUnmodelled, string? Column, string? Reading);
