using System.Collections.Immutable;

namespace Tidu.Engine.Formulas;

/// <summary>
/// Formulas as operations in the order of evaluation: every node's operands come before it, and equal nodes are one. The same graph is evaluated exactly for
/// one row (<see cref="RowEvaluation"/>) and in blocks for a population.
/// </summary>
public sealed class FormulaGraph
{
    /// <summary>How many different inputs a graph may have: one bit each in a missing mask.</summary>
    public const int MaximumInputs = 64;

    internal FormulaGraph(
        ImmutableArray<FormulaNode> nodes, ImmutableArray<FormulaInput> inputs, ImmutableArray<Rational> constants,
        ImmutableArray<BandTable> bandTables, ImmutableArray<LookupTable> lookupTables)
    {
        (Nodes, Inputs, Constants, BandTables, LookupTables) = (nodes, inputs, constants, bandTables, lookupTables);
    }

    /// <summary>The operations, in the order of evaluation.</summary>
    public ImmutableArray<FormulaNode> Nodes { get; }

    /// <summary>What the formulas ask for; an input's place is its bit in a missing mask.</summary>
    public ImmutableArray<FormulaInput> Inputs { get; }

    /// <summary>The constant numbers.</summary>
    public ImmutableArray<Rational> Constants { get; }

    /// <summary>The tables of bands.</summary>
    public ImmutableArray<BandTable> BandTables { get; }

    /// <summary>The numbers per band.</summary>
    public ImmutableArray<LookupTable> LookupTables { get; }

    /// <summary>The inputs whose bits are set in a missing mask.</summary>
    public IEnumerable<FormulaInput> InputsOf(ulong mask) => Inputs.Where((_, at) => (mask >> at & 1) != 0);

    /// <summary>The value of a node that is constant; null where it is not, or has no value.</summary>
    public Rational? ConstantOf(int node) => Nodes[node].Op == FormulaOp.Constant ? Constants[Nodes[node].Detail] : null;
}
