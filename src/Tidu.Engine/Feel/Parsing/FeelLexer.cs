using System.Globalization;
using System.Text;

namespace Tidu.Engine.Feel.Parsing;

/// <summary>Parts a text into tokens. A character that no construct uses becomes a symbol of its own: names may hold it.</summary>
internal sealed class FeelLexer(string text)
{
    private static readonly string[] Symbols = ["..", "**", "<=", ">=", "!=", "->"];

    private int _at;

    public List<Token> Read()
    {
        var tokens = new List<Token>();
        for (SkipSpace(); _at < text.Length; SkipSpace())
        {
            tokens.Add(Next());
        }

        tokens.Add(new Token(TokenKind.End, text.Length, text.Length, ""));
        return tokens;
    }

    private Token Next()
    {
        var start = _at;
        if (text[_at] == '"')
        {
            return Quoted(start, TokenKind.Text);
        }

        if (text[_at] == '@' && SkipSpaceAfter(_at + 1) is var quote && quote < text.Length && text[quote] == '"')
        {
            _at = quote;
            return Quoted(start, TokenKind.Literal);
        }

        if (FeelCharacters.IsNameStart(text[_at]))
        {
            return Run(TokenKind.Word, FeelCharacters.IsNamePart);
        }

        if (char.IsAsciiDigit(text[_at]) || (text[_at] == '.' && Digit(_at + 1)))
        {
            return Number(start);
        }

        var symbol = Symbols.FirstOrDefault(each => string.CompareOrdinal(text, start, each, 0, each.Length) == 0) ?? text[start].ToString();
        _at += symbol.Length;
        return new Token(TokenKind.Symbol, start, _at, symbol);
    }

    private Token Number(int start)
    {
        SkipDigits();
        if (Met('.') && Digit(_at + 1))
        {
            _at++;
            SkipDigits();
        }

        if ((Met('e') || Met('E')) && (Digit(_at + 1) || (_at + 1 < text.Length && text[_at + 1] is '+' or '-' && Digit(_at + 2))))
        {
            _at += 2;
            SkipDigits();
        }

        return new Token(TokenKind.Number, start, _at, text[start.._at]);
    }

    private Token Run(TokenKind kind, Func<char, bool> part)
    {
        var start = _at;
        while (_at < text.Length && part(text[_at]))
        {
            _at++;
        }

        return new Token(kind, start, _at, text[start.._at]);
    }

    private Token Quoted(int start, TokenKind kind)
    {
        var content = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '"')
            {
                return new Token(kind, start, ++_at, content.ToString());
            }

            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                Escape(content);
            }
            else
            {
                content.Append(text[_at]);
            }
        }

        throw new FeelSyntaxException(FeelCodes.Unclosed, start, "\"");
    }

    /// <summary>Resolves an escape; a backslash before any other character is that backslash, as patterns such as "\d" need.</summary>
    private void Escape(StringBuilder content)
    {
        var letter = text[_at + 1];
        var digits = letter switch { 'u' => 4, 'U' => 6, _ => 0 };
        if (digits > 0 && Code(_at + 2, digits) is { } rune)
        {
            content.Append(rune);
            _at += digits + 1;
            return;
        }

        var known = "\"'\\nrt".IndexOf(letter, StringComparison.Ordinal);
        if (known < 0)
        {
            content.Append('\\');
            return;
        }

        content.Append("\"'\\\n\r\t"[known]);
        _at++;
    }

    private string? Code(int start, int digits) =>
        start + digits <= text.Length && int.TryParse(text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code > 0xFFFF ? Rune.IsValid(code) ? char.ConvertFromUtf32(code) : null : ((char)code).ToString()
            : null;

    private void SkipSpace()
    {
        while (true)
        {
            _at = SkipSpaceAfter(_at);
            if (string.CompareOrdinal(text, _at, "//", 0, 2) == 0)
            {
                var end = text.AsSpan(_at).IndexOfAny('\n', '\r');
                _at = end < 0 ? text.Length : _at + end;
            }
            else if (string.CompareOrdinal(text, _at, "/*", 0, 2) == 0)
            {
                var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                _at = end >= 0 ? end + 2 : throw new FeelSyntaxException(FeelCodes.Unclosed, _at, "/*");
            }
            else
            {
                return;
            }
        }
    }

    private int SkipSpaceAfter(int at)
    {
        while (at < text.Length && FeelCharacters.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private void SkipDigits()
    {
        while (Digit(_at))
        {
            _at++;
        }
    }

    private bool Met(char character) => _at < text.Length && text[_at] == character;

    private bool Digit(int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
