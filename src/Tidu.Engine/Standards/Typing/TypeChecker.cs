using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Typing;

/// <summary>Finds what an expression gives, and every place where kinds or measure units do not fit.</summary>
/// <remarks>Null as a type means that the fault was reported further down; what stands above it is then not judged.</remarks>
internal sealed partial class TypeChecker(RuleScope scope, IReadOnlyDictionary<string, RuleType>? passIds, TypeProblems report)
{
    /// <summary>The type of the expression; null where it has none, which was reported.</summary>
    public RuleType? TypeOf(FeelExpression expression) => expression switch
    {
        FeelLiteral literal => Literal(literal, negative: false),
        FeelNegation { Operand: FeelLiteral { Value: FeelNumber } literal } => Literal(literal, negative: true),
        FeelNegation negation => Numeric(negation.Operand) is { } type ? type with { IsWhole = false } : null,
        FeelName name => Name(name),
        FeelBinary binary => Binary(binary),
        FeelBetween between => Between(between),
        FeelIn test => In(test),
        FeelIf choice => If(choice),
        FeelFilter filter => Filter(filter),
        FeelListLiteral list => ListOf(list),
        FeelQuantified quantified => Quantified(quantified),
        FeelFor loop => For(loop),
        FeelCall call => Call(call),
        _ => Refuse(expression),
    };

    private RuleType? Refuse(FeelExpression expression)
    {
        report(expression.Span, "not-in-packs", StandardTexts.NotInPacks());
        return null;
    }

    private RuleType? Literal(FeelLiteral literal, bool negative)
    {
        if (scope.Role is ExpressionRole.Test or ExpressionRole.Pass && literal.Value is FeelNumber or FeelDate or FeelDaysDuration or FeelMonthsDuration)
        {
            report(literal.Span, "bare-number", StandardTexts.BareNumber(FeelText.Of(literal.Value), scope.Role == ExpressionRole.Pass));
            return null;
        }
        switch (literal.Value)
        {
            case FeelNumber { Value: var number }:
                return RuleType.Bare with { IsZero = number == 0, IsWhole = !negative && number == decimal.Truncate(number) };
            case FeelBoolean:
                return RuleType.Truth;
            case FeelDate:
                return RuleType.Date;
            case FeelMonthsDuration:
                return new RuleType(RuleKind.MonthsDuration);
            case FeelDaysDuration { Seconds: var seconds } when seconds % 86_400 == 0:
                return new RuleType(RuleKind.DaysDuration);
            case FeelString:
                return new RuleType(RuleKind.Text);
            default:
                report(literal.Span, "not-in-packs", StandardTexts.NotInPacks());
                return null;
        }
    }

    private RuleType? Name(FeelName name)
    {
        if (scope.Find(name.Name) is not { } found)
        {
            report(name.Span, "unknown-name", StandardTexts.UnknownName(name.Name, Nearest.Of(name.Name, scope.Names), scope.Role == ExpressionRole.Pass));
            return null;
        }
        if (found.Kind == RuleNameKind.Later)
        {
            report(name.Span, "used-before", StandardTexts.UsedBefore(name.Name));
            return null;
        }
        if (found.Kind == RuleNameKind.Structure)
        {
            report(name.Span, "type-differs", StandardTexts.StructureAlone(name.Name));
            return null;
        }
        return found.Type;
    }

    private RuleType? If(FeelIf choice)
    {
        Expect(choice.Condition, RuleKind.Truth);
        var (then, otherwise) = (TypeOf(choice.Then), TypeOf(choice.Else));
        if (NoRoot(then, choice.Then) is null || NoRoot(otherwise, choice.Else) is null)
        {
            return null;
        }
        return then!.Kind is RuleKind.Number or RuleKind.Truth or RuleKind.Date ? Common(then, otherwise!, choice) : Refuse(choice);
    }

    /// <summary>The type where it is of that kind; else null, reported.</summary>
    private RuleType? Expect(FeelExpression expression, RuleKind kind)
    {
        if (TypeOf(expression) is not { } type)
        {
            return null;
        }
        if (type.Kind != kind)
        {
            report(expression.Span, "type-differs", StandardTexts.TypeDiffers(kind, type));
            return null;
        }
        return type;
    }

    private RuleType? Numeric(FeelExpression expression) => NoRoot(Expect(expression, RuleKind.Number), expression);

    /// <summary>The type, where it is no root; else null, reported.</summary>
    private RuleType? NoRoot(RuleType? type, FeelExpression at)
    {
        if (type is { IsRoot: true })
        {
            report(at.Span, "not-in-packs", StandardTexts.RootElsewhere());
            return null;
        }
        return type;
    }

    /// <summary>What two values that are added, compared or chosen between have in common; null where they differ, reported.</summary>
    private RuleType? Common(RuleType left, RuleType right, FeelExpression at)
    {
        if (left.Kind != right.Kind)
        {
            report(at.Span, "type-differs", StandardTexts.TypesDiffer(left, right));
            return null;
        }
        if (left.Kind != RuleKind.Number)
        {
            return left.Kind == RuleKind.Text && left.Codes is null ? right : left;
        }
        var isWhole = left.IsWhole && right.IsWhole;
        if (left.Measure == right.Measure)
        {
            return (left.IsBare ? right : left) with { IsWhole = isWhole, IsZero = left.IsZero && right.IsZero };
        }
        if (Yields(left, right) || Yields(right, left))
        {
            return (Yields(left, right) ? right : left) with { IsWhole = isWhole, IsZero = false };
        }
        report(at.Span, "unit-differs", StandardTexts.UnitsDiffer(left, right));
        return null;
    }

    /// <summary>True where a bare number takes the other's unit.</summary>
    private bool Yields(RuleType bare, RuleType other) =>
        bare.IsZero || (bare.IsBare && (scope.Role == ExpressionRole.Points || other.Measure == Measure.Of(FactUnit.Count) || other.Measure == Measure.Of(FactUnit.Points)));
}
