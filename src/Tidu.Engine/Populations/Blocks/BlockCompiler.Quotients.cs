using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

internal sealed partial class BlockCompiler
{
    /// <summary>A quotient and where it has a value: of operands that a series holds only in some years, the test is left to the quotient.</summary>
    private (Quotient Of, QuotientGuard? Guard) GuardedQuotient(QuotientShape of)
    {
        var (x, y) = (GuardOf(of.X), GuardOf(of.Y));
        var guard = Both(x, y);
        return guard is null ? (PlainQuotient(of, of.X, of.Y), null) : (PlainQuotient(of, Within(of.X), Within(of.Y)), guard);
    }

    private Quotient PlainQuotient(QuotientShape of, int x, int y) => new(Integer(x), of.NumeratorX, Integer(y), of.NumeratorY, of.DenominatorY);

    /// <summary>What a node is where its guard holds.</summary>
    private int Within(int node) => GuardOf(node) is null ? node : _nodes[node].B;

    /// <summary>The guard of a number that is another where a third is not above a constant, and has no value elsewhere; null where it has none.</summary>
    private QuotientGuard? GuardOf(int node) =>
        _nodes[node].Op == FormulaOp.Choose && _nodes[_nodes[node].C].Op is FormulaOp.Missing or FormulaOp.Undefined && _shapes[_nodes[node].B] is { IsInteger: true } value
        && value.Scale == _shapes[node]!.Scale
        && ExactOperands(_nodes[node].A) is { How: Comparison.LessOrEqual, FactorA: 1, FactorB: 1, A.Place: not BufferPlace.Constant, B.Place: BufferPlace.Constant } exact
            ? new QuotientGuard(exact.A, exact.B.Value) : null;

    /// <summary>The guard that holds where both do; null where that is not one.</summary>
    private static QuotientGuard? Both(QuotientGuard? a, QuotientGuard? b) =>
        a is null ? b : b is null ? a : a.Number == b.Number ? new QuotientGuard(a.Number, Math.Min(a.Limit, b.Limit)) : null;

    /// <summary>The greater of a constant and a quotient that nothing else needs, in one step; null where the node is none.</summary>
    private BlockBuffer? QuotientAtLeast(int at)
    {
        var node = _nodes[at];
        var (constant, of) = ConstantOf(node.A) is null ? (node.B, node.A) : (node.A, node.B);
        if (node.Op != FormulaOp.Maximum || ConstantOf(constant) is not { } least || _shapes[of]!.Quotient is not { } shape || IsNeeded(_reals, of))
        {
            return null;
        }

        var (quotient, guard) = GuardedQuotient(shape);
        return Write(NewReal(at), y => new QuotientStep(y, quotient, guard, least.ToDouble()));
    }

    /// <summary>The greater of a constant and a sum that nothing else needs, in one step; null where the node is none.</summary>
    private BlockBuffer? SumAtLeast(BlockBuffer to, FormulaNode node, NumberShape shape)
    {
        var (constant, of) = ConstantOf(node.A) is null ? (node.B, node.A) : (node.A, node.B);
        return node.Op == FormulaOp.Maximum && ConstantOf(constant) is not null && _nodes[of].Op is FormulaOp.Add or FormulaOp.Subtract
            && _shapes[of] is { Form: NumberForm.Integer } sum && sum.Scale == shape.Scale && !IsNeeded(_integers, of)
                ? IntegerSum(to, _nodes[of], UnitsOf(constant) * Factor(constant, shape)) : null;
    }

    /// <summary>True where a node's numbers are made already, or asked for.</summary>
    private bool IsNeeded(Dictionary<int, BlockBuffer> made, int node) => made.ContainsKey(node) || _numberTargets.ContainsKey(node);

    /// <summary>A sum, a difference or a mean of two quotients, with a constant or without, in one step; null where the node is none.</summary>
    private BlockBuffer? QuotientSum(int at)
    {
        var (added, of) = (0.0, at);
        if (_nodes[at].Op is FormulaOp.Add or FormulaOp.Subtract && ConstantOf(_nodes[at].B) is { } constant && IsExact(constant))
        {
            (added, of) = (_nodes[at].Op == FormulaOp.Add ? constant.ToDouble() : -constant.ToDouble(), _nodes[at].A);
        }

        var (inner, factor) = PowerOfTwo(of) ?? (of, 1);
        var sum = _nodes[inner];
        if (sum.Op is not (FormulaOp.Add or FormulaOp.Subtract) || !IsQuotient(sum.A) || !IsQuotient(sum.B))
        {
            return null;
        }

        var (one, two, guard) = TwoQuotients(sum);
        var signed = sum.Op == FormulaOp.Add ? two : two with { NumeratorX = -two.NumeratorX, NumeratorY = -two.NumeratorY };
        return Write(NewReal(at), y => new QuotientSumStep(y, one, signed, guard, factor, added, at));
    }

    private bool IsQuotient(int node) => _nodes[node].Op != FormulaOp.Constant && _shapes[node]!.Form is NumberForm.Quotient or NumberForm.Integer;

    private (Quotient One, Quotient Two, QuotientGuard? Guard) TwoQuotients(FormulaNode sum)
    {
        if (_shapes[sum.A]!.Quotient is { } a && _shapes[sum.B]!.Quotient is { } b)
        {
            var (guardA, guardB) = (Both(GuardOf(a.X), GuardOf(a.Y)), Both(GuardOf(b.X), GuardOf(b.Y)));
            if (guardA is not null && guardB is not null && Both(guardA, guardB) is { } guard)
            {
                return (PlainQuotient(a, Within(a.X), Within(a.Y)), PlainQuotient(b, Within(b.X), Within(b.Y)), guard);
            }
        }

        return (QuotientOf(sum.A), QuotientOf(sum.B), null);
    }

    /// <summary>What a node multiplies with a power of two or divides by one; null where it does neither.</summary>
    private (int Of, double Factor)? PowerOfTwo(int at)
    {
        var node = _nodes[at];
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
