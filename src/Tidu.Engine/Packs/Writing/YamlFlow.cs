using System.Globalization;
using System.Text;

namespace Tidu.Engine.Packs.Writing;

/// <summary>Scalars, lists and maps as YAML of one line. Whatever a text holds, it stays a text: what is not plainly harmless stands in double quotes, escaped.</summary>
internal static class YamlFlow
{
    private const int FirstCjk = 0x4e00;
    private const int LastCjk = 0x9fa5;

    /// <summary>A text. Plain only where it begins with a CJK letter and has nothing but those and digits; else quoted.</summary>
    public static string Text(string text) => IsPlain(text) ? text : Quoted(text);

    public static string? Optional(string? text) => text is null ? null : Text(text);

    /// <summary>A code of an enumeration: a letter first, then letters, digits, hyphens.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum =>
        PackCodes.Of(value) is var code && code.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') ? code : Quoted(PackCodes.Of(value));

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string Texts(IEnumerable<string> texts) => List(texts.Select(Text));

    /// <summary>A map; entries without a value are left out.</summary>
    public static string Map(params IEnumerable<(string Key, string? Value)> entries) =>
        $"{{ {string.Join(", ", entries.Where(entry => entry.Value is not null).Select(entry => $"{entry.Key}: {entry.Value}"))} }}";

    private static bool IsPlain(string text) =>
        text.Length > 0 && IsCjk(text[0]) && text.All(letter => IsCjk(letter) || char.IsAsciiDigit(letter));

    private static bool IsCjk(char letter) => (int)letter is >= FirstCjk and <= LastCjk;

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var isPair = char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when isPair => text.Substring(i++, 2),
                _ when char.IsSurrogate(letter) => "\\uFFFD",
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\ufeff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => letter.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
