using System.Globalization;

namespace Tidu.Engine.Populations.Synthetic;

/// <summary>
/// Credit codes whose check characters are right and that no enterprise can have: the administrative division in them is 000000 (GB 32100, GB 11714).
/// </summary>
internal static class SyntheticCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The code of a row, counted from 0; every row has its own up to a hundred million.</summary>
    public static string Of(int row)
    {
        var digits = row.ToString("D8", CultureInfo.InvariantCulture);
        var rest = 11 - digits.Select((digit, at) => (digit - '0') * OrganizationWeights[at]).Sum() % 11;
        var body = $"91000000{digits}{(rest == 10 ? 'X' : rest == 11 ? '0' : (char)('0' + rest))}";
        var (sum, weight) = (0, 1);
        foreach (var letter in body)
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return body + Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
