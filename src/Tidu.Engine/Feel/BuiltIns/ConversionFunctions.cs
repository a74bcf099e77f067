using System.Globalization;
using Tidu.Engine.Feel.Values;

namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>string, number, range, not.</summary>
internal static class ConversionFunctions
{
    public static readonly FeelFunction[] All =
    [
        new("string", ["from"], 1, false, arguments => arguments.Raw(0).IsNull ? FeelValue.Null : FeelValue.Of(FeelText.Of(arguments.Raw(0)))),
        new("number", ["from"], 1, false, arguments => arguments.One(0) switch
        {
            FeelNumber number => number,
            FeelString { Value: var text } => Number(text),
            _ => FeelValue.Null,
        }),
        new("number", ["from", "grouping separator", "decimal separator"], 3, false, NumberWithSeparators),
        new("range", ["from"], 1, false, arguments => arguments.Text(0) is { } text ? FeelRanges.Read(text) : FeelValue.Null),
        new("not", ["negand"], 1, false, arguments => FeelValue.Of(!arguments.Truth(0))),
    ];

    private static FeelValue Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? FeelValue.Of(number)
            : FeelValue.Null;

    /// <summary>Grouping by a space, comma or point; the decimal separator a point or comma, not the same. null stands for "none".</summary>
    private static FeelValue NumberWithSeparators(FeelArguments arguments)
    {
        var (grouping, point) = (arguments.One(1), arguments.One(2));
        if (arguments.Text(0) is not { } text || !IsSeparator(grouping, " ", ",", ".") || !IsSeparator(point, ".", ",") || (!grouping.IsNull && grouping.Equals(point)))
        {
            return FeelValue.Null;
        }

        if (grouping is FeelString { Value: var group })
        {
            text = text.Replace(group, "", StringComparison.Ordinal);
        }

        if (point is FeelString { Value: "," })
        {
            text = text.Contains('.', StringComparison.Ordinal) ? "" : text.Replace(',', '.');
        }

        return Number(text);
    }

    private static bool IsSeparator(FeelValue value, params ReadOnlySpan<string> allowed) =>
        value.IsNull || (value is FeelString { Value: var text } && allowed.Contains(text));
}
