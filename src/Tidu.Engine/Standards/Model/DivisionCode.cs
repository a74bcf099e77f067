namespace Tidu.Engine.Standards;

/// <summary>Codes of administrative divisions with six digits (GB/T 2260): two for the province, two for the city, two for the county.</summary>
public static class DivisionCode
{
    private const int Digits = 6;
    private const int Level = 2;

    /// <summary>True for six digits that do not begin with 00.</summary>
    public static bool IsCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Digits && text.All(char.IsAsciiDigit) && !text.StartsWith("00", StringComparison.Ordinal);
    }

    /// <summary>True where the second division is the first or lies in it: 500000 covers 500118, 500118 does not cover 500000.</summary>
    public static bool Covers(string division, string other)
    {
        ArgumentNullException.ThrowIfNull(division);
        ArgumentNullException.ThrowIfNull(other);
        var kept = division.EndsWith("0000", StringComparison.Ordinal) ? Level : division.EndsWith("00", StringComparison.Ordinal) ? Level + Level : Digits;
        return other.Length == Digits && string.CompareOrdinal(division, 0, other, 0, kept) == 0;
    }
}
