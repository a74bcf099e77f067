using System.Text;

namespace Tidu.Server.Features.Enterprises;

/// <summary>What search looks through for an enterprise, and what somebody types, in one form: half width, lower case, no blanks.</summary>
public static class SearchText
{
    /// <summary>The text of an enterprise: code and names, parted by a bar.</summary>
    public static string Of(string creditCode, string name, IEnumerable<string> formerNames) =>
        string.Join('|', formerNames.Prepend(name).Prepend(creditCode).Select(Plain));

    /// <summary>A text in the one form.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
}
