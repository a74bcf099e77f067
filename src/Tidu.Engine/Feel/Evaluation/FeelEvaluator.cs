using System.Runtime.CompilerServices;
using Tidu.Engine.Feel.BuiltIns;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Evaluation;

/// <summary>Computes one expression, node by node. Whatever cannot be computed is null.</summary>
internal sealed class FeelEvaluator
{
    /// <summary>The name of the value in a test that says more than a comparison, as in "? = floor(?)".</summary>
    public const string Tested = "?";

    /// <summary>What reading a pattern or a range from its text costs, in nodes.</summary>
    private const int StepsToRead = 100;

    private readonly FeelIteration _iteration;
    private long _steps;

    public FeelEvaluator() => _iteration = new FeelIteration(this);

    /// <summary>The value; null where the work exceeds <see cref="FeelLimits"/>.</summary>
    public FeelValue Run(FeelExpression expression, FeelScope scope)
    {
        try
        {
            return Evaluate(expression, scope);
        }
        catch (FeelLimitException)
        {
            return FeelValue.Null;
        }
    }

    /// <summary>Whether a value passes any of the tests; null where that cannot be said or the work exceeds <see cref="FeelLimits"/>.</summary>
    public bool? RunTests(FeelValue value, IReadOnlyList<FeelExpression> tests, FeelScope scope)
    {
        try
        {
            return In(value, tests, scope);
        }
        catch (FeelLimitException)
        {
            return null;
        }
    }

    public FeelValue Evaluate(FeelExpression expression, FeelScope scope)
    {
        Charge(1);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new FeelLimitException();
        }

