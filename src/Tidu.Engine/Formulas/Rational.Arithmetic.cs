using System.Numerics;

namespace Tidu.Engine.Formulas;

public readonly partial struct Rational
{
    /// <summary>True where they are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.CompareTo(right) == 0;

    /// <summary>True where they are different numbers.</summary>
    public static bool operator !=(Rational left, Rational right) => left.CompareTo(right) != 0;

    /// <summary>True where the left is less.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>True where the left is greater.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>True where the left is not greater.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>True where the left is not less.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) =>
        value._large is null ? Of(-(Int128)value._numerator, value._denominatorLessOne + 1) : new(-value.Numerator, value.Denominator);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._large is null && right._large is null)
        {
            var (d1, d2) = ((Int128)(left._denominatorLessOne + 1), (Int128)(right._denominatorLessOne + 1));
            return d1 == d2 ? Of((Int128)left._numerator + right._numerator, d1) : Of(left._numerator * d2 + right._numerator * d1, d1 * d2);
        }

        return new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);
    }

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        left._large is null && right._large is null
            ? Of((Int128)left._numerator * right._numerator, (Int128)(left._denominatorLessOne + 1) * (right._denominatorLessOne + 1))
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The right is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        right.Sign == 0 ? throw new DivideByZeroException()
        : left._large is null && right._large is null
            ? Of((Int128)left._numerator * (right._denominatorLessOne + 1), (Int128)(left._denominatorLessOne + 1) * right._numerator)
            : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>The lesser of two.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The greater of two.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>The greatest whole number that is not above it.</summary>
    public Rational Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return FromWhole(rest.Sign < 0 ? quotient - 1 : quotient);
    }

    /// <summary>The double nearest to it, the even one of two equally near.</summary>
    public double ToDouble()
    {
        var (numerator, denominator) = (BigInteger.Abs(Numerator), Denominator);
        if (numerator.IsZero)
        {
            return 0;
        }

        // 64 bits of the quotient, the last of them set where anything is left over: converting these rounds once, and rightly.
        var shift = 64 - (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var quotient = BigInteger.DivRem(shift >= 0 ? numerator << shift : numerator, shift >= 0 ? denominator : denominator << -shift, out var rest);
        if (quotient.GetBitLength() > 64)
        {
            rest += quotient & 1;
            quotient >>= 1;
            shift--;
        }

        var bits = (ulong)quotient | (rest.IsZero ? 0UL : 1UL);
        var nearest = Math.ScaleB((double)bits, -shift);
        return Sign < 0 ? -nearest : nearest;
    }

    /// <summary>A decimal of up to 28 significant digits; null where it is too large for one.</summary>
    public decimal? ToDecimal()
    {
        var whole = BigInteger.Abs(Numerator / Denominator);
        if (whole > new BigInteger(decimal.MaxValue))
        {
            return null;
        }

        for (var scale = Math.Max(0, 28 - (whole.IsZero ? 0 : (int)Math.Floor(BigInteger.Log10(whole)) + 1)); scale >= 0; scale--)
        {
            var digits = RoundHalfEven(BigInteger.Abs(Numerator) * BigInteger.Pow(10, scale), Denominator);
            if (digits <= MaxDigits)
            {
                var mantissa = (UInt128)digits;
                return new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), Sign < 0, (byte)scale) / 1.0000000000000000000000000000m;
            }
        }

        return null;
    }

    private static BigInteger MaxDigits => (BigInteger.One << 96) - 1;

    private static BigInteger RoundHalfEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static Rational Of(Int128 numerator, Int128 denominator)
    {
        if (denominator < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        return denominator <= long.MaxValue && numerator <= long.MaxValue && numerator >= -long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational((BigInteger)numerator, (BigInteger)denominator);
    }
}
