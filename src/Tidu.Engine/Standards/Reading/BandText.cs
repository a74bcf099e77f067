using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Reads a row's test: a comparison, an interval, a single number, true, false or a code.</summary>
internal static partial class BandText
{
    /// <summary>The band; null where the text is none, or its interval is empty.</summary>
    public static Band? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "true" or "false")
        {
            return new Band(null, false, null, false, Truth: trimmed == "true");
        }
        if (Comparison().Match(trimmed) is { Success: true } comparison)
        {
            return Compared(comparison.Groups["op"].Value, Number(comparison, "a"));
        }
        if (Interval().Match(trimmed) is { Success: true } interval)
        {
            var band = new Band(Number(interval, "a"), interval.Groups["open"].Value == "[", Number(interval, "b"), interval.Groups["close"].Value == "]");
            return band.From < band.To || (band.From == band.To && band.FromIncluded && band.ToIncluded) ? band : null;
        }
        return Code().Match(trimmed) is { Success: true } code ? new Band(null, false, null, false, Code: code.Groups["code"].Value) : null;
    }

    private static Band Compared(string sign, decimal number) => sign switch
    {
        ">=" => new Band(number, true, null, false),
        ">" => new Band(number, false, null, false),
        "<=" => new Band(null, false, number, true),
        "<" => new Band(null, false, number, false),
        _ => new Band(number, true, number, true),
    };

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<op>>=|>|<=|<|=)?\s*(?<a>-?[0-9]{1,18}(\.[0-9]{1,10})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\A(?<open>[\[\(\]])\s*(?<a>-?[0-9]{1,18}(\.[0-9]{1,10})?)\s*\.\.\s*(?<b>-?[0-9]{1,18}(\.[0-9]{1,10})?)\s*(?<close>[\]\)\[])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();

    [GeneratedRegex(@"\A""?(?<code>[a-z][a-z0-9_-]*)""?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
