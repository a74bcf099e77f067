using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Operators and comparisons.</summary>
internal sealed partial class ExpressionLowering
{
    private Lowered Binary(FeelBinary binary) => binary.Operator switch
    {
        FeelOperator.And => new LoweredTruth(builder.And(Truth(binary.Left), Truth(binary.Right))),
        FeelOperator.Or => new LoweredTruth(builder.Or(Truth(binary.Left), Truth(binary.Right))),
        FeelOperator.Add => Add(Lower(binary.Left), Lower(binary.Right)),
        FeelOperator.Subtract => Subtract(Lower(binary.Left), Lower(binary.Right)),
        FeelOperator.Multiply => new LoweredNumber(builder.Multiply(Number(Lower(binary.Left)), Number(Lower(binary.Right)))),
        FeelOperator.Divide => new LoweredNumber(builder.Divide(Number(Lower(binary.Left)), Number(Lower(binary.Right)))),
        FeelOperator.Power => Power(Number(Lower(binary.Left)), Exponents.Read(binary.Right)!.Value),
        _ => new LoweredTruth(Compare(binary.Operator, Lower(binary.Left), Lower(binary.Right))),
    };

    private Lowered Power(NumberFormula of, (int Over, int Under) exponent) => exponent switch
    {
        (0, _) => new LoweredNumber(builder.Constant(1)),
        (_, > 1) => Root(of, exponent.Under),
        _ => new LoweredNumber(builder.Power(of, exponent.Over)),
    };

    /// <summary>A root is undefined of a negative number.</summary>
    private LoweredRoot Root(NumberFormula of, int degree) =>
        new(builder.Choose(builder.Less(of, builder.Constant(0)), builder.Undefined(), of), degree, builder.Constant(0));

