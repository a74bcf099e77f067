using System.Text;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Yaml;

/// <summary>From a pack's bytes to its text.</summary>
internal static class SourceText
{
    /// <summary>1 MiB: the largest real plan has 30 KiB.</summary>
    public const int MostBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark, tabs replaced by blanks so that columns stay; null where it cannot be read, which is then reported.</summary>
    public static string? Decode(ReadOnlyMemory<byte> content, ProblemList problems)
    {
        var bytes = content.Span;
        if (bytes.Length > MostBytes)
        {
            problems.Add(1, 1, "too-large", PackTexts.TooLarge(bytes.Length, MostBytes));
            return null;
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var (line, column) = PlaceOf(Encoding.UTF8.GetString(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]));
            problems.Add(line, column, "not-utf8", PackTexts.NotUtf8());
            return null;
        }
        return RefuseControlCharacters(text, problems) ? text.Replace('\t', ' ') : null;
    }

    private static bool RefuseControlCharacters(string text, ProblemList problems)
    {
        var (line, lineStart, lastTabLine) = (1, 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\n')
            {
                (line, lineStart) = (line + 1, at + 1);
            }
            else if (letter == '\t' && lastTabLine != line)
            {
                lastTabLine = line;
                problems.Add(line, at - lineStart + 1, "tab", PackTexts.Tab());
            }
            else if (letter is < ' ' and not ('\t' or '\r') or '\u007F' or '\uFFFE' or '\uFFFF')
            {
                problems.Add(line, at - lineStart + 1, "binary", PackTexts.Binary());
                return false;
            }
        }
        return true;
    }

    private static (int Line, int Column) PlaceOf(string before) =>
        (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
}
