namespace Tidu.Engine.Feel.Parsing;

/// <summary>Which characters make names and which part them, as the grammar of DMN 1.5 lists them.</summary>
internal static class FeelCharacters
{
    private const int IdeographicSpace = 0x3000;

    private static readonly (int First, int Last)[] NameStarts =
    [
        ('?', '?'), ('A', 'Z'), ('_', '_'), ('a', 'z'), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF),
        (0x200C, 0x200D), (0x2070, 0x218F), (0x2C00, 0x2FEF), (0x3001, 0xDFFF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD),
    ];

    public static bool IsSpace(char character) =>
        character is >= '\t' and <= '\r' or ' ' or '\u0085' or '\u00A0' or '\u1680' or '\u180E' or >= '\u2000' and <= '\u200B'
            or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\uFEFF' || character == IdeographicSpace;

    public static bool IsNameStart(char character) =>
        !IsSpace(character) && NameStarts.Any(range => character >= range.First && character <= range.Last);

    public static bool IsNamePart(char character) =>
        IsNameStart(character) || char.IsAsciiDigit(character) || character is '\u00B7' or >= '\u0300' and <= '\u036F' or '\u203F' or '\u2040';
}
