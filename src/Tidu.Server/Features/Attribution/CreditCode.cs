using System.Text;

namespace Tidu.Server.Features.Attribution;

/// <summary>The unified social credit code of an organization (GB 32100-2015): 18 characters, the last one a check character.</summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    /// <summary>The code in its one form: upper case, half width, no blanks. Null where it is no code or the check character is another.</summary>
    public static string? Read(string? text)
    {
        var code = string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return code.Length == Length && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) && code[^1] == CheckOf(code) ? code : null;
    }

    /// <summary>Weights are the powers of 3 modulo 31 (GB 32100-2015, annex A).</summary>
    private static char CheckOf(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in code[..^1])
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
