using System.Globalization;

namespace Tidu.Server.Tests.Features.Enterprises.Importing;

/// <summary>Credit codes with a right check character and a division that no real one has.</summary>
internal static class TestCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static string Of(int number)
    {
        var body = "91990000" + number.ToString("D9", CultureInfo.InvariantCulture);
        var (sum, weight) = (0, 1);
        foreach (var letter in body)
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return body + Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
