using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>What came of one criterion for one enterprise.</summary>
/// <param name="Criterion">The criterion in the compiled standard.</param>
/// <param name="Verdict">Met, not met, unknown or not applicable.</param>
/// <param name="Value">What was compared: 1 and 0 for a truth, a day number for a date; null where there is none.</param>
/// <param name="Exact">The same as an exact number; null where there is none, and for a root.</param>
/// <param name="Threshold">What it was compared with; null where the test is no single comparison.</param>
/// <param name="Gap">What is lacking to the threshold in the criterion's unit, 0 where it is met; null where unknown, not applicable or not a single comparison.</param>
/// <param name="Missing">Columns of facts that could still decide it; empty where it is decided.</param>
public sealed record CriterionOutcome(
    CompiledCriterion Criterion, Verdict Verdict, double? Value, Rational? Exact, Rational? Threshold, double? Gap, IReadOnlyList<CompiledInput> Missing)
{
    /// <summary>Substitutes among what its value, test and condition hang on; empty where none was used.</summary>
    public IReadOnlyList<CompiledSubstitute> Substitutes { get; init; } = [];
}
