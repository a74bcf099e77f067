using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>if, for, some, every: each reaches as far to the right as it can.</summary>
internal sealed class ControlParser(FeelParser parser)
{
    private const string Partial = "partial";

    private TokenReader Reader => parser.Reader;

    /// <summary>The construct whose first word is next; null where none is.</summary>
    public FeelExpression? TryRead()
    {
        var start = Reader.Next.Start;
        return Reader.Next.Text switch
        {
            "if" => If(start),
            "for" when !IsCall() => For(start),
            "some" or "every" when !IsCall() => Quantified(start),
            _ => null,
        };
    }

    private bool IsCall() => Reader.Ahead(1).Kind is not TokenKind.Word;

    private FeelIf If(int start)
    {
        Reader.ExpectWord("if");
        var condition = parser.Expression();
        Reader.ExpectWord("then");
        var then = parser.Expression();
        Reader.ExpectWord("else");
        var otherwise = parser.Expression();
        return FeelParser.Checked(new FeelIf(Reader.SpanFrom(start), condition, then, otherwise));
    }

    private FeelFor For(int start)
    {
        Reader.ExpectWord("for");
        var added = new List<string>();
        var iterators = Iterators(added);
        Reader.ExpectWord("return");
        Know(Partial, added);
        var result = parser.Expression();
        added.ForEach(parser.Names.Remove);
        return FeelParser.Checked(new FeelFor(Reader.SpanFrom(start), iterators, result));
    }

    private FeelQuantified Quantified(int start)
    {
        var every = Reader.Take().Text == "every";
        var added = new List<string>();
        var iterators = Iterators(added);
        Reader.ExpectWord("satisfies");
        var satisfies = parser.Expression();
        added.ForEach(parser.Names.Remove);
        return FeelParser.Checked(new FeelQuantified(Reader.SpanFrom(start), every, iterators, satisfies));
    }

    /// <summary>Iterators parted by commas; each may use the variables of those before it.</summary>
    private List<FeelIterator> Iterators(List<string> added)
    {
        var iterators = new List<FeelIterator>();
        do
        {
            var variable = Variable();
            Reader.ExpectWord("in");
            var from = parser.Expression();
            var to = Reader.TryTake("..") ? parser.Expression() : null;
            iterators.Add(new FeelIterator(variable, from, to));
            Know(variable, added);
        }
        while (Reader.TryTake(","));
        return iterators;
    }

    /// <summary>The words up to "in".</summary>
    private string Variable()
    {
        var words = new List<string>();
        while (Reader.Next.Kind is TokenKind.Word or TokenKind.Number && !Reader.IsNextWord("in"))
        {
            words.Add(Reader.Take().Text);
        }

        return words.Count > 0 ? string.Join(' ', words) : throw Reader.Unexpected("name");
    }

    private void Know(string name, List<string> added)
    {
        if (parser.Names.Add(name))
        {
            added.Add(name);
        }
    }
}
