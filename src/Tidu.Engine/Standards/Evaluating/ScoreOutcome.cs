using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>What came of one score for one enterprise.</summary>
/// <param name="Score">The score in the compiled standard.</param>
/// <param name="Low">The least points.</param>
/// <param name="High">The most points.</param>
/// <param name="Value">What the table tested; null where there is none.</param>
/// <param name="Branch">Of a best-of: the branch that counts; else null.</param>
/// <param name="Missing">Columns of facts and records that could still settle it; empty where it is settled.</param>
public sealed record ScoreOutcome(CompiledScore Score, Rational Low, Rational High, double? Value, Score? Branch, IReadOnlyList<CompiledInput> Missing)
{
    /// <summary>Substitutes among what its points hang on; empty where none was used.</summary>
    public IReadOnlyList<CompiledSubstitute> Substitutes { get; init; } = [];
}
