namespace Tidu.Engine.Standards.Lowering;

/// <summary>A figure of a calculation in the graph.</summary>
/// <param name="Result">The result.</param>
/// <param name="Value">Its value.</param>
/// <param name="Inputs">Places of the inputs it hangs on.</param>
public sealed record CompiledResult(CalculationResult Result, CompiledValue Value, IReadOnlyList<int> Inputs);
