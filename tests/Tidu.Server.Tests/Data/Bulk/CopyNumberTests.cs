using System.Buffers.Binary;
using System.Globalization;
using Shouldly;
using Tidu.Server.Data.Bulk;
using Xunit;

namespace Tidu.Server.Tests.Data.Bulk;

/// <summary>Decimals in PostgreSQL's binary form mean the same number with the same decimals.</summary>
public sealed class CopyNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("1")]
    [InlineData("-1.50")]
    [InlineData("10000")]
    [InlineData("9999.9999")]
    [InlineData("0.0001")]
    [InlineData("0.00001")]
    [InlineData("123456789012345678901234567.8")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("7.9228162514264337593543950335")]
    public void Numbers_AtTheLimits_MeanTheSame(string text)
    {
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        Shown(number).ShouldBe(text);
    }

    [Fact]
    public void Numbers_OfAnySize_MeanTheSame()
    {
        var chance = new Random(3);
        for (var run = 0; run < 5_000; run++)
        {
            var number = new decimal(chance.Next(), chance.Next(3) == 0 ? 0 : chance.Next(int.MinValue, int.MaxValue), chance.Next(2) == 0 ? 0 : chance.Next(), chance.Next(2) == 0, (byte)chance.Next(29));
            Shown(number).ShouldBe(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Read as the server's documentation says, digit by digit.</summary>
    private static string Shown(decimal number)
    {
        Span<byte> bytes = stackalloc byte[CopyNumber.Longest];
        var length = CopyNumber.Write(number, bytes);
        var (count, weight, sign, scale) = (Short(bytes, 0), Short(bytes, 1), Short(bytes, 2), Short(bytes, 3));
        length.ShouldBe(8 + (count * 2));
        var digits = string.Empty;
        for (var place = Math.Max((int)weight, 0); place >= -8; place--)
        {
            var group = weight - place;
            digits += (group >= 0 && group < count ? Short(bytes, 4 + group) : (short)0).ToString("0000", CultureInfo.InvariantCulture) + (place == 0 ? "." : string.Empty);
        }

        var whole = digits[..digits.IndexOf('.', StringComparison.Ordinal)].TrimStart('0');
        var fraction = digits[(digits.IndexOf('.', StringComparison.Ordinal) + 1)..][..scale];
        return (sign == 0x4000 ? "-" : string.Empty) + (whole.Length == 0 ? "0" : whole) + (scale > 0 ? "." + fraction : string.Empty);
    }

    private static short Short(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadInt16BigEndian(bytes[(index * 2)..]);
}
