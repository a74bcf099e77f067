using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Makes ranges.</summary>
internal static class FeelRanges
{
    /// <summary>A range of two values that can be compared; an open end may be null. null otherwise: what does not exist cannot be included.</summary>
    public static FeelValue Create(FeelValue start, bool startIncluded, FeelValue end, bool endIncluded) =>
        FeelComparison.Order(start, end) is not null || (start.IsNull && !startIncluded && IsEnd(end)) || (end.IsNull && !endIncluded && IsEnd(start))
            ? new FeelRange(start, startIncluded, end, endIncluded)
            : FeelValue.Null;

    /// <summary>The range of what compares so with a value: <c>&gt;= 5</c>. The standard has <c>(!= 5)</c> as the empty range (5..5).</summary>
    public static FeelValue OneEnd(FeelOperator comparison, FeelValue end) => comparison switch
    {
        FeelOperator.Less => new FeelRange(FeelValue.Null, false, end, false, true),
        FeelOperator.LessOrEqual => new FeelRange(FeelValue.Null, false, end, true, true),
        FeelOperator.Greater => new FeelRange(end, false, FeelValue.Null, false, true),
        FeelOperator.GreaterOrEqual => new FeelRange(end, true, FeelValue.Null, false, true),
        FeelOperator.Equal => new FeelRange(end, true, end, true, true),
        FeelOperator.NotEqual => new FeelRange(end, false, end, false, true),
        _ => FeelValue.Null,
    };

    /// <summary>Whether a value has an order, so that it may end a range.</summary>
    public static bool IsEnd(FeelValue value) => FeelComparison.Order(value, value) is not null;

    /// <summary>A range from its text, whose ends are literals; an open end may be left out. null for anything else.</summary>
    public static FeelValue Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 4)
        {
            return FeelValue.Null;
        }

        var (open, close, inner) = (trimmed[0], trimmed[^1], trimmed[1..^1].Trim());
        if (!"[(]".Contains(open, StringComparison.Ordinal) || !"])[".Contains(close, StringComparison.Ordinal))
        {
            return FeelValue.Null;
        }

        var (startIncluded, endIncluded) = (open == '[', close == ']');
        if (inner.StartsWith("..", StringComparison.Ordinal))
        {
            return startIncluded || Literal(inner[2..]) is not { } end ? FeelValue.Null : new FeelRange(FeelValue.Null, false, end, endIncluded, true);
        }

        if (inner.EndsWith("..", StringComparison.Ordinal))
        {
            return endIncluded || Literal(inner[..^2]) is not { } start ? FeelValue.Null : new FeelRange(start, startIncluded, FeelValue.Null, false, true);
        }

        return Whole(inner, startIncluded, endIncluded);
    }

    private static FeelValue Whole(string inner, bool startIncluded, bool endIncluded) =>
        FeelLanguage.Parse($"[{inner}]").Expression is FeelRangeLiteral range && Literal(range.Start) is { } start && Literal(range.End) is { } end
            && FeelComparison.Order(start, end) is <= 0
            ? new FeelRange(start, startIncluded, end, endIncluded)
            : FeelValue.Null;

    private static FeelValue? Literal(string text) => Literal(FeelLanguage.Parse(text).Expression);

    /// <summary>The value of a literal, with a minus before it, or as the text of date(…) or duration(…).</summary>
    private static FeelValue? Literal(FeelExpression? expression) => expression switch
    {
        FeelLiteral { Value: var value } when IsEnd(value) => value,
        FeelNegation { Operand: FeelLiteral } or FeelCall { Function: "date" or "duration", Arguments: [{ Value: FeelLiteral { Value: FeelString } }] } =>
            FeelLanguage.Evaluate(expression) is var value && IsEnd(value) ? value : null,
        _ => null,
    };
}
