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

    /// <summary>A mean of two quotients in one step; null where the node is none.</summary>
    private BlockBuffer? QuotientMean(int at)
    {
        var node = _nodes[at];
        var added = 0.0;
        if (node.Op is FormulaOp.Add or FormulaOp.Subtract && ConstantOf(node.B) is { } constant && IsExact(constant))
        {
            added = node.Op == FormulaOp.Add ? constant.ToDouble() : -constant.ToDouble();
            node = _nodes[node.A];
        }

        if (PowerOfTwo(node) is not { } scaled)
        {
            return null;
        }

        var sum = _nodes[scaled.Of];
        if (sum.Op != FormulaOp.Add || _shapes[sum.A]!.Form != NumberForm.Quotient || _shapes[sum.B]!.Form != NumberForm.Quotient)
        {
            return null;
        }

        var (one, two) = (QuotientOf(sum.A), QuotientOf(sum.B));
        return Write(NewReal(at), y => new QuotientMeanStep(y, one, two, scaled.Factor, added, at));
    }

    /// <summary>What a node multiplies with a power of two or divides by one; null where it does neither.</summary>
    private (int Of, double Factor)? PowerOfTwo(FormulaNode node)
    {
        var (of, by) = node.Op == FormulaOp.Multiply && ConstantOf(node.A) is not null ? (node.B, node.A) : (node.A, node.B);
        if (node.Op is not (FormulaOp.Multiply or FormulaOp.Divide) || ConstantOf(by) is not { Sign: > 0 } constant)
        {
            return null;
        }

        var factor = node.Op == FormulaOp.Multiply ? constant.ToDouble() : (Rational.One / constant).ToDouble();
        return double.IsPow2(factor) && factor is > 1e-9 and < 1e9 && (node.Op == FormulaOp.Multiply ? IsExact(constant) : IsExact(Rational.One / constant)) ? (of, factor) : null;
    }

    private static bool IsExact(Rational value) => Rational.FromDouble(value.ToDouble()) == value;
}
