using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

internal sealed partial class BlockCompiler
{
    private readonly Dictionary<int, BlockBuffer> _integers = [];
    private readonly Dictionary<int, BlockBuffer> _reals = [];
    private readonly Dictionary<int, Pair> _pairs = [];

    /// <summary>The units of an integer node.</summary>
    private BlockBuffer Integer(int node) => Once(_integers, node, EmitInteger);

    /// <summary>The doubles nearest to the numbers of a node.</summary>
    private BlockBuffer Real(int node) => Once(_reals, node, EmitReal);

    private Pair PairOf(int node) => Once(_pairs, node, EmitPair);

    private static T Once<T>(Dictionary<int, T> made, int node, Func<int, T> make)
    {
        if (!made.TryGetValue(node, out var result))
        {
            result = make(node);
            made[node] = result;
        }

        return result;
    }

    private BlockBuffer EmitInteger(int at)
    {
        var (node, shape) = (_nodes[at], _shapes[at]!);
        var to = shape.Scale == 0 ? NewReal(at) : Scratch(BufferKind.Number);
        if (shape.Form == NumberForm.Points && node.Op != FormulaOp.Constant)
        {
            var points = Points(at);
            return Write(to, y => new WidenStep(y, points));
        }

        return node.Op switch
        {
            FormulaOp.Fact => columns[node.Detail] is null ? Number(double.NaN) : new BlockBuffer(BufferKind.Number, BufferPlace.Input, node.Detail),
            FormulaOp.Constant => Number((_nodes.Constants[node.Detail] * Rational.PowerOfTen(shape.Scale)).ToDouble()),
            FormulaOp.Missing or FormulaOp.Undefined => Number(double.NaN),
            FormulaOp.Negate => Linear(to, node.A, -1, -1, 0),
            FormulaOp.Add or FormulaOp.Subtract => SeriesSum(to, node, shape) ?? IntegerSum(to, node),
            FormulaOp.Multiply => IntegerProduct(to, node),
            FormulaOp.Minimum or FormulaOp.Maximum => SumAtLeast(to, node, shape) ?? Extreme(to, node, Integer(node.A), Factor(node.A, shape), Integer(node.B), Factor(node.B, shape)),
            FormulaOp.Choose => Select(to, node, Integer(node.B), Factor(node.B, shape), Integer(node.C), Factor(node.C, shape)),
            FormulaOp.Floor => Floor(to, node),
            FormulaOp.AddMonths => Months(to, at, node),
            FormulaOp.Lookup => Looked(to, node, value => (value * Rational.PowerOfTen(shape.Scale)).ToDouble()),
            _ => throw new InvalidOperationException(node.Op.ToString()),
        };
    }

    private BlockBuffer EmitReal(int at)
    {
        var (node, shape) = (_nodes[at], _shapes[at]!);
        if (shape.IsInteger && shape.Scale == 0)
        {
            return Integer(at);
        }

        if (node.Op == FormulaOp.Constant)
        {
            return Number(_nodes.Constants[node.Detail].ToDouble());
        }

        if (shape.Form == NumberForm.Integer && node.Op == FormulaOp.Lookup)
        {
            return Looked(NewReal(at), node, value => value.ToDouble());
        }

        if (shape.Form is NumberForm.Integer or NumberForm.Quotient)
        {
            var (quotient, guard) = shape.Quotient is { } of ? GuardedQuotient(of) : (QuotientOf(at), null);
            return Write(NewReal(at), y => new QuotientStep(y, quotient, guard));
        }

        if (shape.Form == NumberForm.Exact)
        {
            return Write(NewReal(at), y => new ExactStep(y, at));
        }

        return node.Op switch
        {
            FormulaOp.Minimum or FormulaOp.Maximum => QuotientAtLeast(at) ?? Extreme(null, node, Real(node.A), 1, Real(node.B), 1, at),
            FormulaOp.Choose => Select(null, node, Real(node.B), 1, Real(node.C), 1, at),
            FormulaOp.Lookup => Looked(NewReal(at), node, value => value.ToDouble()),
            FormulaOp.Floor => FloorNear(at, node),
            FormulaOp.Negate => LinearOf(NewReal(at), Real(node.A), -1),
            _ => Rounded(at),
        };
    }

