using System.Numerics;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

internal sealed partial class BlockCompiler
{
    /// <summary>Beyond all whole numbers that doubles hold exactly.</summary>
    private const double Beyond = 2 * Exact;

    private readonly Dictionary<int, BlockBuffer> _bytes = [];

    /// <summary>The truths of a node.</summary>
    private BlockBuffer Truth(int node) => Once(_bytes, node, EmitTruth);

    /// <summary>The bands of a node.</summary>
    private BlockBuffer Band(int node) => Once(_bytes, node, at => EmitBand(at, _nodes[at]));

    /// <summary>The points of a node.</summary>
    private BlockBuffer Points(int node) => Once(_bytes, node, EmitPoints);

    private BlockBuffer EmitTruth(int at)
    {
        var node = _nodes[at];
        return node.Op switch
        {
            FormulaOp.FactTruth => columns[node.Detail] is null ? Byte(2) : new BlockBuffer(BufferKind.Byte, BufferPlace.Input, node.Detail),
            FormulaOp.True => Byte(1),
            FormulaOp.False => Byte(0),
            FormulaOp.Unknown => Byte(2),
            FormulaOp.And => Joined(TruthOp.And, at, node.A, node.B),
            FormulaOp.Or => Joined(TruthOp.Or, at, node.A, node.B),
            FormulaOp.Not => Joined(TruthOp.Not, at, node.A, node.A),
            FormulaOp.IsPresent => Present(at, node.A),
            FormulaOp.ChooseTruth => SelectBytes(at, Truth(node.A), Truth(node.B), Truth(node.C), 2),
            FormulaOp.Less => Compared(at, Comparison.Less, node.A, node.B),
            FormulaOp.LessOrEqual => Compared(at, Comparison.LessOrEqual, node.A, node.B),
            FormulaOp.Equal => Compared(at, Comparison.Equal, node.A, node.B),
            _ => throw new InvalidOperationException(node.Op.ToString()),
        };
    }

    private BlockBuffer Byte(int value) => Constant(BufferKind.Byte, value);

    private BlockBuffer Joined(TruthOp op, int at, int a, int b)
    {
        var (left, right) = (Truth(a), Truth(b));
        return Write(NewBytes(at), y => ByteSteps.Of(op, y, left, right));
    }

    private BlockBuffer SelectBytes(int at, BlockBuffer condition, BlockBuffer then, BlockBuffer otherwise, byte without) =>
        Write(NewBytes(at), y => new SelectBytesStep(y, condition, then, otherwise, without));

    private BlockBuffer Present(int at, int of)
    {
        if (_nodes[of].Kind == FormulaKind.Number && _shapes[of]!.Form != NumberForm.Points)
        {
            var number = _shapes[of]!.IsInteger ? Integer(of) : Real(of);
            return Write(NewBytes(at), y => new HasNumberStep(y, number));
        }

        var isTruth = _nodes[of].Kind == FormulaKind.Truth;
        var from = isTruth ? Truth(of) : _nodes[of].Kind == FormulaKind.Band ? Band(of) : Points(of);
        return Write(NewBytes(at), y => ByteSteps.Of(isTruth ? TruthOp.IsKnown : TruthOp.HasPoints, y, from, from));
    }

    private BlockBuffer Compared(int at, Comparison how, int a, int b)
    {
        var (left, right) = (_shapes[a]!, _shapes[b]!);
        if (IsPoints(a, b))
        {
            var (pointsA, pointsB) = (Points(a), Points(b));
            return Write(NewBytes(at), y => ByteSteps.Of(how, y, pointsA, pointsB));
        }

        if (ExactOperands(at) is { } exact)
        {
            return Write(NewBytes(at), y => new CompareStep(y, how, exact.A, exact.FactorA, exact.B, exact.FactorB));
        }

        var (realA, realB) = (Real(a), Real(b));
        return Write(NewBytes(at), y => new CompareStep(y, how, realA, 1, realB, 1, left.IsToldFrom(right) ? -1 : at));
    }

