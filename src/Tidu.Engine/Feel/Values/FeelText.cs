using System.Globalization;
using System.Text;

namespace Tidu.Engine.Feel.Values;

/// <summary>Values as text, the way the function string() writes them.</summary>
public static class FeelText
{
    private const decimal Minute = 60;
    private const decimal Hour = 3_600;
    private const decimal Day = 86_400;

    /// <summary>The text of a value; a string inside a list is in quotation marks, one on its own is not.</summary>
    public static string Of(FeelValue value) => value switch
    {
        FeelBoolean { Value: var truth } => truth ? "true" : "false",
        FeelNumber { Value: var number } => Number(number),
        FeelString { Value: var text } => text,
        FeelDate date => Date(date),
        FeelDaysDuration { Seconds: var seconds } => DaysDuration(seconds),
        FeelMonthsDuration { Months: var months } => MonthsDuration(months),
        FeelList { Items: var items } => $"[{string.Join(", ", items.Select(Nested))}]",
        FeelRange range => Range(range),
        _ => "null",
    };

    /// <summary>Digits without exponent and without zeros at the end of the fraction.</summary>
    public static string Number(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        text = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return text == "-0" ? "0" : text;
    }

    private static string Nested(FeelValue value) =>
        value is FeelString { Value: var text } ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Of(value);

    private static string Date(FeelDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Year < 0 ? "-" : "")}{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");

    private static string MonthsDuration(long months)
    {
        var rest = decimal.Abs(months) % 12;
        var years = (decimal.Abs(months) - rest) / 12;
        var text = (years > 0 ? $"{Number(years)}Y" : "") + (rest > 0 ? $"{Number(rest)}M" : "");
        return (months < 0 ? "-P" : "P") + (text.Length > 0 ? text : "0M");
    }

    private static string DaysDuration(decimal seconds)
    {
        var rest = decimal.Abs(seconds);
        var text = new StringBuilder(seconds < 0 ? "-P" : "P");
        Part(text, ref rest, Day, 'D');
        if (rest > 0)
        {
            text.Append('T');
            Part(text, ref rest, Hour, 'H');
            Part(text, ref rest, Minute, 'M');
            if (rest > 0)
            {
                text.Append(Number(rest)).Append('S');
            }
        }

        return seconds == 0 ? "PT0S" : text.ToString();
    }

    private static void Part(StringBuilder text, ref decimal rest, decimal size, char letter)
    {
        var count = decimal.Floor(rest / size);
        if (count > 0)
        {
            text.Append(Number(count)).Append(letter);
            rest -= count * size;
        }
    }

    private static string Range(FeelRange range) => range switch
    {
        { IsComparison: true, Start.IsNull: true } => $"({(range.EndIncluded ? "<=" : "<")} {Nested(range.End)})",
        { IsComparison: true, End.IsNull: true } => $"({(range.StartIncluded ? ">=" : ">")} {Nested(range.Start)})",
        _ => $"{(range.StartIncluded ? '[' : '(')}{Nested(range.Start)}..{Nested(range.End)}{(range.EndIncluded ? ']' : ')')}",
    };
}
