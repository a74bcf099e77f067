namespace Tidu.Engine.Standards.Lowering;

/// <summary>A parameter as it stands on the as-of day.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value in force, with its day, clause and day of check.</param>
/// <param name="Node">The node that yields it.</param>
/// <param name="IsOverridden">True where a what-if run replaced it.</param>
public sealed record CompiledParameter(Parameter Parameter, ParameterValue Value, int Node, bool IsOverridden);
