using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>A regular expression of XPath 2.0 as one of .NET.</summary>
/// <remarks>
/// Differences that are translated: "." leaves out carriage returns, "$" stands for the very end, \w, \s, \i and \c have XML's meaning,
/// flag x takes out white space. What only .NET knows (look-around, named groups, \b) is no pattern. Without references to groups the time is linear.
/// </remarks>
internal sealed class FeelPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private FeelPattern(Regex expression, bool literal) => (Expression, Literal) = (expression, literal);

    public Regex Expression { get; }

    private bool Literal { get; }

    /// <summary>The pattern, or null where it or the flags are wrong. Flags: s dot matches all, m lines, i case, x white space, q literal.</summary>
    public static FeelPattern? Create(string pattern, string flags)
    {
        if (flags.Any(flag => !"smixq".Contains(flag, StringComparison.Ordinal)))
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant;
        options |= flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : RegexOptions.None;
        options |= flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None;
        try
        {
            if (flags.Contains('q', StringComparison.Ordinal))
            {
                return new FeelPattern(new Regex(Regex.Escape(pattern), options, Patience), true);
            }

            var translation = PatternTranslation.Of(pattern, flags);
            options |= translation is { RefersBack: false } ? RegexOptions.NonBacktracking : RegexOptions.None;
            return translation is null ? null : new FeelPattern(new Regex(translation.Text, options, Patience), false);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A replacement, in which $1 is a group and a backslash stands before $ and \ that are meant as such; null for a wrong one.</summary>
    public string? Replacement(string replacement)
    {
        if (Literal)
        {
            return replacement.Replace("$", "$$", StringComparison.Ordinal);
        }

        var groups = Expression.GetGroupNumbers().Length - 1;
        var translated = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (replacement[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return null;
                }

                translated.Append(next == '$' ? "$$" : "\\");
                i++;
            }
            else if (replacement[i] == '$')
            {
                if (!char.IsAsciiDigit(next))
                {
                    return null;
                }

                translated.Append(Group(replacement, ref i, groups));
            }
            else
            {
                translated.Append(replacement[i]);
            }
        }

        return translated.ToString();
    }

    /// <summary>As many digits as make the number of a group; a group that does not exist is empty.</summary>
    private static string Group(string replacement, ref int i, int groups)
    {
        var number = replacement[++i] - '0';
        while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && number * 10 + (replacement[i + 1] - '0') <= groups)
        {
            number = number * 10 + (replacement[++i] - '0');
        }

        return number <= groups ? string.Create(CultureInfo.InvariantCulture, $"${{{number}}}") : "";
    }
}
