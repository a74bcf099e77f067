using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>Operators by precedence: or, and, comparison, sum, product, power, negation, instance of; below them <see cref="PrimaryParser"/>.</summary>
internal sealed class FeelParser
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "<=", ">", ">="];

    private static readonly FeelOperator[] ComparisonOperators =
        [FeelOperator.Equal, FeelOperator.NotEqual, FeelOperator.Less, FeelOperator.LessOrEqual, FeelOperator.Greater, FeelOperator.GreaterOrEqual];

    private readonly PrimaryParser _primary;
    private int _depth;

    public FeelParser(TokenReader reader, KnownNames names)
    {
        Reader = reader;
        Names = names;
        _primary = new PrimaryParser(this);
    }

    public TokenReader Reader { get; }

    public KnownNames Names { get; }

    /// <summary>The whole text as one expression; several parted by commas are a list.</summary>
    public FeelExpression Whole()
    {
        var start = Reader.Next.Start;
        var items = new List<FeelExpression> { Expression() };
        while (Reader.TryTake(","))
        {
            items.Add(Expression());
        }

        ExpectEnd();
        return items.Count == 1 ? items[0] : Checked(new FeelListLiteral(Reader.SpanFrom(start), items));
    }

    /// <summary>The whole text as unary tests, parted by commas: <c>&gt;= 0.35</c>, <c>[1..5)</c>.</summary>
    public IReadOnlyList<FeelExpression> WholeTests()
    {
        var tests = new List<FeelExpression>();
        do
        {
            tests.Add(IsComparison() ? Test() : Expression());
        }
        while (Reader.TryTake(","));
        ExpectEnd();
        return tests;
    }

    public FeelExpression Expression()
    {
        if (++_depth > FeelLimits.Depth)
        {
            throw new FeelSyntaxException(FeelCodes.TooDeep, Reader.Next.Start);
        }

        var read = Disjunction();
        _depth--;
        return read;
    }

    /// <summary>A sum and what binds tighter: the ends of a range, of between, and of unary tests.</summary>
    public FeelExpression Sum() => LeftToRight(Product, ("+", FeelOperator.Add), ("-", FeelOperator.Subtract));

    /// <summary>Runs a reading that may fail; goes back and returns null where it does.</summary>
    public T? Try<T>(Func<T> read)
        where T : class
    {
        var (at, depth) = (Reader.At, _depth);
        try
        {
            return read();
        }
        catch (FeelSyntaxException failure) when (failure.Code is FeelCodes.Syntax)
        {
            (Reader.At, _depth) = (at, depth);
            return null;
        }
    }

    /// <summary>The comparison that begins here, as in <c>&gt;= 5</c>; null where none does.</summary>
    public FeelOperator? TakeComparison() => IsComparison() ? ComparisonOperators[Array.IndexOf(Comparisons, Reader.Take().Text)] : null;

    /// <summary>A node whose parts may have become too deep by a long chain of operators.</summary>
    public static T Checked<T>(T node)
        where T : FeelExpression =>
        node.Depth <= FeelLimits.Depth ? node : throw new FeelSyntaxException(FeelCodes.TooDeep, node.Span.Start);

    /// <summary>Tests parted by commas.</summary>
    public List<FeelExpression> Tests()
    {
        var tests = new List<FeelExpression>();
        do
        {
            tests.Add(Test());
        }
        while (Reader.TryTake(","));
        return tests;
    }

    private bool IsComparison() => Reader.Next.Kind is TokenKind.Symbol && Comparisons.Contains(Reader.Next.Text);

    private void ExpectEnd()
    {
        if (Reader.Next.Kind != TokenKind.End)
        {
            throw Reader.Unexpected("end");
        }
    }

    private FeelExpression Disjunction() => LeftToRight(Conjunction, ("or", FeelOperator.Or));

    private FeelExpression Conjunction() => LeftToRight(Comparison, ("and", FeelOperator.And));

    private FeelExpression Product() => LeftToRight(Power, ("*", FeelOperator.Multiply), ("/", FeelOperator.Divide));

    private FeelExpression Power() => LeftToRight(Negation, ("**", FeelOperator.Power));

    private FeelExpression LeftToRight(Func<FeelExpression> operand, params ReadOnlySpan<(string Text, FeelOperator Operator)> operators)
    {
        var start = Reader.Next.Start;
        var left = operand();
        while (Find(operators) is { } found)
        {
            Reader.Take();
            var right = operand();
            left = Checked(new FeelBinary(Reader.SpanFrom(start), found, left, right));
        }

        return left;
    }

    private FeelOperator? Find(ReadOnlySpan<(string Text, FeelOperator Operator)> operators)
    {
        foreach (var (text, found) in operators)
        {
            if (Reader.Next.Kind is TokenKind.Symbol or TokenKind.Word && Reader.Next.Text == text)
            {
                return found;
            }
        }

        return null;
    }

    private FeelExpression Comparison()
    {
        var start = Reader.Next.Start;
        var left = Test();
        while (true)
        {
            if (TakeComparison() is { } found)
            {
                var right = Test();
                left = Checked(new FeelBinary(Reader.SpanFrom(start), found, left, right));
            }
            else if (Reader.TryTakeWord("between"))
            {
                var low = Sum();
                Reader.ExpectWord("and");
                var high = Sum();
                left = Checked(new FeelBetween(Reader.SpanFrom(start), left, low, high));
            }
            else if (Reader.TryTakeWord("in"))
            {
                var tests = InTests();
                left = Checked(new FeelIn(Reader.SpanFrom(start), left, tests));
            }
            else
            {
                return left;
            }
        }
    }

    /// <summary>What follows "in": tests in brackets, else one test. Brackets may also open a range, or an expression that goes on behind them.</summary>
    private List<FeelExpression> InTests()
    {
        if (!Reader.IsNext("("))
        {
            return [Test()];
        }

        var bracketed = Try(() =>
        {
            Reader.Expect("(");
            var tests = Tests();
            Reader.Expect(")");
            return tests;
        });
        return bracketed ?? [Test()];
    }

    /// <summary>A sum, or a comparison without its left side: a range with one end where it stands as a value.</summary>
    private FeelExpression Test()
    {
        var start = Reader.Next.Start;
        if (TakeComparison() is { } found)
        {
            var endpoint = Sum();
            return Checked(new FeelUnaryTest(Reader.SpanFrom(start), found, endpoint));
        }

        return Sum();
    }

    private FeelExpression Negation()
    {
        var start = Reader.Next.Start;
        if (!Reader.TryTake("-"))
        {
            return InstanceOf();
        }

        if (++_depth > FeelLimits.Depth)
        {
            throw new FeelSyntaxException(FeelCodes.TooDeep, start);
        }

        var operand = Negation();
        _depth--;
        return Checked(new FeelNegation(Reader.SpanFrom(start), operand));
    }

    private FeelExpression InstanceOf()
    {
        var start = Reader.Next.Start;
        var value = _primary.WithPostfixes();
        while (Reader.IsNextWord("instance") && Reader.Ahead(1).IsWord("of"))
        {
            Reader.Take();
            Reader.Take();
            var type = new TypeParser(Reader).Read();
            value = Checked(new FeelInstanceOf(Reader.SpanFrom(start), value, type));
        }

        return value;
    }
}
