using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Syntax;

/// <summary>A value written out: a number, string, true, false, null, or an at-literal such as @"2026-01-31".</summary>
public sealed record FeelLiteral(FeelSpan Span, FeelValue Value) : FeelExpression(Span);

/// <summary>A name of the scope: a context's key, an iteration's variable, <c>item</c> in a filter. A name that the scope lacks is null.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">Parts joined by one space; symbols of names (. / - ' + *) as the scope writes them.</param>
public sealed record FeelName(FeelSpan Span, string Name) : FeelExpression(Span);

/// <summary>A property of a value: <c>d.year</c>, <c>r.start included</c>.</summary>
public sealed record FeelProperty(FeelSpan Span, FeelExpression Of, string Name) : FeelExpression(Span, Of);

/// <summary>Arithmetic negation.</summary>
public sealed record FeelNegation(FeelSpan Span, FeelExpression Operand) : FeelExpression(Span, Operand);

/// <summary>Two expressions and the operator between them.</summary>
public sealed record FeelBinary(FeelSpan Span, FeelOperator Operator, FeelExpression Left, FeelExpression Right) : FeelExpression(Span, Left, Right);

/// <summary><c>value between low and high</c>, both ends included.</summary>
public sealed record FeelBetween(FeelSpan Span, FeelExpression Value, FeelExpression Low, FeelExpression High) : FeelExpression(Span, Value, Low, High);

/// <summary><c>value in test</c> or <c>value in (test, test)</c>: true where any test is. A test is a range, a <see cref="FeelUnaryTest"/>, a list or a value.</summary>
public sealed record FeelIn(FeelSpan Span, FeelExpression Value, IReadOnlyList<FeelExpression> Tests) : FeelExpression(Span, [Value, .. Tests]);

/// <summary><c>&gt;= 0.35</c>: in a list of tests a test; in brackets, <c>(&gt;= 0.35)</c>, a range with one end.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operator">One of the six comparisons.</param>
/// <param name="Endpoint">What is compared with.</param>
public sealed record FeelUnaryTest(FeelSpan Span, FeelOperator Operator, FeelExpression Endpoint) : FeelExpression(Span, Endpoint);

/// <summary>A range with two ends: <c>[a..b]</c>, <c>(a..b]</c>, <c>]a..b[</c>.</summary>
public sealed record FeelRangeLiteral(FeelSpan Span, FeelExpression Start, bool StartIncluded, FeelExpression End, bool EndIncluded)
    : FeelExpression(Span, Start, End);

/// <summary><c>[a, b, c]</c></summary>
public sealed record FeelListLiteral(FeelSpan Span, IReadOnlyList<FeelExpression> Items) : FeelExpression(Span, [.. Items]);

/// <summary><c>list[condition]</c>: a number picks (from 1, or from the end where negative), a condition keeps. A value that is no list is a list of itself.</summary>
public sealed record FeelFilter(FeelSpan Span, FeelExpression List, FeelExpression Condition) : FeelExpression(Span, List, Condition);

/// <summary>A call of a built-in function.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Function">The name as written, parts joined by one space. A function that does not exist gives null; so does the call of a value, <c>123()</c>, whose name is empty.</param>
/// <param name="Arguments">All with names or none.</param>
public sealed record FeelCall(FeelSpan Span, string Function, IReadOnlyList<FeelArgument> Arguments)
    : FeelExpression(Span, [.. Arguments.Select(argument => argument.Value)]);

/// <summary>An argument of a call; its name is null where arguments go by position.</summary>
public sealed record FeelArgument(string? Name, FeelExpression Value);

/// <summary><c>if condition then a else b</c>; a condition that is null or no boolean chooses b.</summary>
public sealed record FeelIf(FeelSpan Span, FeelExpression Condition, FeelExpression Then, FeelExpression Else) : FeelExpression(Span, Condition, Then, Else);

/// <summary><c>for x in list, i in 1..3 return e</c>, the last iterator running fastest; <c>partial</c> names the results so far.</summary>
public sealed record FeelFor(FeelSpan Span, IReadOnlyList<FeelIterator> Iterators, FeelExpression Return)
    : FeelExpression(Span, [.. FeelIterator.Expressions(Iterators), Return]);

/// <summary><c>some x in list satisfies e</c>, or <c>every</c>.</summary>
public sealed record FeelQuantified(FeelSpan Span, bool Every, IReadOnlyList<FeelIterator> Iterators, FeelExpression Satisfies)
    : FeelExpression(Span, [.. FeelIterator.Expressions(Iterators), Satisfies]);

/// <summary><c>value instance of type</c></summary>
public sealed record FeelInstanceOf(FeelSpan Span, FeelExpression Value, FeelType Type) : FeelExpression(Span, Value);

/// <summary>One variable of an iteration.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="In">The list, or the first value of a range.</param>
/// <param name="To">The last value of <c>in a..b</c>; null for a list.</param>
public sealed record FeelIterator(string Variable, FeelExpression In, FeelExpression? To)
{
    internal static IEnumerable<FeelExpression?> Expressions(IEnumerable<FeelIterator> iterators) => iterators.SelectMany(each => new[] { each.In, each.To });
}