    private BlockBuffer Rounded(int at)
    {
        if (QuotientSum(at) is { } sum)
        {
            return sum;
        }

        var pair = PairOf(at);
        return Write(NewReal(at), y => new PairRoundStep(y, pair, at));
    }

    /// <summary>The quotient of a quotient node, or of the units of an integer node by a power of ten.</summary>
    private Quotient QuotientOf(int at)
    {
        var shape = _shapes[at]!;
        return shape.Quotient is { } of ? new Quotient(Integer(of.X), of.NumeratorX, Integer(of.Y), of.NumeratorY, of.DenominatorY)
            : new Quotient(Integer(at), 1, Number(1), 0, shape.Denominator);
    }

    private BlockBuffer Linear(BlockBuffer to, int a, double fa, double fb, double c, int b = -1, double? least = null)
    {
        var (left, right) = (Integer(a), b < 0 ? null : Integer(b));
        return Write(to, y => new LinearStep(y, left, fa, right, fb, c, least));
    }

    private BlockBuffer LinearOf(BlockBuffer to, BlockBuffer a, double fa) => Write(to, y => new LinearStep(y, a, fa, null, 0, 0));

    private BlockBuffer IntegerSum(BlockBuffer to, FormulaNode node, double? least = null)
    {
        var (a, b) = (_shapes[node.A]!, _shapes[node.B]!);
        var (fa, fb) = Aligned(a, b);
        fb = node.Op == FormulaOp.Subtract ? -fb : fb;
        return ConstantOf(node.B) is not null ? Linear(to, node.A, fa, 0, UnitsOf(node.B) * fb, least: least)
            : ConstantOf(node.A) is not null ? Linear(to, node.B, fb, 0, UnitsOf(node.A) * fa, least: least)
            : Linear(to, node.A, fa, fb, 0, node.B, least);
    }

    private double UnitsOf(int constant) => (_nodes.Constants[_nodes[constant].Detail] * Rational.PowerOfTen(_shapes[constant]!.Scale)).ToDouble();

    private BlockBuffer IntegerProduct(BlockBuffer to, FormulaNode node)
    {
        if (ConstantOf(node.A) is not null)
        {
            return Linear(to, node.B, UnitsOf(node.A), 0, 0);
        }

        if (ConstantOf(node.B) is not null)
        {
            return Linear(to, node.A, UnitsOf(node.B), 0, 0);
        }

        var (left, right) = (Integer(node.A), Integer(node.B));
        return Write(to, y => new MultiplyStep(y, left, right));
    }

    private double Factor(int node, NumberShape result) => Rational.PowerOfTen(result.Scale - _shapes[node]!.Scale);

    private BlockBuffer Extreme(BlockBuffer? to, FormulaNode node, BlockBuffer a, double fa, BlockBuffer b, double fb, int at = -1) =>
        Write(to ?? NewReal(at), y => new ExtremeStep(y, a, fa, b, fb, node.Op == FormulaOp.Maximum));

    private BlockBuffer Select(BlockBuffer? to, FormulaNode node, BlockBuffer b, double fb, BlockBuffer c, double fc, int at = -1)
    {
        if (ExactOperands(node.A) is { } exact)
        {
            return Write(to ?? NewReal(at), y => new SelectByComparisonStep(y, exact, b, fb, c, fc));
        }

        var condition = Truth(node.A);
        return Write(to ?? NewReal(at), y => new SelectStep(y, condition, b, fb, c, fc));
    }

    private BlockBuffer Floor(BlockBuffer to, FormulaNode node)
    {
        var a = _shapes[node.A]!;
        var from = a.IsInteger ? Integer(node.A) : Real(node.A);
        return Write(to, y => new FloorStep(y, from, a.IsInteger ? a.Denominator : 1));
    }

