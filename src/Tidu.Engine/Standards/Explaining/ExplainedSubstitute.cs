namespace Tidu.Engine.Standards.Explaining;

/// <summary>A fact that stood in for a missing one.</summary>
/// <param name="Missing">The fact that is asked for and is missing.</param>
/// <param name="By">What stood in, with its value.</param>
/// <param name="Why">Basis or reading of every rule that leads from the one to the other.</param>
/// <param name="UsedBy">Ids of the conditions, scores and figures that hang on it.</param>
/// <param name="UsedByLabels">Their Chinese names.</param>
public sealed record ExplainedSubstitute(ExplainedFact Missing, ExplainedFact By, IReadOnlyList<string> Why, IReadOnlyList<string> UsedBy, IReadOnlyList<string> UsedByLabels);
