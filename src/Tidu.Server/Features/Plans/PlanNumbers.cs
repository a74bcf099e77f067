using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>Figures as people type and documents print them.</summary>
internal static partial class PlanNumbers
{
    private static readonly string[] NoValue = ["", "/", "-", "—", "–", "——"];

    /// <summary>A typed figure; false where it is none. No value where a dash, a stroke or nothing stands.</summary>
    public static bool TryRead(string? text, out decimal? number)
    {
        number = null;
        var plain = (text ?? "").Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim();
        if (NoValue.Contains(plain))
        {
            return true;
        }

        if (!Plain().IsMatch(plain) || !decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        number = read;
        return true;
    }

    /// <summary>A stored value as the document prints it: the printed number with its decimals where it stands in the text, else the value in the measure unit.</summary>
    /// <param name="changed">True where the value no longer is the one the text was printed with: then the text is made anew.</param>
    public static Quantity Quantity(PackSet packs, decimal? value, string printed, string? measureUnit, bool changed, bool isCell)
    {
        if (value is not { } known)
        {
            return new Quantity(null, null, printed, measureUnit);
        }

        var factor = measureUnit is null ? 1 : packs.FindMeasureUnit(measureUnit)?.Factor ?? 1;
        var number = Trim(decimal.Round(known / factor, 8));
        foreach (Match token in Numeral().Matches(printed))
        {
            if (decimal.TryParse(token.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var exact) && exact == number)
            {
                return new Quantity(known, exact, printed, measureUnit);
            }
        }

        return new Quantity(known, number, changed || isCell ? Text(number) + (isCell ? "" : measureUnit) : printed, measureUnit);
    }

    public static string Text(decimal number) => Trim(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Without trailing zeros.</summary>
    public static decimal Trim(decimal number) => number / 1.0000000000000000000000000000m;

    [GeneratedRegex(@"\A-?[0-9]{1,20}(\.[0-9]{1,8})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"-?[0-9][0-9,]*(\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();
}
