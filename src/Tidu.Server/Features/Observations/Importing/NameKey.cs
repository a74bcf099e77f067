using System.Text;

namespace Tidu.Server.Features.Observations.Importing;

/// <summary>Names compared without blanks, case and full-width forms.</summary>
internal static class NameKey
{
    public static string Of(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
}