    /// <summary>What to compare where a truth is a comparison of whole numbers that doubles decide; null where it is none.</summary>
    private ExactComparison? ExactOperands(int at)
    {
        var node = _nodes[at];
        if (node.Op is not (FormulaOp.Less or FormulaOp.LessOrEqual or FormulaOp.Equal) || IsPoints(node.A, node.B))
        {
            return null;
        }

        var how = node.Op == FormulaOp.Less ? Comparison.Less : node.Op == FormulaOp.Equal ? Comparison.Equal : Comparison.LessOrEqual;
        var (left, right) = (_shapes[node.A]!, _shapes[node.B]!);
        if (left.IsInteger && ConstantOf(node.B) is { } limit)
        {
            return new ExactComparison(how, Integer(node.A), 1, Number(Limit(limit, left, how, isRight: true)), 1);
        }

        if (right.IsInteger && ConstantOf(node.A) is { } floor)
        {
            return new ExactComparison(how, Number(Limit(floor, right, how, isRight: false)), 1, Integer(node.B), 1);
        }

        return left.IsInteger && right.IsInteger && Aligned(left, right) is var (fa, fb) && left.Numerator * fa <= Exact && right.Numerator * fb <= Exact
            ? new ExactComparison(how, Integer(node.A), fa, Integer(node.B), fb)
            : null;
    }

    /// <summary>A constant in the units of an integer, made whole so that the comparison stays what it is.</summary>
    private static double Limit(Rational constant, NumberShape of, Comparison how, bool isRight)
    {
        var units = constant * Rational.PowerOfTen(of.Scale);
        if (how == Comparison.Equal && !units.IsWhole)
        {
            return 0.5;
        }

        // n < c is n < ceiling(c), n ≤ c is n ≤ floor(c); c < n is floor(c) < n, c ≤ n is ceiling(c) ≤ n.
        var up = (how == Comparison.Less) == isRight;
        return Clamped(up ? -(-units).Floor() : units.Floor());
    }

    private static double Clamped(Rational whole) =>
        whole.Numerator > (BigInteger)Exact ? Beyond : whole.Numerator < -(BigInteger)Exact ? -Beyond : (double)whole.Numerator;

    private BlockBuffer EmitBand(int at, FormulaNode node)
    {
        var (of, table) = (_shapes[node.A]!, graph.BandTables[node.Detail]);
        if (of.IsInteger)
        {
            var units = table.Edges.Select(edge => (At: edge.At * Rational.PowerOfTen(of.Scale), edge.BelongsAbove)).ToList();
            double[] wholes = [.. units.Select(edge => Clamped(-(-edge.At).Floor()))];
            bool[] orEqual = [.. units.Select(edge => edge.BelongsAbove || !edge.At.IsWhole)];
            var integer = Integer(node.A);
            return Write(Scratch(BufferKind.Byte), y => new BandStep(y, integer, wholes, orEqual));
        }

        double[] doubtful = [.. table.Edges.Where(edge => !of.IsToldFrom(Fraction(edge.At))).Select(edge => edge.At.ToDouble()).Distinct()];
        double[] edges = [.. table.Edges.Select(edge => edge.At.ToDouble())];
        bool[] above = [.. table.Edges.Select(edge => edge.BelongsAbove)];
        var real = Real(node.A);
        return Write(Scratch(BufferKind.Byte), y => new BandStep(y, real, edges, above, doubtful.Length == 0 ? -1 : at, doubtful));
    }

    /// <summary>True where points can never be above a constant number of points.</summary>
    private bool NeverAbove(int points, int constant) => ConstantOf(constant) is { } most && _shapes[points]!.Numerator <= most.ToDouble();

    private BlockBuffer EmitPoints(int at)
    {
        var node = _nodes[at];
        if (!CanBePoints(at))
        {
            throw new ArgumentException($"Node {at} ({node.Op}) is not always whole and from 0 to 254.");
        }

        switch (node.Op)
        {
            case FormulaOp.Constant:
                return Byte((int)_nodes.Constants[node.Detail].Numerator);
            case FormulaOp.Missing or FormulaOp.Undefined:
                return Byte(255);
            case FormulaOp.Lookup:
                var bands = Band(node.A);
                return Write(NewBytes(at), y => new PointsStep(y, bands, graph.LookupTables[node.Detail]));
            case FormulaOp.Choose when _nodes[node.A].Op == FormulaOp.IsPresent && _nodes[node.A].A == node.B:
                var (points, otherwise) = (Points(node.B), Points(node.C));
                return Write(NewBytes(at), y => ByteSteps.Of(PointsOp.Otherwise, y, points, otherwise));
            case FormulaOp.Choose:
                return SelectBytes(at, Truth(node.A), Points(node.B), Points(node.C), 255);
            case FormulaOp.Minimum when NeverAbove(node.A, node.B):
                return Points(node.A);
            case FormulaOp.Minimum when NeverAbove(node.B, node.A):
                return Points(node.B);
            default:
                var (a, b) = (Points(node.A), Points(node.B));
                var op = node.Op == FormulaOp.Add ? PointsOp.Add : node.Op == FormulaOp.Minimum ? PointsOp.Minimum : PointsOp.Maximum;
                return Write(NewBytes(at), y => ByteSteps.Of(op, y, a, b));
        }
    }
}
