using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>A figure of a calculation for one enterprise.</summary>
/// <param name="Result">The result in the compiled calculation.</param>
/// <param name="Value">The figure; null where it cannot be computed.</param>
/// <param name="Exact">The same as an exact number; null where there is none, and for a root.</param>
/// <param name="Missing">Columns of facts that it needs; empty where it is computed.</param>
public sealed record ResultOutcome(CompiledResult Result, double? Value, Rational? Exact, IReadOnlyList<CompiledInput> Missing)
{
    /// <summary>Substitutes among what it hangs on; empty where none was used.</summary>
    public IReadOnlyList<CompiledSubstitute> Substitutes { get; init; } = [];
}
