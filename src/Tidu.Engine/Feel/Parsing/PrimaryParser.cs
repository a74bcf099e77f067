using System.Globalization;
using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>Literals, names, and what may follow a value: properties, filters, and calls of what is no function.</summary>
internal sealed class PrimaryParser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "then", "else", "return", "satisfies", "and", "or", "between", "in", "instance", "of",
    };

    private static readonly string[] LongProperties = ["start included", "end included", "time offset"];

    private readonly FeelParser _parser;
    private readonly ControlParser _control;
    private readonly BracketParser _brackets;

    public PrimaryParser(FeelParser parser)
    {
        _parser = parser;
        _control = new ControlParser(parser);
        _brackets = new BracketParser(parser);
    }

    private TokenReader Reader => _parser.Reader;

    public FeelExpression WithPostfixes()
    {
        var start = Reader.Next.Start;
        var value = Primary();
        while (true)
        {
            if (Reader.IsNext(".") && Reader.Ahead(1).Kind is TokenKind.Word)
            {
                Reader.Take();
                var name = Property();
                value = FeelParser.Checked(new FeelProperty(Reader.SpanFrom(start), value, name));
            }
            else if (Reader.IsNext("("))
            {
                var arguments = _brackets.Arguments();
                value = FeelParser.Checked(new FeelCall(Reader.SpanFrom(start), "", arguments));
            }
            else if (Reader.IsNext("[") && _brackets.Filter() is { } condition)
            {
                value = FeelParser.Checked(new FeelFilter(Reader.SpanFrom(start), value, condition));
            }
            else
            {
                return value;
            }
        }
    }

    private FeelExpression Primary() => Reader.Next.Kind switch
    {
        TokenKind.Number => Literal(Number(Reader.Next.Text)),
        TokenKind.Text => Literal(FeelValue.Of(Reader.Next.Text)),
        TokenKind.Literal => Literal(AtLiteral(Reader.Next)),
        TokenKind.Word => Word(),
        TokenKind.Symbol => _brackets.TryRead() ?? Name() ?? throw Reader.Unexpected(""),
        _ => throw Reader.Unexpected(""),
    };

    private FeelExpression Word()
    {
        var word = Reader.Next;
        return word.Text switch
        {
            "true" => Literal(FeelValue.Of(true)),
            "false" => Literal(FeelValue.Of(false)),
            "null" => Literal(FeelValue.Null),
            _ => _control.TryRead() ?? Call() ?? Name() ?? Unknown(word),
        };
    }

    /// <summary>A word that the scope does not know is a name all the same; its value is null.</summary>
    private FeelName Unknown(Token word)
    {
        if (Reserved.Contains(word.Text))
        {
            throw Reader.Unexpected("");
        }

        Reader.Take();
        return new FeelName(Reader.SpanFrom(word.Start), word.Text);
    }

    private FeelName? Name()
    {
        var start = Reader.Next.Start;
        if (_parser.Names.Match(Reader) is not { } known)
        {
            return null;
        }

        Reader.At += known.Tokens;
        return new FeelName(Reader.SpanFrom(start), known.Name);
    }

    private FeelExpression? Call()
    {
        var word = Reader.Next;
        var function = KnownNames.MatchFunction(Reader) ?? (Reader.Ahead(1).Is("(") && !Reserved.Contains(word.Text) ? (word.Text, 1) : null);
        var known = _parser.Names.Match(Reader);
        if (function is null || (known is { } name && name.Tokens > function.Value.Tokens))
        {
            return null;
        }

        if (FeelRefusals.Refuses(function.Value.Name))
        {
            throw new FeelSyntaxException(FeelCodes.Refused, word.Start, function.Value.Name);
        }

        Reader.At += function.Value.Tokens;
        var arguments = _brackets.Arguments();
        var call = new FeelCall(Reader.SpanFrom(word.Start), function.Value.Name, arguments);
        return FeelRefusals.Refuses(call) ? throw new FeelSyntaxException(FeelCodes.Refused, word.Start, call.Function) : FeelParser.Checked(call);
    }

    private FeelLiteral Literal(FeelValue value)
    {
        var token = Reader.Take();
        return new FeelLiteral(Reader.SpanFrom(token.Start), value);
    }

    private static FeelValue Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? FeelValue.Of(number) : FeelValue.Null;

    private static FeelValue AtLiteral(Token token)
    {
        var value = FeelTemporalText.Date(token.Text) ?? FeelTemporalText.Duration(token.Text);
        return value is null && token.Text.Contains(':', StringComparison.Ordinal)
            ? throw new FeelSyntaxException(FeelCodes.Refused, token.Start, "time")
            : value ?? FeelValue.Null;
    }

    private string Property()
    {
        foreach (var name in LongProperties)
        {
            if (Reader.TokensOf(name) is var tokens and > 0)
            {
                Reader.At += tokens;
                return name;
            }
        }

        return Reader.Take().Text;
    }
}
