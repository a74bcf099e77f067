using System.Globalization;
using System.Text.RegularExpressions;

namespace Tidu.Engine.Feel.Values;

/// <summary>Reads dates and durations as ISO 8601 and XML Schema write them.</summary>
public static partial class FeelTemporalText
{
    /// <summary>YYYY-MM-DD, years of four to nine digits (no leading zero beyond four), a minus before; null for anything else.</summary>
    public static FeelDate? Date(string text)
    {
        var match = DatePattern().Match(text);
        return match.Success ? FeelDate.TryCreate(Whole(match, "year") * (match.Groups["sign"].Length > 0 ? -1 : 1), Whole(match, "month"), Whole(match, "day")) : null;
    }

    /// <summary>PnYnM or PnDTnHnMnS, a minus before; the two kinds do not mix; null for anything else.</summary>
    public static FeelValue? Duration(string text) => (FeelValue?)Months(text) ?? Days(text);

    private static FeelMonthsDuration? Months(string text)
    {
        var match = MonthsPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var months = Whole(match, "years") * 12 + Whole(match, "months");
        return months <= long.MaxValue ? new FeelMonthsDuration((long)months * Sign(match)) : null;
    }

    private static FeelDaysDuration? Days(string text)
    {
        var match = DaysPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var seconds = Whole(match, "days") * 86_400 + Whole(match, "hours") * 3_600 + Whole(match, "minutes") * 60 + Whole(match, "seconds");
        return new FeelDaysDuration(seconds * Sign(match));
    }

    private static int Sign(Match match) => match.Groups["sign"].Length > 0 ? -1 : 1;

    private static decimal Whole(Match match, string group) =>
        match.Groups[group] is { Length: > 0 } part ? decimal.Parse(part.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?<sign>-)?(?<year>[0-9]{4}|[1-9][0-9]{4,8})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\A(?<sign>-)?P(?=[0-9])(?:(?<years>[0-9]{1,18})Y)?(?:(?<months>[0-9]{1,18})M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex MonthsPattern();

    [GeneratedRegex(
        @"\A(?<sign>-)?P(?=[0-9T])(?:(?<days>[0-9]{1,18})D)?(?:T(?=[0-9])(?:(?<hours>[0-9]{1,18})H)?(?:(?<minutes>[0-9]{1,18})M)?(?:(?<seconds>[0-9]{1,18}(?:\.[0-9]{0,9})?)S)?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DaysPattern();
}
