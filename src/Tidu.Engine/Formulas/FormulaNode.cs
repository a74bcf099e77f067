namespace Tidu.Engine.Formulas;

/// <summary>One operation of a graph. Operands are numbers of earlier nodes, -1 where there is none.</summary>
/// <param name="Op">What it does.</param>
/// <param name="A">First operand.</param>
/// <param name="B">Second operand.</param>
/// <param name="C">Third operand.</param>
/// <param name="Detail">
/// Of <see cref="FormulaOp.Fact"/> and <see cref="FormulaOp.FactTruth"/> the place in <see cref="FormulaGraph.Inputs"/>, of a constant the one in
/// <see cref="FormulaGraph.Constants"/>, of bands and lookups the one in the tables, of <see cref="FormulaOp.AddMonths"/> the months; else 0.
/// </param>
public readonly record struct FormulaNode(FormulaOp Op, int A = -1, int B = -1, int C = -1, int Detail = 0)
{
    /// <summary>What the node yields.</summary>
    public FormulaKind Kind => Op switch
    {
        <= FormulaOp.AddMonths => FormulaKind.Number,
        FormulaOp.Bands => FormulaKind.Band,
        _ => FormulaKind.Truth,
    };
}
