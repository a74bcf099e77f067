namespace Tidu.Engine.Formulas;

/// <summary>A node that yields a number, in the graph being built.</summary>
/// <param name="Node">Its number.</param>
public readonly record struct NumberFormula(int Node);