    private BlockBuffer FloorNear(int at, FormulaNode node)
    {
        var from = Real(node.A);
        return Write(NewReal(at), y => new FloorNearStep(y, from, at));
    }

    private BlockBuffer Months(BlockBuffer to, int at, FormulaNode node)
    {
        if (_shapes[node.A] is not { IsInteger: true, Scale: 0 })
        {
            return Write(to, y => new ExactStep(y, at));
        }

        var days = Integer(node.A);
        return Write(to, y => new MonthsStep(y, days, node.Detail));
    }

    private BlockBuffer Looked(BlockBuffer to, FormulaNode node, Func<Rational, double> value)
    {
        var bands = Band(node.A);
        double[] table = [.. graph.LookupTables[node.Detail].Values.Select(each => each is { } number ? value(number) : double.NaN)];
        return Write(to, y => new LookupStep(y, bands, table));
    }

    private Pair EmitPair(int at)
    {
        var (node, shape) = (_nodes[at], _shapes[at]!);
        var zero = Number(0);
        if (shape.IsInteger && shape.Scale == 0)
        {
            return new Pair(Integer(at), zero, zero);
        }

        if (shape.Form is NumberForm.Integer or NumberForm.Quotient)
        {
            var quotient = QuotientOf(at);
            return WritePair(to => new PairQuotientStep(to, quotient));
        }

        switch (node.Op)
        {
            case FormulaOp.Constant:
                return ConstantPair(_nodes.Constants[node.Detail]);
            case FormulaOp.Negate:
                var of = PairOf(node.A);
                return WritePair(to => new PairStep(PairOp.Subtract, to, new Pair(zero, zero, zero), of));
            case FormulaOp.Choose:
                return ChosenPair(node);
            case FormulaOp.Lookup:
                return LookedPair(node);
            case FormulaOp.Floor:
                var whole = Real(at);
                return new Pair(whole, zero, Write(Scratch(BufferKind.Number), y => new WholeErrorStep(y, whole)));
            default:
                var (a, b) = (PairOf(node.A), PairOf(node.B));
                return WritePair(to => new PairStep(OpOf(node.Op), to, a, b));
        }
    }

    private Pair WritePair(Func<Pair, BlockStep> step)
    {
        var to = new Pair(Scratch(BufferKind.Number), Scratch(BufferKind.Number), Scratch(BufferKind.Number));
        _steps.Add(step(to));
        return to;
    }

    private Pair ChosenPair(FormulaNode node)
    {
        var (b, c) = (PairOf(node.B), PairOf(node.C));
        return new Pair(
            Select(Scratch(BufferKind.Number), node, b.High, 1, c.High, 1),
            Select(Scratch(BufferKind.Number), node, b.Low, 1, c.Low, 1),
            Select(Scratch(BufferKind.Number), node, b.Error, 1, c.Error, 1));
    }

    private Pair LookedPair(FormulaNode node) => new(
        Looked(Scratch(BufferKind.Number), node, value => PartsOf(value).High),
        Looked(Scratch(BufferKind.Number), node, value => PartsOf(value).Low),
        Looked(Scratch(BufferKind.Number), node, value => PartsOf(value).Error));

    private Pair ConstantPair(Rational value)
    {
        var (high, low, error) = PartsOf(value);
        return new Pair(Number(high), Number(low), Number(error));
    }

    private static (double High, double Low, double Error) PartsOf(Rational value)
    {
        var high = value.ToDouble();
        var low = (value - Rational.FromDouble(high)).ToDouble();
        return (high, low, Math.Abs(high) * Math.ScaleB(1, -104));
    }

    private static PairOp OpOf(FormulaOp op) => op switch
    {
        FormulaOp.Add => PairOp.Add,
        FormulaOp.Subtract => PairOp.Subtract,
        FormulaOp.Multiply => PairOp.Multiply,
        FormulaOp.Divide => PairOp.Divide,
        FormulaOp.Minimum => PairOp.Minimum,
        FormulaOp.Maximum => PairOp.Maximum,
        _ => throw new InvalidOperationException(op.ToString()),
    };
}
