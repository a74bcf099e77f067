namespace Tidu.Engine.Formulas;

/// <summary>A node that yields a band, in the graph being built.</summary>
/// <param name="Node">Its number.</param>
/// <param name="Table">The table whose band it is.</param>
public readonly record struct BandFormula(int Node, BandTable Table);
