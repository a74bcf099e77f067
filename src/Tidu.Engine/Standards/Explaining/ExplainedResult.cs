namespace Tidu.Engine.Standards.Explaining;

/// <summary>A figure of a calculation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Value">In base units; null where it cannot be computed.</param>
/// <param name="Text">As people read it.</param>
/// <param name="Basis">Document and article.</param>
/// <param name="Missing">Columns it needs.</param>
/// <param name="Reading">Which reading is taken where the text is silent; null where it is plain.</param>
public sealed record ExplainedResult(string Id, string Label, decimal? Value, string Text, string Basis, IReadOnlyList<string> Missing, string? Reading);