        var value = Compute(expression, scope);
        return value is FeelList { Weight: > FeelLimits.Items } or FeelList { Nesting: > FeelLimits.Nesting } ? throw new FeelLimitException() : value;
    }

    private void Charge(long steps)
    {
        _steps += steps;
        if (_steps > FeelLimits.Steps)
        {
            throw new FeelLimitException();
        }
    }

    private FeelValue Compute(FeelExpression expression, FeelScope scope) => expression switch
    {
        FeelLiteral literal => literal.Value,
        FeelName name => scope[name.Name],
        FeelBinary binary => Binary(binary, scope),
        FeelCall call => Call(call, scope),
        FeelProperty property => FeelProperties.Of(Evaluate(property.Of, scope), property.Name),
        FeelFilter filter => Filter(filter, scope),
        FeelNegation negation => FeelArithmetic.Negate(Evaluate(negation.Operand, scope)),
        FeelListLiteral list => new FeelList([.. list.Items.Select(item => Evaluate(item, scope))]),
        _ => Construct(expression, scope),
    };

    private FeelValue Construct(FeelExpression expression, FeelScope scope) => expression switch
    {
        FeelIf condition => Evaluate(Evaluate(condition.Condition, scope) is FeelBoolean { Value: true } ? condition.Then : condition.Else, scope),
        FeelBetween between => Between(between, scope),
        FeelIn test => FeelValue.Of(In(Evaluate(test.Value, scope), test.Tests, scope)),
        FeelUnaryTest test => OneEnd(test, scope),
        FeelRangeLiteral range => Range(range, scope),
        FeelFor loop => _iteration.For(loop, scope),
        FeelQuantified quantified => _iteration.Quantified(quantified, scope),
        FeelInstanceOf instance => FeelValue.Of(FeelTypes.IsInstance(Evaluate(instance.Value, scope), instance.Type)),
        _ => FeelValue.Null,
    };

    /// <summary>Whether any of the tests holds; null where none does but one could not be decided.</summary>
    private bool? In(FeelValue value, IReadOnlyList<FeelExpression> tests, FeelScope scope)
    {
        bool? any = false;
        foreach (var test in tests)
        {
            any = FeelComparison.Or(any, Holds(value, test, scope));
            if (any is true)
            {
                return true;
            }
        }

        return any;
    }

    private bool? Holds(FeelValue value, FeelExpression test, FeelScope scope)
    {
        switch (test)
        {
            case FeelUnaryTest unary:
                return FeelArithmetic.Compare(unary.Operator, value, Evaluate(unary.Endpoint, scope));
            case FeelRangeLiteral range:
                return Inside(value, range, scope);
        }

        var result = Evaluate(test, scope);
        return result is FeelBoolean { Value: var truth } && FeelNames.Free(test).Any(name => name.Name == Tested) ? truth : Matches(value, result);
    }

    /// <summary>Whether a value lies between two ends; where they make no range, what the comparison with each says.</summary>
    private bool? Inside(FeelValue value, FeelRangeLiteral range, FeelScope scope)
    {
        var (start, end) = (Evaluate(range.Start, scope), Evaluate(range.End, scope));
        return FeelRanges.Create(start, range.StartIncluded, end, range.EndIncluded) is FeelRange whole
            ? Matches(value, whole)
            : FeelComparison.And(
                FeelArithmetic.Compare(range.StartIncluded ? FeelOperator.GreaterOrEqual : FeelOperator.Greater, value, start),
                FeelArithmetic.Compare(range.EndIncluded ? FeelOperator.LessOrEqual : FeelOperator.Less, value, end));
    }

    private bool? Matches(FeelValue value, FeelValue test) => test switch
    {
        FeelRange range when value is not FeelRange => FeelComparison.Within(value, range),
        FeelList list => InList(value, list),
        _ => FeelComparison.Equal(value, test),
    };

    private bool? InList(FeelValue value, FeelList list)
    {
        Charge(list.Weight);
        return FeelComparison.Equal(value, list) is true
            || list.Items.Any(item => (item is FeelRange range && value is not FeelRange ? FeelComparison.Within(value, range) : FeelComparison.Equal(value, item)) is true);
    }

    private FeelValue Binary(FeelBinary binary, FeelScope scope)
    {
        var left = Evaluate(binary.Left, scope);
        switch (binary.Operator)
        {
            case FeelOperator.And:
                return left is FeelBoolean { Value: false } ? left : FeelValue.Of(FeelComparison.And(Truth(left), Truth(Evaluate(binary.Right, scope))));
            case FeelOperator.Or:
                return left is FeelBoolean { Value: true } ? left : FeelValue.Of(FeelComparison.Or(Truth(left), Truth(Evaluate(binary.Right, scope))));
            default:
                var right = Evaluate(binary.Right, scope);
                Charge(Math.Min(FeelList.WeightOf(left), FeelList.WeightOf(right)));
                return binary.Operator <= FeelOperator.GreaterOrEqual
                    ? FeelValue.Of(FeelArithmetic.Compare(binary.Operator, left, right))
                    : FeelArithmetic.Compute(binary.Operator, left, right);
        }
    }

    private static bool? Truth(FeelValue value) => (value as FeelBoolean)?.Value;

    private FeelValue Between(FeelBetween between, FeelScope scope)
    {
        var value = Evaluate(between.Value, scope);
        return FeelValue.Of(FeelComparison.And(
            FeelArithmetic.Compare(FeelOperator.GreaterOrEqual, value, Evaluate(between.Low, scope)),
            FeelArithmetic.Compare(FeelOperator.LessOrEqual, value, Evaluate(between.High, scope))));
    }

    private FeelValue OneEnd(FeelUnaryTest test, FeelScope scope)
    {
        var end = Evaluate(test.Endpoint, scope);
        return FeelRanges.IsEnd(end) ? FeelRanges.OneEnd(test.Operator, end) : FeelValue.Null;
    }

    private FeelValue Range(FeelRangeLiteral range, FeelScope scope) =>
        FeelRanges.Create(Evaluate(range.Start, scope), range.StartIncluded, Evaluate(range.End, scope), range.EndIncluded);

    private FeelValue Call(FeelCall call, FeelScope scope)
    {
        FeelValue[] values = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        Charge(values.Sum(FeelList.WeightOf) + (call.Function is "matches" or "replace" or "split" or "range" ? StepsToRead : 0));
        return FeelFunctions.Call(call, values);
    }

    private FeelValue Filter(FeelFilter filter, FeelScope scope)
    {
        var value = Evaluate(filter.List, scope);
        var items = value switch { FeelList list => list.Items, FeelNull => [], _ => [value] };
        var first = Condition(filter, items.Count > 0 ? items[0] : FeelValue.Null, scope);
        if (first is FeelNumber { Value: var position })
        {
            return FeelLists.At(items, position);
        }

        var kept = new List<FeelValue>();
        for (var i = 0; i < items.Count; i++)
        {
            var condition = i == 0 ? first : Condition(filter, items[i], scope);
            if (condition is FeelBoolean { Value: true })
            {
                kept.Add(items[i]);
            }
            else if (condition is not (FeelBoolean or FeelNull))
            {
                return FeelValue.Null;
            }
        }

        return new FeelList(kept);
    }

    private FeelValue Condition(FeelFilter filter, FeelValue item, FeelScope scope) => Evaluate(filter.Condition, scope.With("item", item));
}