    private Lowered Add(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredDate date, LoweredMonths months) => new LoweredDate(builder.AddMonths(date.Node, months.Months)),
        (LoweredMonths months, LoweredDate date) => new LoweredDate(builder.AddMonths(date.Node, months.Months)),
        (LoweredDate, LoweredDays) or (LoweredDays, LoweredDate) => new LoweredDate(builder.Add(Number(left), Number(right))),
        (LoweredRoot root, _) => root with { Shift = builder.Add(root.Shift, Number(right)) },
        (_, LoweredRoot root) => root with { Shift = builder.Add(root.Shift, Number(left)) },
        (LoweredPoints a, LoweredPoints b) => new LoweredPoints(builder.Add(a.Low, b.Low), builder.Add(a.High, b.High), builder.Add(a.Settled, b.Settled)),
        (LoweredPoints a, _) => Moved(a, Number(right)),
        (_, LoweredPoints b) => Moved(b, Number(left)),
        _ => new LoweredNumber(builder.Add(Number(left), Number(right))),
    };

    private Lowered Subtract(Lowered left, Lowered right) => (left, right) switch
    {
        (LoweredDate, LoweredDate) => new LoweredDays(builder.Subtract(Number(left), Number(right))),
        (LoweredDate date, LoweredMonths months) => new LoweredDate(builder.AddMonths(date.Node, -months.Months)),
        (LoweredDate, LoweredDays) => new LoweredDate(builder.Subtract(Number(left), Number(right))),
        (LoweredRoot root, _) => root with { Shift = builder.Subtract(root.Shift, Number(right)) },
        (LoweredPoints a, LoweredPoints b) => new LoweredPoints(builder.Subtract(a.Low, b.High), builder.Subtract(a.High, b.Low), builder.Subtract(a.Settled, b.Settled)),
        (LoweredPoints a, _) => Moved(a, builder.Negate(Number(right))),
        _ => new LoweredNumber(builder.Subtract(Number(left), Number(right))),
    };

    private LoweredPoints Moved(LoweredPoints points, NumberFormula by) =>
        new(builder.Add(points.Low, by), builder.Add(points.High, by), builder.Add(points.Settled, by));

    /// <summary>A comparison of any two values that the type checker lets compare.</summary>
    public TruthFormula Compare(FeelOperator op, Lowered left, Lowered right) => (left, right) switch
    {
        _ when op == FeelOperator.NotEqual => builder.Not(Compare(FeelOperator.Equal, left, right)),
        (LoweredTruth a, LoweredTruth b) => builder.Choose(a.Node, b.Node, builder.Not(b.Node)),
        (LoweredText a, LoweredText b) => builder.Constant((bool?)(a.Code == b.Code)),
        (LoweredCode a, LoweredText b) => builder.Equal(a.Node, builder.Constant(PlaceOf(a.Codes, b.Code))),
        (LoweredText a, LoweredCode b) => builder.Equal(b.Node, builder.Constant(PlaceOf(b.Codes, a.Code))),
        (LoweredMonths a, LoweredMonths b) => CompareNumbers(op, builder.Constant(a.Months), builder.Constant(b.Months)),
        (LoweredRoot root, _) => CompareRoot(op, root, Number(right)),
        (LoweredPoints points, LoweredPoints others) => ComparePoints(op, (LoweredPoints)Subtract(points, others), builder.Constant(0)),
        (LoweredPoints points, _) => ComparePoints(op, points, Number(right)),
        (_, LoweredPoints points) => ComparePoints(Turned(op), points, Number(left)),
        _ => CompareNumbers(op, Number(left), Number(right)),
    };

    /// <summary>The place of a code in the fact's list; beyond it for a code that is not there.</summary>
    public static int PlaceOf(IReadOnlyList<CodeValue> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i].Code == code)
            {
                return i;
            }
        }
        return codes.Count;
    }

    private TruthFormula CompareNumbers(FeelOperator op, NumberFormula left, NumberFormula right) => op switch
    {
        FeelOperator.Less => builder.Less(left, right),
        FeelOperator.LessOrEqual => builder.LessOrEqual(left, right),
        FeelOperator.Greater => builder.Greater(left, right),
        FeelOperator.GreaterOrEqual => builder.GreaterOrEqual(left, right),
        _ => builder.Equal(left, right),
    };

    /// <summary>By raising the other side: for x ≥ 0, x^(1/n) ≥ c exactly where c &lt; 0 or x ≥ c^n.</summary>
    private TruthFormula CompareRoot(FeelOperator op, LoweredRoot root, NumberFormula with)
    {
        var rest = builder.Subtract(with, root.Shift);
        var raised = CompareNumbers(op, root.Of, builder.Power(rest, root.Degree));
        var isKnown = builder.GreaterOrEqual(root.Of, builder.Constant(0));
        var belowAll = op is FeelOperator.Greater or FeelOperator.GreaterOrEqual ? isKnown : builder.Not(isKnown);
        return builder.Choose(builder.Less(rest, builder.Constant(0)), belowAll, raised);
    }

    /// <summary>Decided as soon as the whole range lies on one side; else it waits for the settled number.</summary>
    private TruthFormula ComparePoints(FeelOperator op, LoweredPoints points, NumberFormula with)
    {
        if (op == FeelOperator.Equal)
        {
            var possible = builder.And(builder.LessOrEqual(points.Low, with), builder.LessOrEqual(with, points.High));
            return builder.And(possible, builder.Equal(points.Settled, with));
        }
        var isUpward = op is FeelOperator.Greater or FeelOperator.GreaterOrEqual;
        var (worst, best) = isUpward ? (points.Low, points.High) : (points.High, points.Low);
        return builder.Or(CompareNumbers(op, worst, with), builder.And(CompareNumbers(op, best, with), CompareNumbers(op, points.Settled, with)));
    }

    private static FeelOperator Turned(FeelOperator op) => op switch
    {
        FeelOperator.Less => FeelOperator.Greater,
        FeelOperator.LessOrEqual => FeelOperator.GreaterOrEqual,
        FeelOperator.Greater => FeelOperator.Less,
        FeelOperator.GreaterOrEqual => FeelOperator.LessOrEqual,
        _ => op,
    };

    private TruthFormula Test(Lowered value, FeelExpression test) => test switch
    {
        FeelRangeLiteral range => builder.And(
            Compare(range.StartIncluded ? FeelOperator.GreaterOrEqual : FeelOperator.Greater, value, Lower(range.Start)),
            Compare(range.EndIncluded ? FeelOperator.LessOrEqual : FeelOperator.Less, value, Lower(range.End))),
        FeelUnaryTest unary => Compare(unary.Operator, value, Lower(unary.Endpoint)),
        FeelListLiteral list => builder.Or(list.Items.Select(item => Compare(FeelOperator.Equal, value, Lower(item)))),
        _ => Compare(FeelOperator.Equal, value, Lower(test)),
    };
}
