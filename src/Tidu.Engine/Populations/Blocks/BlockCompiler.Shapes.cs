using System.Numerics;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

internal sealed partial class BlockCompiler
{
    private const double Exact = NumberColumnBuilder.Exact;
    private const int MaximumScale = 18;

    private NumberShape ShapeOf(FormulaNode node) => node.Op switch
    {
        FormulaOp.Fact => columns[node.Detail] is NumberColumn column ? NumberShape.Integer(column.Scale, column.Maximum) : NumberShape.Integer(0, 0),
        FormulaOp.Constant => ShapeOf(_nodes.Constants[node.Detail]),
        FormulaOp.Missing or FormulaOp.Undefined => NumberShape.Integer(0, 0),
        FormulaOp.Negate => Negated(_shapes[node.A]!),
        FormulaOp.Add => Sum(node, 1),
        FormulaOp.Subtract => Sum(node, -1),
        FormulaOp.Multiply => Product(node),
        FormulaOp.Divide => Ratio(node),
        FormulaOp.Minimum when IsPoints(node.A, node.B) => NumberShape.Points(Math.Min(_shapes[node.A]!.Numerator, _shapes[node.B]!.Numerator)),
        FormulaOp.Minimum or FormulaOp.Maximum => OneOf(node.A, node.B),
        FormulaOp.Choose => OneOf(node.B, node.C),
        FormulaOp.Floor => Whole(_shapes[node.A]!),
        FormulaOp.AddMonths => NumberShape.Integer(0, DateOnly.MaxValue.DayNumber),
        FormulaOp.Lookup => ShapeOf(graph.LookupTables[node.Detail]),
        _ => throw new InvalidOperationException(node.Op.ToString()),
    };

    private static NumberShape ShapeOf(Rational constant)
    {
        for (var scale = 0; scale <= MaximumScale; scale++)
        {
            var units = constant * Rational.PowerOfTen(scale);
            if (units.IsWhole)
            {
                var greatest = BigInteger.Abs(units.Numerator);
                return greatest <= (BigInteger)Exact ? NumberShape.Integer(scale, (double)greatest) : Fraction(constant);
            }
        }

        return Fraction(constant);
    }

    private static NumberShape Fraction(Rational constant) =>
        NumberShape.Real(Rational.FromWhole(BigInteger.Abs(constant.Numerator)).ToDouble(), Rational.FromWhole(constant.Denominator).ToDouble());

    private static NumberShape ShapeOf(LookupTable table)
    {
        var values = table.Values.OfType<Rational>().ToList();
        if (values.TrueForAll(value => value.IsWhole && value.Sign >= 0 && value <= 254))
        {
            return NumberShape.Points(values.Select(value => value.ToDouble()).DefaultIfEmpty().Max());
        }

        var shapes = values.ConvertAll(ShapeOf);
        return shapes.Skip(1).Aggregate(shapes[0], OneOf);
    }

    private static NumberShape Negated(NumberShape a) => a switch
    {
        { IsInteger: true } => NumberShape.Integer(a.Scale, a.Numerator),
        { Quotient: { } quotient } => NumberShape.Of(quotient with { NumeratorX = -quotient.NumeratorX, NumeratorY = -quotient.NumeratorY }),
        _ => a,
    };

    private NumberShape Sum(FormulaNode node, int sign)
    {
        var (a, b) = (_shapes[node.A]!, _shapes[node.B]!);
        if (sign > 0 && IsPoints(node.A, node.B) && a.Numerator + b.Numerator <= 254)
        {
            return NumberShape.Points(a.Numerator + b.Numerator);
        }

        if (a.IsInteger && b.IsInteger && Aligned(a, b) is var (fa, fb) && a.Numerator * fa + b.Numerator * fb <= Exact)
        {
            return NumberShape.Integer(Math.Max(a.Scale, b.Scale), a.Numerator * fa + b.Numerator * fb);
        }

        var quotient = a.Quotient is not null && ConstantOf(node.B) is { } added ? Moved(a.Quotient, 1, sign < 0 ? -added : added)
            : b.Quotient is not null && ConstantOf(node.A) is { } from ? Moved(b.Quotient, sign, from)
            : null;
        return quotient is { IsExact: true } ? NumberShape.Of(quotient)
            : NumberShape.Real(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);
    }

    private NumberShape Product(FormulaNode node)
    {
        var (a, b) = (_shapes[node.A]!, _shapes[node.B]!);
        if (a.IsInteger && b.IsInteger && a.Scale + b.Scale <= MaximumScale && a.Numerator * b.Numerator <= Exact)
        {
            return NumberShape.Integer(a.Scale + b.Scale, a.Numerator * b.Numerator);
        }

        var quotient = a.Quotient is not null && ConstantOf(node.B) is { } right ? Scaled(a.Quotient, right)
            : b.Quotient is not null && ConstantOf(node.A) is { } left ? Scaled(b.Quotient, left)
            : null;
        return quotient is { IsExact: true } ? NumberShape.Of(quotient) : NumberShape.Real(a.Numerator * b.Numerator, a.Denominator * b.Denominator);
    }

