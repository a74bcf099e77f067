using System.Buffers;

namespace Tidu.Engine.Populations;

/// <summary>Reads numbers of up to 15 digits, which are most, without going through a decimal.</summary>
internal static class PlainNumber
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <summary>True for an optional sign, up to 15 digits and an optional point; units are whole numbers of 10^-scale.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double units, out int scale)
    {
        (units, scale) = (0, 0);
        var at = text is ['-' or '+', ..] ? 1 : 0;
        if (text.Length - at is 0 or > 16)
        {
            return false;
        }

        long whole = 0;
        var (digits, point) = (0, -1);
        for (var i = at; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else if (digit is >= 0 and <= 9)
            {
                whole = whole * 10 + digit;
                digits++;
            }
            else
            {
                return false;
            }
        }

        scale = point < 0 ? 0 : text.Length - 1 - point;
        while (scale > 0 && whole % 10 == 0)
        {
            (whole, scale) = (whole / 10, scale - 1);
        }

        units = text[0] == '-' ? -whole : whole;
        return digits is > 0 and <= 15;
    }

    /// <summary>How many significant digits a number's text has.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        var (count, begun) = (0, false);
        foreach (var letter in text)
        {
            begun |= letter is >= '1' and <= '9';
            count += begun && char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Why a text is no number.</summary>
    public static CellProblem ProblemOf(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart("+-");
        if (bare.Equals("nan", StringComparison.OrdinalIgnoreCase) || bare.Equals("∞", StringComparison.Ordinal)
            || bare.Equals("inf", StringComparison.OrdinalIgnoreCase) || bare.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return CellProblem.NotFinite;
        }

        var points = bare.Count('.');
        return bare.Length > 0 && points <= 1 && Digits(bare) > 0 && bare.IndexOfAnyExcept(DigitsAndPoint) < 0 ? CellProblem.TooLarge : CellProblem.NotNumber;
    }
}
