using Tidu.Engine.Packs.Yaml;

namespace Tidu.Engine.Standards.Reading;

/// <summary>From an offset inside a scalar's value to the place in the file, past quotes, escapes and folded lines.</summary>
internal sealed class SourceMap
{
    private readonly string _text;
    private readonly List<int> _lines = [0];

    public SourceMap(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                _lines.Add(at + 1);
            }
        }
    }

    /// <summary>Line and column, from 1, of a UTF-16 unit of the scalar's value.</summary>
    public RulePlace Of(YamlScalar scalar, int offset)
    {
        if (scalar.Line > _lines.Count)
        {
            return new RulePlace(scalar.Line, scalar.Column);
        }
        var at = Begin(_lines[scalar.Line - 1] + scalar.Column - 1, out var quote);
        var indent = at < _text.Length ? at - _text.LastIndexOf('\n', Math.Max(0, at - 1)) - 1 : 0;
        for (var i = 0; i < Math.Min(offset, scalar.Text.Length) && at < _text.Length; i++)
        {
            at = quote == '|' && scalar.Text[i] == '\n' ? NextLine(at, indent) : Next(at, scalar.Text[i], quote);
        }
        var line = _lines.BinarySearch(at) is var found && found >= 0 ? found : ~found - 1;
        return new RulePlace(line + 1, at - _lines[line] + 1);
    }

    private int Begin(int at, out char quote)
    {
        quote = at < _text.Length ? _text[at] : ' ';
        if (quote is '"' or '\'')
        {
            return at + 1;
        }
        if (quote is not ('|' or '>'))
        {
            return at;
        }
        var line = _text.IndexOf('\n', at);
        return line < 0 ? _text.Length : SkipBlank(line);
    }

    /// <summary>In a literal block a line's further indentation belongs to the value.</summary>
    private int NextLine(int at, int indent)
    {
        var next = _text.IndexOf('\n', at) + 1;
        var blanks = 0;
        while (blanks < indent && next + blanks < _text.Length && _text[next + blanks] == ' ')
        {
            blanks++;
        }
        return next + blanks;
    }

    private int Next(int at, char value, char quote)
    {
        if (value is (' ' or '\n') && SkipBlank(at) is var next && _text.AsSpan(at, next - at).Contains('\n'))
        {
            return next;
        }
        return quote switch
        {
            '\'' when value == '\'' => at + 2,
            '"' when _text[at] == '\\' => at + EscapeLength(at),
            _ => at + 1,
        };
    }

    private int EscapeLength(int at) => (at + 1 < _text.Length ? _text[at + 1] : ' ') switch
    {
        'x' => 4,
        'u' => 6,
        'U' => 10,
        _ => 2,
    };

    private int SkipBlank(int at)
    {
        while (at < _text.Length && _text[at] is (' ' or '\n' or '\r'))
        {
            at++;
        }
        return at;
    }
}
