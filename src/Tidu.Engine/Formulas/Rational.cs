using System.Globalization;
using System.Numerics;

namespace Tidu.Engine.Formulas;

/// <summary>An exact fraction of whole numbers of any size. Small ones need no memory of their own.</summary>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly LargeRational? _large;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (numerator, denominator) = denominator.Sign < 0 ? (-numerator / divisor, -denominator / divisor) : (numerator / divisor, denominator / divisor);
        if (FitsLong(numerator) && FitsLong(denominator))
        {
            (_numerator, _denominatorLessOne) = ((long)numerator, (long)denominator - 1);
            return;
        }

        _large = new LargeRational(numerator, denominator);
    }

    /// <summary>Nought.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1, 1);

    /// <summary>The numerator, in lowest terms; it has the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator / Divisor;

    /// <summary>The denominator, in lowest terms: at least 1.</summary>
    public BigInteger Denominator => _large?.Denominator ?? (_denominatorLessOne + 1) / Divisor;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>True where it is a whole number.</summary>
    public bool IsWhole => Denominator.IsOne;

    private long Divisor => (long)BigInteger.GreatestCommonDivisor(_numerator, _denominatorLessOne + 1);

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(long value) => FromWhole(value);

    /// <summary>A decimal number, exactly.</summary>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>A whole number.</summary>
    public static Rational FromWhole(BigInteger value) => new(value, BigInteger.One);

    /// <summary>A fraction.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational FromFraction(BigInteger numerator, BigInteger denominator) =>
        denominator.IsZero ? throw new DivideByZeroException() : new(numerator, denominator);

    /// <summary>A decimal number, exactly.</summary>
    public static Rational FromDecimal(decimal value)
    {
        var scale = value.Scale;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] == 0 && bits[1] >= 0 && scale <= 18)
        {
            var digits = ((long)bits[1] << 32) | (uint)bits[0];
            return new Rational(bits[3] < 0 ? -digits : digits, PowerOfTen(scale));
        }

        var whole = new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0));
        return new Rational(bits[3] < 0 ? -whole : whole, BigInteger.Pow(10, scale));
    }

    /// <summary>A finite double, exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or not a number.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = exponent == 0 ? bits & 0xFFFFFFFFFFFFF : (bits & 0xFFFFFFFFFFFFF) | 0x10000000000000;
        var power = Math.Max(exponent, 1) - 1075;
        BigInteger whole = bits < 0 ? -mantissa : mantissa;
        return power >= 0 ? new Rational(whole << power, BigInteger.One) : new Rational(whole, BigInteger.One << -power);
    }

    /// <summary>Whole units of 10^-scale, for a scale from 0 to 18.</summary>
    internal static Rational FromUnits(long units, int scale) => new(units, PowerOfTen(scale));

    /// <summary>10 to a power from 0 to 18.</summary>
    internal static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        IsWhole ? Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <inheritdoc/>
    public bool Equals(Rational other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <inheritdoc/>
    public int CompareTo(Rational other)
    {
        if (_large is null && other._large is null)
        {
            var left = (Int128)_numerator * (other._denominatorLessOne + 1);
            return left.CompareTo((Int128)other._numerator * (_denominatorLessOne + 1));
        }

        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    private static bool FitsLong(BigInteger value) => BigInteger.Abs(value) <= long.MaxValue;
}
