namespace Tidu.Engine.Standards.Explaining;

/// <summary>A parameter as it stands on the day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Value">In base units; null where it depends on a missing fact.</param>
/// <param name="Text">As people read it.</param>
/// <param name="Basis">Document and article, the document by its printed number.</param>
/// <param name="From">The day from which it holds.</param>
/// <param name="Checked">The day it was last compared with the text.</param>
/// <param name="Confidence">How it is known.</param>
/// <param name="IsOverridden">True where a what-if run replaced it.</param>
/// <param name="Reading">Which reading is taken where the text is silent; null where it is plain.</param>
public sealed record ExplainedParameter(
    string Id, string Label, decimal? Value, string Text, string Basis, DateOnly From, DateOnly Checked, Confidence Confidence, bool IsOverridden, string? Reading);
