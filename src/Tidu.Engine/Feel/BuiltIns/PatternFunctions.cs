using System.Text.RegularExpressions;
using Tidu.Engine.Feel.Evaluation;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Functions with regular expressions of XPath, translated by <see cref="FeelPattern"/>.</summary>
internal static class PatternFunctions
{
    public static readonly FeelFunction[] All =
    [
        new("matches", ["input", "pattern", "flags"], 2, false, arguments =>
            Run(arguments, 2, (pattern, text) => FeelValue.Of(pattern.Expression.IsMatch(text)))),
        new("replace", ["input", "pattern", "replacement", "flags"], 3, false, arguments =>
            arguments.Text(2) is { } replacement ? Run(arguments, 3, (pattern, text) => Replace(pattern, text, replacement)) : FeelValue.Null),
        new("split", ["string", "delimiter"], 2, false, arguments => Run(arguments, 2, Split)),
    ];

    /// <summary>Runs a pattern on a text; null for a wrong pattern or wrong flags; one that takes too long ends the evaluation.</summary>
    private static FeelValue Run(FeelArguments arguments, int flagsAt, Func<FeelPattern, string, FeelValue> work)
    {
        var flags = arguments.One(flagsAt) switch { FeelString { Value: var given } => given, FeelNull => "", _ => null };
        if (arguments.Text(0) is not { } text || arguments.Text(1) is not { } written || flags is null || FeelPattern.Create(written, flags) is not { } pattern)
        {
            return FeelValue.Null;
        }

        try
        {
            return work(pattern, text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new FeelLimitException();
        }
    }

    private static FeelValue Replace(FeelPattern pattern, string text, string replacement)
    {
        if (pattern.Replacement(replacement) is not { } translated)
        {
            return FeelValue.Null;
        }

        var replaced = pattern.Expression.Replace(text, translated);
        return replaced.Length <= FeelLimits.Text ? FeelValue.Of(replaced) : FeelValue.Null;
    }

    private static FeelValue Split(FeelPattern pattern, string text)
    {
        var parts = new List<FeelValue>();
        var start = 0;
        for (var match = pattern.Expression.Match(text); match.Success; match = match.NextMatch())
        {
            parts.Add(FeelValue.Of(text[start..match.Index]));
            start = match.Index + match.Length;
        }

        parts.Add(FeelValue.Of(text[start..]));
        return new FeelList(parts);
    }
}
