using System.Text;
using Tidu.Server.Features.Enterprises.Search;

namespace Tidu.Server.Features.Enterprises;

/// <summary>What search looks through for an enterprise, and what somebody types, in one form: half width, lower case, no blanks.</summary>
public static class SearchText
{
    private const int LongestOnStack = 256;

    /// <summary>Parts the code and the names from each other, and the readings.</summary>
    public const char Bar = '|';

    /// <summary>Stands between the names and their readings.</summary>
    public const char Readings = '/';

    /// <summary>The text of an enterprise: code, name and former names, then initials and pinyin of the names.</summary>
    public static string Of(string creditCode, string name, IEnumerable<string> formerNames)
    {
        string[] names = [.. formerNames.Prepend(name).Select(Plain)];
        var readings = names.SelectMany(Pinyin.Shipped.Of).SelectMany(reading => new[] { reading.Initials, reading.Full }).Distinct();
        return $"{string.Join(Bar, names.Prepend(Plain(creditCode)))}{Readings}{string.Join(Bar, readings)}";
    }

    /// <summary>A text in the one form; what parts the texts is left out.</summary>
    public static string Plain(string text)
    {
        var normal = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        var kept = normal.Length <= LongestOnStack ? stackalloc char[normal.Length] : new char[normal.Length];
        var length = 0;
        foreach (var letter in normal)
        {
            if (!char.IsWhiteSpace(letter) && letter is not (Bar or Readings))
            {
                kept[length++] = letter;
            }
        }

        return (length == normal.Length ? normal : kept[..length].ToString()).ToLowerInvariant();
    }
}
