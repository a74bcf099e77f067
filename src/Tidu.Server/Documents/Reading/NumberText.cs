using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tidu.Engine.Packs;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading;

/// <summary>Numbers as people type them: 1,234.5, １２３, 3.2亿元, 12 %, (5), −3.</summary>
internal sealed partial class NumberText(PackSet packs)
{
    private const int Shown = 40;

    public NumberReading Read(string text)
    {
        var plain = Plain(text);
        var match = Pattern().Match(plain);
        var (whole, fraction) = (match.Groups["whole"].Value, match.Groups["fraction"].Value);
        if (!match.Success || whole.Length + fraction.Length == 0 || match.Groups["open"].Success != match.Groups["close"].Success)
        {
            return Bad("number", text);
        }

        var digits = whole.Replace(",", string.Empty, StringComparison.Ordinal) + fraction + match.Groups["exponent"].Value;
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Bad("number-too-large", text);
        }

        var negative = match.Groups["minus"].Value.Length > 0 || match.Groups["open"].Value.Length > 0;
        return WithUnit(negative ? -number : number, match.Groups["unit"].Value, text);
    }

    private NumberReading WithUnit(decimal number, string unit, string text)
    {
        if (unit.Length == 0)
        {
            return new NumberReading(NumberKind.Value, number);
        }

        if (packs.FindMeasureUnit(unit) is { } known)
        {
            return new NumberReading(NumberKind.Value, number, known);
        }

        if (packs.Imports.Suffixes.FirstOrDefault(suffix => unit.StartsWith(suffix.Word, StringComparison.Ordinal)) is not { } scale)
        {
            return Bad("number-unit", text, unit);
        }

        var rest = unit[scale.Word.Length..];
        var counted = rest.Length == 0 ? null : packs.FindMeasureUnit(rest);
        return rest.Length > 0 && counted is null
            ? Bad("number-unit", text, unit)
            : Scaled(number, scale.Factor * (counted?.Factor ?? 1), counted, text);
    }

    private static NumberReading Scaled(decimal number, decimal scale, MeasureUnit? unit, string text) =>
        Math.Abs(number) < decimal.MaxValue / scale ? new NumberReading(NumberKind.Value, number, unit, scale) : Bad("number-too-large", text);

    private string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(letter))
            {
                plain.Append(letter is '\u2212' or '\u2013' ? '-' : letter);
            }
        }

        var whole = plain.ToString();
        foreach (var sign in packs.Imports.CurrencySigns.Select(sign => sign.Normalize(NormalizationForm.FormKC)))
        {
            whole = whole.StartsWith(sign, StringComparison.OrdinalIgnoreCase) ? whole[sign.Length..] : whole;
        }

        return whole;
    }

    private static NumberReading Bad(string problem, string text, string? unit = null) =>
        new(NumberKind.Bad, Problem: Texts.Of($"cell-problem.{problem}", ("value", text.Length > Shown ? text[..Shown] + "…" : text), ("unit", unit)));

    /// <summary>Thousands in threes, or none; an exponent; in brackets for below zero; what follows is a measure unit.</summary>
    [GeneratedRegex(@"\A(?<open>\()?(?<minus>-)?\+?(?<whole>[0-9]{1,3}(,[0-9]{3})+|[0-9]+)?(?<fraction>\.[0-9]+)?(?<exponent>[eE][+-]?[0-9]{1,3})?(?<close>\))?(?<unit>[^0-9.,+()-].*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
