using System.Text;

namespace Tidu.Server.Documents.Reading;

/// <summary>Text without what nobody can see. Characters outside the basic plane (𠮷) and joined emoji stay as they are.</summary>
internal static class CellText
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>No blanks at the ends, no-break spaces as blanks, no zero-width or direction marks.</summary>
    public static string Clean(string text)
    {
        var plain = true;
        foreach (var letter in text)
        {
            plain &= letter is > ' ' and < NoBreakSpace || (letter > NoBreakSpace && !IsInvisible(letter) && !char.IsWhiteSpace(letter));
        }

        return plain ? text : Rebuild(text);
    }

    private static string Rebuild(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!IsInvisible(letter))
            {
                kept.Append(letter == NoBreakSpace ? ' ' : letter);
            }
        }

        return kept.ToString().Trim();
    }

    /// <summary>Zero-width space, direction marks, word joiner, soft hyphen, byte order mark, control characters but line breaks and tabs.</summary>
    private static bool IsInvisible(char letter) => letter is '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069')
        or '\u00AD' or '\uFEFF' or (< ' ' and not '\n' and not '\t' and not '\r') or (>= '\u007F' and <= '\u009F');
}
