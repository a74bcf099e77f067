namespace Tidu.Engine.Findings;

/// <summary>Where something stands that a finding is about.</summary>
/// <param name="Plan">Plan id; null for a published observation.</param>
/// <param name="Clause">The clause, annex or box; the source's name for an observation.</param>
/// <param name="Text">The printed words or number.</param>
public sealed record FindingPlace(string? Plan, string Clause, string Text);
