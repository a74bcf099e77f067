using System.Globalization;
using System.Text;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Codes of GB/T 4754-2017: a section's letter and two to four digits of division, group and class.</summary>
public static class IndustryCode
{
    private const int MostDigits = 4;

    /// <summary>Last division of each section, A to T.</summary>
    private static readonly int[] LastDivisions = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];

    /// <summary>The code with its letter, as stored; null for what is none. A text may begin with the code (3484 机械零部件加工); a missing letter follows from the division.</summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        var start = plain.Length > 0 && plain[0] is >= 'A' and <= 'T' ? 1 : 0;
        var end = start;
        while (end < plain.Length && char.IsAsciiDigit(plain[end]))
        {
            end++;
        }

        var digits = plain[start..end];
        if (digits.Length is < 2 or > MostDigits || SectionOf(digits) is not { } section || (start == 1 && plain[0] != section))
        {
            return null;
        }

        return section + digits;
    }

    private static char? SectionOf(string digits)
    {
        var division = int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var at = Array.FindIndex(LastDivisions, last => division <= last);
        return division == 0 || at < 0 ? null : (char)('A' + at);
    }
}
