using System.Numerics;
using Shouldly;
using Tidu.Engine.Formulas;
using Xunit;

namespace Tidu.Engine.Tests.Formulas;

public class RationalTests
{
    [Fact]
    public void Arithmetic_RandomFractions_EqualsBigIntegers()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var (n1, d1, n2, d2) = (Whole(random), Positive(random), Whole(random), Positive(random));
            var (a, b) = (Rational.FromFraction(n1, d1), Rational.FromFraction(n2, d2));

            (a + b).ShouldBe(Rational.FromFraction(n1 * d2 + n2 * d1, d1 * d2));
            (a - b).ShouldBe(Rational.FromFraction(n1 * d2 - n2 * d1, d1 * d2));
            (a * b).ShouldBe(Rational.FromFraction(n1 * n2, d1 * d2));
            a.CompareTo(b).ShouldBe((n1 * d2).CompareTo(n2 * d1));
            if (!n2.IsZero)
            {
                (a / b).ShouldBe(Rational.FromFraction(n1 * d2, d1 * n2));
            }
        }
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-0.15")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("123456789012345678.90")]
    [InlineData("9007199254740993")]
    public void Decimal_ThereAndBack_IsTheSame(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Rational.FromDecimal(value).ToDecimal().ShouldBe(value);
    }

    [Fact]
    public void ToDouble_Decimals_RoundsAsTheParserDoes()
    {
        var random = new Random(2);
        for (var round = 0; round < 20_000; round++)
        {
            var value = (decimal)random.NextInt64() / random.Next(1, 1_000_000);
            var parsed = double.Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

            Rational.FromDecimal(value).ToDouble().ShouldBe(parsed);
        }
    }

    [Fact]
    public void ToDouble_Quotients_RoundsAsTheProcessorDoes()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var (n, d) = (random.NextInt64(1L << 53), random.NextInt64(1, 1L << random.Next(1, 53)));

            Rational.FromFraction(-n, d).ToDouble().ShouldBe(-(double)n / d);
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-1e-300)]
    [InlineData(5e-324)]
    [InlineData(1.7976931348623157e308)]
    public void Double_ThereAndBack_IsTheSame(double value) => Rational.FromDouble(value).ToDouble().ShouldBe(value);

    [Theory]
    [InlineData(-7, 2, -4)]
    [InlineData(7, 2, 3)]
    [InlineData(-4, 2, -2)]
    [InlineData(0, 5, 0)]
    public void Floor_OfAFraction_IsTheWholeNumberBelow(int numerator, int denominator, int floor) =>
        Rational.FromFraction(numerator, denominator).Floor().ShouldBe(floor);

    [Fact]
    public void Hash_OfEqualFractions_IsEqual() =>
        (Rational.FromFraction(2, 4) * 1L).GetHashCode().ShouldBe((Rational.FromDecimal(0.5m) * Rational.One).GetHashCode());

    private static BigInteger Whole(Random random) => random.Next(4) switch
    {
        0 => random.Next(-3, 4),
        1 => random.NextInt64(long.MinValue, long.MaxValue),
        2 => (BigInteger)random.NextInt64() * random.NextInt64(),
        _ => random.Next(),
    };

    private static BigInteger Positive(Random random) => BigInteger.Max(1, BigInteger.Abs(Whole(random)));
}
