using System.Globalization;
using System.Text.RegularExpressions;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Scalars as values. Each reports what it cannot read, naming the place <c>where</c>, and returns null.</summary>
internal static partial class Scalars
{
    private const decimal LargestNumber = 1_000_000_000_000_000m;

    public static string? Text(this ReadContext context, YamlNode node, string where)
    {
        if (node is not YamlScalar scalar)
        {
            context.Report(node, "wrong-type", PackTexts.TextExpected(where));
            return null;
        }
        if (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Text))
        {
            context.Report(node, "empty-value", PackTexts.EmptyValue(where));
            return null;
        }
        return scalar.Text;
    }

    public static DateOnly? Date(this ReadContext context, YamlNode node, string where)
    {
        if (context.Text(node, where) is not { } text)
        {
            return null;
        }
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            context.Report(node, "bad-date", PackTexts.BadDate(where, text));
            return null;
        }
        return date;
    }

    public static int? Integer(this ReadContext context, YamlNode node, string where, int from, int to)
    {
        if (context.Text(node, where) is not { } text)
        {
            return null;
        }
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            context.Report(node, "bad-integer", PackTexts.BadInteger(where, text));
            return null;
        }
        if (number < from || number > to)
        {
            context.Report(node, "out-of-range", PackTexts.OutOfRange(where, text, from, to));
            return null;
        }
        return number;
    }

    public static decimal? Number(this ReadContext context, YamlNode node, string where)
    {
        if (context.Text(node, where) is not { } text)
        {
            return null;
        }
        if (!PlainNumber().IsMatch(text) || !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            context.Report(node, "bad-number", PackTexts.BadNumber(where, text));
            return null;
        }
        if (Math.Abs(number) > LargestNumber)
        {
            context.Report(node, "out-of-range", PackTexts.OutOfRange(where, text, -LargestNumber, LargestNumber));
            return null;
        }
        return number;
    }

    public static bool? Boolean(this ReadContext context, YamlNode node, string where)
    {
        if (context.Text(node, where) is not { } text)
        {
            return null;
        }
        if (text is not ("true" or "false"))
        {
            context.Report(node, "bad-boolean", PackTexts.BadBoolean(where, text));
            return null;
        }
        return text == "true";
    }

    public static T? Code<T>(this ReadContext context, YamlNode node, string where)
        where T : struct, Enum
    {
        if (context.Text(node, where) is not { } text)
        {
            return null;
        }
        var value = PackCodes.Parse<T>(text);
        if (value is null)
        {
            var codes = PackCodes.All<T>();
            context.Report(node, "bad-code", PackTexts.BadCode(where, text, codes, context.Nearest(text, codes)));
        }
        return value;
    }

    [GeneratedRegex(@"\A-?[0-9]{1,20}(\.[0-9]{1,8})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();
}
