using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Typing;

/// <summary>Operators, comparisons and ranges.</summary>
internal sealed partial class TypeChecker
{
    private RuleType? Binary(FeelBinary binary)
    {
        switch (binary.Operator)
        {
            case FeelOperator.And or FeelOperator.Or:
                var (first, second) = (Expect(binary.Left, RuleKind.Truth), Expect(binary.Right, RuleKind.Truth));
                return first is null || second is null ? null : RuleType.Truth;
            case FeelOperator.Add or FeelOperator.Subtract or FeelOperator.Multiply or FeelOperator.Divide:
                var (left, right) = (TypeOf(binary.Left), TypeOf(binary.Right));
                return left is null || right is null ? null : Arithmetic(binary, left, right);
            case FeelOperator.Power:
                return Power(binary);
            default:
                return Compare(binary.Left, binary.Right, binary, isOrder: binary.Operator is not (FeelOperator.Equal or FeelOperator.NotEqual));
        }
    }

    private RuleType? Arithmetic(FeelBinary binary, RuleType left, RuleType right)
    {
        var type = (binary.Operator, left.Kind, right.Kind) switch
        {
            (FeelOperator.Subtract, RuleKind.Date, RuleKind.Date) => new RuleType(RuleKind.DaysDuration),
            (FeelOperator.Add or FeelOperator.Subtract, RuleKind.Date, RuleKind.DaysDuration or RuleKind.MonthsDuration) => RuleType.Date,
            (FeelOperator.Add, RuleKind.DaysDuration or RuleKind.MonthsDuration, RuleKind.Date) => RuleType.Date,
            (FeelOperator.Divide, RuleKind.DaysDuration, RuleKind.DaysDuration) => RuleType.Number(Measure.Of(FactUnit.Days)),
            (_, RuleKind.Number, RuleKind.Number) => null,
            _ => Undefined(binary, left, right),
        };
        if (left.Kind != RuleKind.Number || right.Kind != RuleKind.Number)
        {
            return type;
        }
        return binary.Operator switch
        {
            FeelOperator.Multiply or FeelOperator.Divide when NoRoot(left, binary.Left) is null || NoRoot(right, binary.Right) is null => null,
            FeelOperator.Multiply => Product(left, right),
            FeelOperator.Divide => Quotient(left, right),
            FeelOperator.Add when left.IsRoot && NoRoot(right, binary.Right) is null => null,
            FeelOperator.Add => Common(left, right, binary) is { } sum ? sum with { IsRoot = left.IsRoot || right.IsRoot } : null,
            _ when NoRoot(right, binary.Right) is null => null,
            _ => Common(left, right, binary) is { } difference ? difference with { IsWhole = false, IsRoot = left.IsRoot } : null,
        };
    }

    private RuleType? Undefined(FeelBinary binary, RuleType left, RuleType right)
    {
        report(binary.Span, "type-differs", StandardTexts.NoArithmetic(left, right));
        return null;
    }

    private static RuleType Product(RuleType left, RuleType right) => new(RuleKind.Number)
    {
        Measure = left.Measure * right.Measure,
        IsBare = left.IsBare && right.IsBare,
        IsWhole = left.IsWhole && right.IsWhole,
    };

    private static RuleType Quotient(RuleType left, RuleType right) => new(RuleKind.Number)
    {
        Measure = left.Measure / right.Measure,
        IsBare = left.IsBare && right.IsBare,
    };

    private RuleType? Power(FeelBinary binary)
    {
        var of = Numeric(binary.Left);
        var exponent = Exponents.Read(binary.Right);
        if (exponent is null)
        {
            report(binary.Right.Span, "not-in-packs", StandardTexts.PowerNotConstant());
            return null;
        }
        if (of is { Measure.IsPlain: false } && exponent is not (1, 1))
        {
            report(binary.Left.Span, "unit-differs", StandardTexts.PowerOfUnit(of));
            return null;
        }
        return of is null ? null : of with { IsRoot = exponent.Value.Under > 1, IsWhole = of.IsWhole && exponent.Value.Under == 1, IsZero = false };
    }

    private RuleType? Compare(FeelExpression left, FeelExpression right, FeelExpression at, bool isOrder)
    {
        if (TypeOf(left) is not { } a || TypeOf(right) is not { } b || !Comparable(a, left, isOrder) || !CodesFit(a, right) || !CodesFit(b, left) || NoRoot(b, right) is null)
        {
            return null;
        }
        return Common(a, b, at) is null ? null : RuleType.Truth;
    }

    private bool Comparable(RuleType type, FeelExpression at, bool isOrder)
    {
        if (type.Kind == RuleKind.List || (isOrder && type.Kind is RuleKind.Truth or RuleKind.Text))
        {
            report(at.Span, "type-differs", StandardTexts.NotComparable(type));
            return false;
        }
        return true;
    }

    /// <summary>Reports a written code that the other side cannot have.</summary>
    private bool CodesFit(RuleType type, FeelExpression other)
    {
        if (type.Codes is { } && other is FeelName or FeelFilter && TypeOf(other) is { Codes: { } others } && !others.SequenceEqual(type.Codes))
        {
            report(other.Span, "type-differs", StandardTexts.CodesDiffer());
            return false;
        }
        if (type.Codes is not { } codes || other is not FeelLiteral { Value: FeelString { Value: var code } } || codes.Any(each => each.Code == code))
        {
            return true;
        }
        report(other.Span, "bad-code", StandardTexts.UnknownCode(code, codes));
        return false;
    }

    private RuleType? Between(FeelBetween between)
    {
        var low = Compare(between.Value, between.Low, between, isOrder: true);
        var high = Compare(between.Value, between.High, between, isOrder: true);
        return low is null || high is null ? null : RuleType.Truth;
    }

    private RuleType? In(FeelIn test)
    {
        var fits = true;
        foreach (var each in test.Tests)
        {
            fits &= each switch
            {
                FeelRangeLiteral range => Compare(test.Value, range.Start, each, isOrder: true) is not null & Compare(test.Value, range.End, each, isOrder: true) is not null,
                FeelUnaryTest unary => Compare(test.Value, unary.Endpoint, each, unary.Operator is not (FeelOperator.Equal or FeelOperator.NotEqual)) is not null,
                FeelListLiteral list => list.Items.Select(item => Compare(test.Value, item, item, isOrder: false) is not null).ToList().TrueForAll(met => met),
                _ => Compare(test.Value, each, each, isOrder: false) is not null,
            };
        }
        return fits ? RuleType.Truth : null;
    }
}
