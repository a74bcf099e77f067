using System.Text;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Functions of strings; lengths and positions count code points, comparison is ordinal.</summary>
internal static class StringFunctions
{
    public static readonly FeelFunction[] All =
    [
        new("substring", ["string", "start position", "length"], 2, false, Substring),
        new("string length", ["string"], 1, false, arguments => FeelValue.Of(arguments.Text(0) is { } text ? text.EnumerateRunes().Count() : (decimal?)null)),
        new("upper case", ["string"], 1, false, arguments => FeelValue.Of(arguments.Text(0)?.ToUpperInvariant())),
        new("lower case", ["string"], 1, false, arguments => FeelValue.Of(arguments.Text(0)?.ToLowerInvariant())),
        OfTwo("substring before", "string", "match", (text, match) =>
            FeelValue.Of(text.IndexOf(match, StringComparison.Ordinal) is var at and >= 0 ? text[..at] : "")),
        OfTwo("substring after", "string", "match", (text, match) =>
            FeelValue.Of(text.IndexOf(match, StringComparison.Ordinal) is var at and >= 0 ? text[(at + match.Length)..] : "")),
        OfTwo("contains", "string", "match", (text, match) => FeelValue.Of(text.Contains(match, StringComparison.Ordinal))),
        OfTwo("starts with", "string", "match", (text, match) => FeelValue.Of(text.StartsWith(match, StringComparison.Ordinal))),
        OfTwo("ends with", "string", "match", (text, match) => FeelValue.Of(text.EndsWith(match, StringComparison.Ordinal))),
        new("string join", ["list", "delimiter"], 1, false, Join),
    ];

    private static FeelFunction OfTwo(string name, string first, string second, Func<string, string, FeelValue> compute) =>
        new(name, [first, second], 2, false, arguments =>
            arguments.Text(0) is { } text && arguments.Text(1) is { } match ? compute(text, match) : FeelValue.Null);

    /// <summary>From a position, 1 being the first and -1 the last, to the end or for a length of at least 1.</summary>
    private static FeelValue Substring(FeelArguments arguments)
    {
        if (arguments.Text(0) is not { } text || arguments.Number(1) is not { } position || arguments.Number(2, int.MaxValue) is not { } length || length < 1)
        {
            return FeelValue.Null;
        }

        var runes = text.EnumerateRunes().ToArray();
        position = decimal.Truncate(position);
        if (position == 0 || Math.Abs(position) > runes.Length)
        {
            return position == 0 ? FeelValue.Null : FeelValue.Of("");
        }

        var start = (int)(position > 0 ? position - 1 : runes.Length + position);
        var built = new StringBuilder();
        foreach (var rune in runes.Skip(start).Take((int)Math.Min(decimal.Truncate(length), runes.Length)))
        {
            built.Append(rune.ToString());
        }

        return FeelValue.Of(built.ToString());
    }

    /// <summary>Strings with the delimiter between them; null items are left out.</summary>
    private static FeelValue Join(FeelArguments arguments)
    {
        var delimiter = arguments.One(1) switch { FeelString { Value: var text } => text, FeelNull => "", _ => null };
        if (arguments.List(0) is not { } items || delimiter is null || items.Any(item => item is not (FeelString or FeelNull)))
        {
            return FeelValue.Null;
        }

        return FeelValue.Of(string.Join(delimiter, items.OfType<FeelString>().Select(item => item.Value)));
    }
}
