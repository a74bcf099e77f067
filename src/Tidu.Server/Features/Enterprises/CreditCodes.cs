using System.Text;
using Tidu.Engine.Standards.Assessing;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Unified social credit codes (GB 32100-2015): what people type made one form, and checked. The division in a code says where it was given, never where the enterprise lies today.</summary>
public static class CreditCodes
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 18;

    private const int OldLength = 15;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Half width, upper case, without blanks, hyphens and invisible characters.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == Length && IsPlain(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter is not ('-' or '\'' or '\u200B' or '\uFEFF'))
            {
                plain.Append(char.ToUpperInvariant(letter));
            }
        }

        return plain.ToString();
    }

    /// <summary>What is wrong with a normalised code; null where nothing is.</summary>
    public static CreditCodeProblem? Check(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length == OldLength && code.All(char.IsAsciiDigit))
        {
            return CreditCodeProblem.OldNumber;
        }

        if (code.Length != Length)
        {
            return CreditCodeProblem.Length;
        }

        return code.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)) ? CreditCodeProblem.Letter
            : CreditCode.IsValid(Encoding.ASCII.GetBytes(code)) ? null
            : CreditCodeProblem.CheckCharacter;
    }

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (letter is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z')))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What may be wrong with a credit code.</summary>
public enum CreditCodeProblem
{
    /// <summary>Not 18 characters.</summary>
    Length,

    /// <summary>A character that no code has (I, O, S, V, Z …).</summary>
    Letter,

    /// <summary>The last character does not fit the others: mistyped.</summary>
    CheckCharacter,

    /// <summary>A registration number of 15 digits, as before 2015.</summary>
    OldNumber,
}
