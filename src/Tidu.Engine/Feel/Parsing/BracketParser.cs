using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>Everything in brackets: lists, ranges, groups, filters, arguments.</summary>
/// <remarks>"[" behind a value opens a filter, but may also end an open range, as in ]1..10[: at a range's end the filter is tried first.</remarks>
internal sealed class BracketParser(FeelParser parser)
{
    private int _rangeEnds;

    private TokenReader Reader => parser.Reader;

    /// <summary>What an opening bracket begins; null where the next symbol is none.</summary>
    public FeelExpression? TryRead()
    {
        var start = Reader.Next.Start;
        return Reader.Next.Text switch
        {
            "(" => Group(start),
            "[" => ListOrRange(start),
            "]" => parser.Try(() => OpenRange(start)),
            "{" => throw new FeelSyntaxException(FeelCodes.Refused, start, "context"),
            _ => null,
        };
    }

    /// <summary>The condition of a filter; null where the bracket ends a range.</summary>
    public FeelExpression? Filter() => _rangeEnds > 0 ? parser.Try(Condition) : Condition();

    /// <summary>Arguments with their brackets.</summary>
    public List<FeelArgument> Arguments()
    {
        Reader.Expect("(");
        var arguments = new List<FeelArgument>();
        if (Reader.TryTake(")"))
        {
            return arguments;
        }

        do
        {
            arguments.Add(Argument());
        }
        while (Reader.TryTake(","));
        Reader.Expect(")");
        return arguments;
    }

    private FeelExpression Condition()
    {
        Reader.Expect("[");
        var condition = parser.Expression();
        Reader.Expect("]");
        return condition;
    }

    private FeelArgument Argument()
    {
        var words = 0;
        while (Reader.Ahead(words).Kind is TokenKind.Word)
        {
            words++;
        }

        if (words == 0 || !Reader.Ahead(words).Is(":"))
        {
            return new FeelArgument(null, parser.Expression());
        }

        var name = string.Join(' ', Enumerable.Range(0, words).Select(_ => Reader.Take().Text));
        Reader.Expect(":");
        return new FeelArgument(name, parser.Expression());
    }

    private FeelExpression Group(int start)
    {
        Reader.Expect("(");
        if (parser.TakeComparison() is { } found)
        {
            var endpoint = parser.Sum();
            Reader.Expect(")");
            return FeelParser.Checked(new FeelUnaryTest(Reader.SpanFrom(start), found, endpoint));
        }

        var inner = parser.Expression();
        if (Reader.TryTake(".."))
        {
            return RangeTo(start, inner, false);
        }

        Reader.Expect(")");
        return inner;
    }

    private FeelExpression ListOrRange(int start)
    {
        Reader.Expect("[");
        var items = new List<FeelExpression>();
        if (!Reader.IsNext("]"))
        {
            items.Add(parser.Expression());
            if (Reader.TryTake(".."))
            {
                return RangeTo(start, items[0], true);
            }

            while (Reader.TryTake(","))
            {
                items.Add(parser.Expression());
            }
        }

        Reader.Expect("]");
        return FeelParser.Checked(new FeelListLiteral(Reader.SpanFrom(start), items));
    }

    private FeelRangeLiteral OpenRange(int start)
    {
        Reader.Expect("]");
        var first = parser.Sum();
        Reader.Expect("..");
        return RangeTo(start, first, false);
    }

    private FeelRangeLiteral RangeTo(int start, FeelExpression first, bool startIncluded)
    {
        _rangeEnds++;
        var last = parser.Expression();
        _rangeEnds--;
        var endIncluded = Reader.TryTake("]");
        if (!endIncluded && !Reader.TryTake(")") && !Reader.TryTake("["))
        {
            throw Reader.Unexpected("]");
        }

        return FeelParser.Checked(new FeelRangeLiteral(Reader.SpanFrom(start), first, startIncluded, last, endIncluded));
    }
}
