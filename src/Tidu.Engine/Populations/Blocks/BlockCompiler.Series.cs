using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

internal sealed partial class BlockCompiler
{
    /// <summary>A sum over the years of a series in one step; null where the node is none.</summary>
    private BlockBuffer? SeriesSum(BlockBuffer to, FormulaNode node, NumberShape shape)
    {
        if (node.Op != FormulaOp.Add || _nodes[node.A].Op is not (FormulaOp.Add or FormulaOp.Choose))
        {
            return null;
        }

        var (inner, outer) = _nodes[node.A].Op == FormulaOp.Add ? (node.A, node.B) : (node.B, node.A);
        if (_nodes[inner].Op != FormulaOp.Add || !IsLimited(_nodes[inner].A, shape) || !IsLimited(_nodes[inner].B, shape) || !IsLimited(outer, shape))
        {
            return null;
        }

        var conditions = new[] { _nodes[inner].A, _nodes[inner].B, outer }.Select(at => (At: at, Condition: ExactOperands(_nodes[at].A)!)).ToList();
        if (conditions.Any(each => each.Condition.A != conditions[0].Condition.A))
        {
            return null;
        }

        var terms = conditions.ConvertAll(each => new LimitedNumber(Integer(_nodes[each.At].B), each.Condition.B.Value));
        return Write(to, y => new SeriesSumStep(y, conditions[0].Condition.A, terms[0], terms[1], terms[2]));
    }

    /// <summary>True for a number where another is not above a constant, and nought where it is.</summary>
    private bool IsLimited(int at, NumberShape sum) =>
        _nodes[at].Op == FormulaOp.Choose && ConstantOf(_nodes[at].C) is { Sign: 0 } && _shapes[_nodes[at].B] is { IsInteger: true } value && value.Scale == sum.Scale
        && ExactOperands(_nodes[at].A) is { How: Comparison.LessOrEqual, FactorA: 1, FactorB: 1, A.Place: not BufferPlace.Constant, B.Place: BufferPlace.Constant };
}
