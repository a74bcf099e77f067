using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>The names that an expression mentions.</summary>
public static class ExpressionNames
{
    /// <summary>Every name, each once, in the order of the text.</summary>
    public static IReadOnlyList<string> Of(FeelExpression expression)
    {
        var found = new List<string>();
        Collect(expression, found);
        return [.. found.Distinct()];
    }

    private static void Collect(FeelExpression expression, List<string> found)
    {
        if (expression is FeelName name)
        {
            found.Add(name.Name);
        }
        foreach (var part in Parts(expression))
        {
            Collect(part, found);
        }
    }

    private static IEnumerable<FeelExpression> Parts(FeelExpression expression) => expression switch
    {
        FeelNegation negation => [negation.Operand],
        FeelBinary binary => [binary.Left, binary.Right],
        FeelBetween between => [between.Value, between.Low, between.High],
        FeelIn test => [test.Value, .. test.Tests],
        FeelUnaryTest unary => [unary.Endpoint],
        FeelRangeLiteral range => [range.Start, range.End],
        FeelListLiteral list => list.Items,
        FeelFilter filter => [filter.List, filter.Condition],
        FeelCall call => call.Arguments.Select(argument => argument.Value),
        FeelIf choice => [choice.Condition, choice.Then, choice.Else],
        FeelFor loop => [.. loop.Iterators.Select(iterator => iterator.In), loop.Return],
        FeelQuantified quantified => [.. quantified.Iterators.Select(iterator => iterator.In), quantified.Satisfies],
        _ => [],
    };
}
