using System.Text;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Rewrites a pattern of XPath 2.0, character by character; null for constructs that XPath does not have.</summary>
internal sealed class PatternTranslation
{
    private const string NameStart = @":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";
    private const string NamePart = NameStart + @"\-.0-9\u00B7\u0300-\u036F\u203F\u2040";
    private const string Escapable = @"nrt\|.?*+(){}[]-^$";

    private readonly string _pattern;
    private readonly bool _all;
    private readonly bool _lines;
    private readonly StringBuilder _translated = new();
    private int _at;
    private int _groups;
    private int _open;

    private PatternTranslation(string pattern, string flags)
    {
        _pattern = flags.Contains('x', StringComparison.Ordinal) ? WithoutSpace(pattern) : pattern;
        _all = flags.Contains('s', StringComparison.Ordinal);
        _lines = flags.Contains('m', StringComparison.Ordinal);
    }

    /// <summary>Whether a group is referred to, as in (.)\1.</summary>
    public bool RefersBack { get; private set; }

    /// <summary>The pattern as .NET writes it.</summary>
    public string Text => _translated.ToString();

    public static PatternTranslation? Of(string pattern, string flags)
    {
        var translation = new PatternTranslation(pattern, flags);
        return translation.Run() ? translation : null;
    }

    private bool Run()
    {
        for (_at = 0; _at < _pattern.Length; _at++)
        {
            var good = _pattern[_at] switch
            {
                '\\' => Escape(false),
                '[' => Class(),
                '(' => Open(),
                ')' => Write(")") && --_open >= 0,
                '.' => Write(_all ? @"[\s\S]" : @"[^\n\r]"),
                '$' => Write(_lines ? "$" : @"\z"),
                '#' => Write(@"\#"),
                ']' or '}' => false,
                '{' => Quantity(),
                _ => Write(_pattern[_at].ToString()),
            };
            if (!good)
            {
                return false;
            }
        }

        return _open == 0;
    }

    private bool Write(string text)
    {
        _translated.Append(text);
        return true;
    }

    /// <summary>A group; the only one with a question mark is (?:…).</summary>
    private bool Open()
    {
        _open++;
        if (Next(1) != '?')
        {
            _groups++;
            return Write("(");
        }

        var plain = Next(2) == ':';
        _at += plain ? 2 : 0;
        return plain && Write("(?:");
    }

    private bool Quantity()
    {
        var end = _pattern.IndexOf('}', _at);
        var inside = end < 0 ? "" : _pattern[(_at + 1)..end];
        var parts = inside.Split(',');
        if (_at == 0 || parts.Length > 2 || parts[0].Length == 0 || parts.Any(part => part.Length > 8 || part.Any(digit => !char.IsAsciiDigit(digit))))
        {
            return false;
        }

        _at = end;
        return Write("{" + inside + "}");
    }

    private bool Escape(bool inClass)
    {
        var letter = Next(1);
        _at++;
        return letter switch
        {
            'd' => Write(@"\d"),
            'D' => Write(@"\D"),
            's' => Write(inClass ? @" \t\n\r" : @"[ \t\n\r]"),
            'S' => Write(inClass ? @"\S" : @"[^ \t\n\r]"),
            'w' => Write(inClass ? @"\p{L}\p{M}\p{N}\p{S}" : @"[^\p{P}\p{Z}\p{C}]"),
            'W' => Write(inClass ? @"\p{P}\p{Z}\p{C}" : @"[\p{P}\p{Z}\p{C}]"),
            'i' => Write(inClass ? NameStart : $"[{NameStart}]"),
            'I' => !inClass && Write($"[^{NameStart}]"),
            'c' => Write(inClass ? NamePart : $"[{NamePart}]"),
            'C' => !inClass && Write($"[^{NamePart}]"),
            'p' or 'P' => Category(),
            >= '1' and <= '9' => !inClass && letter - '0' <= _groups && (RefersBack = Write("\\" + letter)),
            _ => Escapable.Contains(letter, StringComparison.Ordinal) && Write("\\" + letter),
        };
    }

    private bool Category()
    {
        var end = _pattern.IndexOf('}', _at);
        if (Next(1) != '{' || end < 0)
        {
            return false;
        }

        var name = _pattern[(_at + 2)..end];
        Write($"\\{_pattern[_at]}{{{(name == "IsBasicLatin" || !name.StartsWith("Is", StringComparison.Ordinal) ? name : name.Replace("Greek", "GreekandCoptic", StringComparison.Ordinal))}}}");
        _at = end;
        return true;
    }

    /// <summary>A class [..]; a class taken away from it, as in [a-z-[aeiou]], is the same in .NET.</summary>
    private bool Class()
    {
        Write("[");
        _at++;
        if (_at < _pattern.Length && _pattern[_at] == '^')
        {
            Write("^");
            _at++;
        }

        var start = _at;
        for (; _at < _pattern.Length; _at++)
        {
            if (_pattern[_at] == ']')
            {
                return _at > start && Write("]");
            }

            var good = _pattern[_at] switch
            {
                '[' => _at > start && _pattern[_at - 1] == '-' && Class(),
                '\\' => Escape(true),
                _ => Write(_pattern[_at].ToString()),
            };
            if (!good)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The pattern without white space, which stays inside classes.</summary>
    private static string WithoutSpace(string pattern)
    {
        var kept = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var escaped = i > 0 && pattern[i - 1] == '\\';
            depth += escaped ? 0 : pattern[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth > 0 || pattern[i] is not (' ' or '\t' or '\n' or '\r'))
            {
                kept.Append(pattern[i]);
            }
        }

        return kept.ToString();
    }

    private char Next(int ahead) => _at + ahead < _pattern.Length ? _pattern[_at + ahead] : '\0';
}
