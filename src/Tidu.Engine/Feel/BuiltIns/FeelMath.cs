namespace Tidu.Engine.Feel.BuiltIns;

/// <summary>Decimal mathematics; null where there is no result or it is out of range.</summary>
internal static class FeelMath
{
    /// <summary>By repeated squaring for whole exponents, to about 15 digits otherwise.</summary>
    public static decimal? Power(decimal number, decimal exponent)
    {
        if (!decimal.IsInteger(exponent) || Math.Abs(exponent) > 100_000)
        {
            return OfDouble(Math.Pow((double)number, (double)exponent));
        }

        if (exponent < 0)
        {
            return number == 0 ? null : 1 / Power(number, -exponent);
        }

        var (result, square) = (1m, number);
        for (var rest = (int)exponent; rest > 0; rest >>= 1)
        {
            result = (rest & 1) == 1 ? result * square : result;
            square = rest > 1 ? square * square : square;
        }

        return result;
    }

    /// <summary>The square root to 28 digits, by Newton's method.</summary>
    public static decimal? SquareRoot(decimal number)
    {
        if (number <= 0)
        {
            return number == 0 ? 0 : null;
        }

        var root = (decimal)Math.Sqrt((double)number);
        for (var i = 0; i < 3 && root > 0; i++)
        {
            root = (root + number / root) / 2;
        }

        var rounded = decimal.Round(root, 14);
        return rounded * rounded == number ? rounded : root;
    }

    /// <summary>The remainder with the divisor's sign.</summary>
    public static decimal? Modulo(decimal dividend, decimal divisor)
    {
        if (divisor == 0)
        {
            return null;
        }

        var rest = dividend % divisor;
        return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
    }

    /// <summary>Rounds to so many digits behind the point; a negative scale rounds to tens, hundreds and so on.</summary>
    public static decimal? Round(decimal number, decimal? scale, Func<decimal, decimal> round)
    {
        if (scale is not { } given || given is < -6_111 or > 6_176)
        {
            return null;
        }

        var digits = (int)decimal.Truncate(given);
        if (digits > 28 || (digits > 0 && Math.Abs(number) > decimal.MaxValue / Ten(digits)))
        {
            return number;
        }

        if (digits < -28)
        {
            return round(number / Ten(28) / 10) == 0 ? 0 : null;
        }

        return digits >= 0 ? round(number * Ten(digits)) / Ten(digits) : round(number / Ten(-digits)) * Ten(-digits);
    }

    /// <summary>A result in binary floating point as a decimal.</summary>
    public static decimal? OfDouble(double value) => double.IsFinite(value) && Math.Abs(value) < 7.9e28 ? (decimal)value : null;

    private static decimal Ten(int power)
    {
        var result = 1m;
        for (var i = 0; i < power; i++)
        {
            result *= 10;
        }

        return result;
    }
}
