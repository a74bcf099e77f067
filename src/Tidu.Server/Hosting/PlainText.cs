using System.Globalization;
using System.Text;

namespace Tidu.Server.Hosting;

/// <summary>Text of one line that looks like what it is: nothing that ends a line, steers a terminal or turns the direction of writing, and no half characters.</summary>
public static class PlainText
{
    private const int LongestFileName = 150;
    private const string RefusedInFileNames = "\\/:*?\"<>|";

    /// <summary>Turn the direction of writing, so that gpj.exe reads exe.jpg.</summary>
    private const string Turners = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>True for such a text.</summary>
    public static bool Is(string text) => text.EnumerateRunes().All(IsPlain) && !HasHalves(text);

    /// <summary>The text with a sign in place of everything else.</summary>
    public static string OneLine(string text, char instead = '?') => Is(text) ? text : Replace(text, instead);

    /// <summary>A name for a file to be saved under, on every system; what it may not hold becomes an underscore.</summary>
    public static string FileName(string name)
    {
        var ending = Path.GetExtension(name);
        var clean = string.Concat(OneLine(name, '_').Select(letter => RefusedInFileNames.Contains(letter, StringComparison.Ordinal) ? '_' : letter)).Trim();
        return clean.Length <= LongestFileName || ending.Length > 10 ? AuditTrail.Cut(clean, LongestFileName)! : AuditTrail.Cut(clean, LongestFileName - ending.Length) + ending;
    }

    private static string Replace(string text, char instead)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = IsPlain(rune) && rune != Rune.ReplacementChar ? plain.Append(rune.ToString()) : plain.Append(instead);
        }

        return plain.ToString();
    }

    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !(rune.IsBmp && Turners.Contains((char)rune.Value, StringComparison.Ordinal));

    // Enumerating shows half a character as U+FFFD, which takes the place of one.
    private static bool HasHalves(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && text.Any(char.IsSurrogate);
}