    private NumberShape Ratio(FormulaNode node)
    {
        var (a, b) = (_shapes[node.A]!, _shapes[node.B]!);
        QuotientShape? quotient = null;
        if (a.IsInteger && b.IsInteger)
        {
            var (top, bottom) = Aligned(a, b);
            quotient = new QuotientShape(node.A, top, node.B, 0, bottom, a.Numerator, b.Numerator);
        }
        else if (a.Quotient is not null && ConstantOf(node.B) is { Sign: not 0 } by)
        {
            quotient = Scaled(a.Quotient, Rational.One / by);
        }

        return quotient is { IsExact: true } ? NumberShape.Of(quotient) : NumberShape.Real(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
    }

    private NumberShape OneOf(int a, int b) =>
        IsPoints(a, b) ? NumberShape.Points(Math.Max(_shapes[a]!.Numerator, _shapes[b]!.Numerator)) : OneOf(_shapes[a]!, _shapes[b]!);

    private static NumberShape OneOf(NumberShape a, NumberShape b)
    {
        if (a.IsInteger && b.IsInteger && Aligned(a, b) is var (fa, fb) && Math.Max(a.Numerator * fa, b.Numerator * fb) <= Exact)
        {
            return NumberShape.Integer(Math.Max(a.Scale, b.Scale), Math.Max(a.Numerator * fa, b.Numerator * fb));
        }

        return NumberShape.Real(Math.Max(a.Numerator, b.Numerator), Math.Max(a.Denominator, b.Denominator));
    }

    private static NumberShape Whole(NumberShape a) =>
        a.IsInteger ? NumberShape.Integer(0, Math.Ceiling(a.Numerator / a.Denominator) + 1)
        : a.Numerator < 1L << 51 ? NumberShape.Integer(0, a.Numerator + 1)
        : NumberShape.Real(a.Numerator, a.Form == NumberForm.Exact ? double.PositiveInfinity : 1);

    /// <summary>What both are multiplied with to have the same decimal places.</summary>
    private static (double A, double B) Aligned(NumberShape a, NumberShape b) =>
        (Rational.PowerOfTen(Math.Max(0, b.Scale - a.Scale)), Rational.PowerOfTen(Math.Max(0, a.Scale - b.Scale)));

    private bool IsPoints(int a, int b) => CanBePoints(a) && CanBePoints(b);

    private bool CanBePoints(int node) =>
        _shapes[node]!.Form == NumberForm.Points || _nodes[node].Op is FormulaOp.Missing or FormulaOp.Undefined
        || (ConstantOf(node) is { IsWhole: true, Sign: >= 0 } value && value <= 254);

    /// <summary>sign · quotient + constant.</summary>
    private static QuotientShape? Moved(QuotientShape quotient, int sign, Rational by)
    {
        var (p, q) = Parts(by);
        return Reduced(quotient with
        {
            NumeratorX = sign * q * quotient.NumeratorX,
            NumeratorY = sign * q * quotient.NumeratorY + p * quotient.DenominatorY,
            DenominatorY = q * quotient.DenominatorY,
        });
    }

    private static QuotientShape? Scaled(QuotientShape quotient, Rational by)
    {
        var (p, q) = Parts(by);
        return Reduced(quotient with { NumeratorX = p * quotient.NumeratorX, NumeratorY = p * quotient.NumeratorY, DenominatorY = q * quotient.DenominatorY });
    }

    private static (double P, double Q) Parts(Rational value) => (Rational.FromWhole(value.Numerator).ToDouble(), Rational.FromWhole(value.Denominator).ToDouble());

    /// <summary>In lowest terms; null where a factor is not exact.</summary>
    private static QuotientShape? Reduced(QuotientShape quotient)
    {
        double[] factors = [quotient.NumeratorX, quotient.NumeratorY, quotient.DenominatorY];
        if (factors.Any(factor => Math.Abs(factor) > Exact))
        {
            return null;
        }

        var divisor = factors.Aggregate(BigInteger.Zero, (divisor, factor) => BigInteger.GreatestCommonDivisor(divisor, (BigInteger)factor));
        var by = divisor.IsZero ? 1 : (double)divisor;
        return quotient with { NumeratorX = factors[0] / by, NumeratorY = factors[1] / by, DenominatorY = factors[2] / by };
    }
}
