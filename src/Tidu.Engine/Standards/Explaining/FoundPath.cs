using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>Values of facts by their place among the inputs, and what they reach.</summary>
internal sealed record FoundPath(IReadOnlyDictionary<int, Rational> Moves, PathGoal Goal);
