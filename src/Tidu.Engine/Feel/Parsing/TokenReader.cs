using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>Walks the tokens of one text: looks ahead, takes, goes back, and bounds the work that going back may cause.</summary>
internal sealed class TokenReader
{
    private const int StepsPerToken = 200;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<int> _lines = [0];
    private long _steps;

    public TokenReader(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n')))
            {
                _lines.Add(at + 1);
            }
        }

        _tokens = new FeelLexer(text).Read();
        _steps = 10_000 + (long)StepsPerToken * _tokens.Count;
    }

    /// <summary>Index of the next token; setting it goes back.</summary>
    public int At { get; set; }

    public Token Next => _tokens[At];

    public Token Ahead(int count) => _tokens[Math.Min(At + count, _tokens.Count - 1)];

    public bool IsNext(string symbol) => Next.Is(symbol);

    public bool IsNextWord(string word) => Next.IsWord(word);

    public Token Take()
    {
        var token = Next;
        if (--_steps < 0)
        {
            throw new FeelSyntaxException(FeelCodes.TooComplex, token.Start);
        }

        At = Math.Min(At + 1, _tokens.Count - 1);
        return token;
    }

    public bool TryTake(string symbol)
    {
        var met = IsNext(symbol);
        if (met)
        {
            Take();
        }

        return met;
    }

    public bool TryTakeWord(string word)
    {
        var met = IsNextWord(word);
        if (met)
        {
            Take();
        }

        return met;
    }

    public void Expect(string symbol)
    {
        if (!TryTake(symbol))
        {
            throw Unexpected(symbol);
        }
    }

    public void ExpectWord(string word)
    {
        if (!TryTakeWord(word))
        {
            throw Unexpected(word);
        }
    }

    /// <summary>The next token is not what the grammar needs; an empty <paramref name="expected"/> stands for any expression.</summary>
    public FeelSyntaxException Unexpected(string expected) =>
        new(FeelCodes.Syntax, Next.Start, expected, _text[Next.Start..Next.End]);

    /// <summary>From the start of a token or node to the end of what was last taken.</summary>
    public FeelSpan SpanFrom(int start)
    {
        var end = At > 0 ? _tokens[At - 1].End : start;
        var (line, column) = Position(start);
        return new FeelSpan(start, Math.Max(0, end - start), line, column);
    }

    public (int Line, int Column) Position(int at) => Position(_lines, at);

    /// <summary>Line and column in a text that could not be parted into tokens.</summary>
    public static (int Line, int Column) Position(string text, int at)
    {
        var line = text.AsSpan(0, at).Count('\n') + 1;
        return (line, at - text.LastIndexOf('\n', Math.Max(0, at - 1), Math.Max(0, at)));
    }

    /// <summary>
    /// Tokens that a name covers where the text continues with it from the next token on; 0 where it does not.
    /// Spaces between the parts do not matter, and the name must not end inside a word.
    /// </summary>
    public int TokensOf(string name)
    {
        var at = Next.Start;
        for (var i = 0; i < name.Length; i++)
        {
            if (FeelCharacters.IsSpace(name[i]))
            {
                continue;
            }

            while (i > 0 && at < _text.Length && FeelCharacters.IsSpace(_text[at]) && (FeelCharacters.IsSpace(name[i - 1]) || !BothWord(name[i - 1], name[i])))
            {
                at++;
            }

            if (at >= _text.Length || _text[at] != name[i] || (i > 0 && FeelCharacters.IsSpace(name[i - 1]) && at > 0 && BothWord(_text[at - 1], name[i])))
            {
                return 0;
            }

            at++;
        }

        return at < _text.Length && BothWord(_text[at - 1], _text[at]) ? 0 : TokensUpTo(at);
    }

    private static bool BothWord(char left, char right) => FeelCharacters.IsNamePart(left) && FeelCharacters.IsNamePart(right);

    private int TokensUpTo(int end)
    {
        var index = At;
        while (_tokens[index].Kind != TokenKind.End && _tokens[index].End <= end)
        {
            index++;
        }

        return index > At && _tokens[index].Start >= end && _tokens[index - 1].End == end ? index - At : 0;
    }

    private static (int Line, int Column) Position(List<int> lines, int at)
    {
        var index = lines.BinarySearch(at);
        index = index < 0 ? ~index - 1 : index;
        return (index + 1, at - lines[index] + 1);
    }
}
