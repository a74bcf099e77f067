using System.Text;

namespace Tidu.Engine.Resources;

/// <summary>Lines for a terminal, where a Chinese character is as wide as two letters.</summary>
internal sealed class TextLayout
{
    private readonly StringBuilder _text = new();

    /// <summary>How wide a text is shown.</summary>
    public static int WidthOf(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    /// <summary>A text filled up with blanks to a width; a wider one stays as it is.</summary>
    public static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - WidthOf(text)));

    /// <summary>Adds a line.</summary>
    public TextLayout Line(int indent, string text)
    {
        _text.Append(' ', text.Length == 0 ? 0 : indent).Append(text.TrimEnd()).Append('\n');
        return this;
    }

    /// <summary>Adds an empty line and a heading.</summary>
    public TextLayout Heading(string text) => Line(0, string.Empty).Line(0, text);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static bool IsWide(int rune) =>
        rune is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60
            or >= 0xFFE0 and <= 0xFFE6 or >= 0x20000 and <= 0x3FFFD || IsNumeral(rune);

    /// <summary>Circled numerals and Roman ones, which Chinese fonts show as wide as characters.</summary>
    private static bool IsNumeral(int rune) => rune is >= 0x2160 and <= 0x217F or >= 0x2460 and <= 0x24FF or 0x201C or 0x201D or 0x2018 or 0x2019 or 0x2026 or 0x2014;
}
