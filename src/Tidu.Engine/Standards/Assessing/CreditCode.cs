using System.Text;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Unified social credit codes of GB 32100-2015: 18 characters, the last of which checks the others.</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    /// <summary>Powers of 3, of each what is left of it by 31.</summary>
    private static readonly byte[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static readonly sbyte[] Values = [.. Enumerable.Range(0, 128).Select(letter => (sbyte)Alphabet.IndexOf((char)letter, StringComparison.Ordinal))];

    /// <summary>The code in its one form: upper case, half width, no blanks. Null where it is no code or the check character is another.</summary>
    public static string? Read(string? text)
    {
        var code = string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return IsValid(Encoding.UTF8.GetBytes(code)) ? code : null;
    }

    /// <summary>True where form and check character are right; lower-case letters are not.</summary>
    public static bool IsValid(ReadOnlySpan<byte> code)
    {
        if (code.Length != Length)
        {
            return false;
        }
        var sum = 0;
        for (var at = 0; at < Length - 1; at++)
        {
            var value = code[at] < Values.Length ? Values[code[at]] : -1;
            if (value < 0)
            {
                return false;
            }
            sum += value * Weights[at];
        }
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length] == code[^1];
    }

    /// <summary>The code as a number, equal for equal codes only; null for what is not 1 to 18 digits and capital letters.</summary>
    internal static UInt128? Packed(ReadOnlySpan<byte> code)
    {
        if (code.Length is 0 or > Length)
        {
            return null;
        }
        UInt128 packed = 0;
        ulong part = 0;
        for (var at = 0; at < code.Length; at++)
        {
            var value = code[at] switch { >= (byte)'0' and <= (byte)'9' => code[at] - '0', >= (byte)'A' and <= (byte)'Z' => code[at] - 'A' + 10, _ => -1 };
            if (value < 0)
            {
                return null;
            }
            part = part * 37 + (ulong)value + 1;
            if (at == 9)
            {
                (packed, part) = ((UInt128)part << 64, 0);
            }
        }
        return packed | part;
    }
}
