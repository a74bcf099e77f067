using System.Text;
using Tidu.Engine.Targets;

namespace Tidu.Engine.Packs;

/// <summary>The codes of enumerations as packs, JSON and the command line write them: kebab-case, and the sign for a comparator.</summary>
public static class PackCodes
{
    /// <summary>The code of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        value is Comparator comparator ? comparator.Code() : Kebab(value.ToString());

    /// <summary>The value of a code, exactly as written; null for an unknown one.</summary>
    public static T? Parse<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>All codes of an enumeration in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(Of)];

    private static string Kebab(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
            {
                code.Append('-');
            }
            code.Append(char.ToLowerInvariant(letter));
        }
        return code.ToString();
    }
}
