namespace Tidu.Engine.Standards.Assessing;

/// <summary>Finds the ends of records and cells in the bytes of separated text. A quote counts only where it begins a cell.</summary>
public static class CsvRecords
{
    /// <summary>A quoted cell that goes on for longer than this after its first line break is taken for one whose quote was never closed.</summary>
    private const int LongestQuotedLines = 1024 * 1024;

    private const int MoreNeeded = -1;
    private const int NeverClosed = -2;

    /// <summary>Where the last whole record in the bytes ends; 0 where none does.</summary>
    /// <param name="bytes">Text that begins with a record.</param>
    /// <param name="separator">What parts cells.</param>
    /// <param name="isLast">True where nothing follows the bytes.</param>
    public static int EndOfLast(ReadOnlySpan<byte> bytes, byte separator, bool isLast)
    {
        if (isLast)
        {
            return bytes.Length;
        }
        if (!bytes.Contains((byte)'"'))
        {
            return bytes.LastIndexOf((byte)'\n') + 1;
        }
        var end = 0;
        for (var next = EndOf(bytes, separator, isLast: false); next > 0; next = EndOf(bytes[end..], separator, isLast: false))
        {
            end += next;
        }
        return end;
    }

    /// <summary>Where the first record ends, its line break included; -1 where more bytes are needed.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes, byte separator, bool isLast)
    {
        for (var at = 0; ;)
        {
            if (at < bytes.Length && bytes[at] == '"')
            {
                var close = EndOfQuoted(bytes, at, separator, isLast);
                if (close == MoreNeeded)
                {
                    return -1;
                }
                if (close == NeverClosed)
                {
                    var line = bytes[at..].IndexOf((byte)'\n');
                    return line >= 0 ? at + line + 1 : isLast ? bytes.Length : -1;
                }
                at = close;
            }
            var next = bytes[at..].IndexOfAny(separator, (byte)'\n');
            if (next < 0)
            {
                return isLast ? bytes.Length : -1;
            }
            at += next + 1;
            if (bytes[at - 1] == '\n')
            {
                return at;
            }
        }
    }

    /// <summary>Where the first record ends in text without quotes that nothing follows.</summary>
    internal static int EndOfLine(ReadOnlySpan<byte> bytes)
    {
        var line = bytes.IndexOf((byte)'\n');
        return line < 0 ? bytes.Length : line + 1;
    }

    /// <summary>Where the quoted cell that begins at a place ends, after its quote; -1 where more bytes are needed, -2 where the quote is not closed.</summary>
    internal static int EndOfQuoted(ReadOnlySpan<byte> bytes, int start, byte separator, bool isLast)
    {
        var line = -1;
        for (var at = start + 1; ;)
        {
            var quote = bytes[at..].IndexOf((byte)'"');
            var seen = quote < 0 ? bytes.Length : at + quote;
            line = line >= 0 ? line : bytes[at..seen].IndexOf((byte)'\n') is var found && found >= 0 ? at + found : -1;
            if (line >= 0 && seen - line > LongestQuotedLines)
            {
                return NeverClosed;
            }
            if (quote < 0)
            {
                return isLast ? NeverClosed : MoreNeeded;
            }
            at = seen + 1;
            if (at == bytes.Length)
            {
                return isLast ? at : MoreNeeded;
            }
            if (bytes[at] != '"')
            {
                return bytes[at] == separator || bytes[at] is (byte)'\n' or (byte)'\r' ? at : NeverClosed;
            }
            at++;
        }
    }
}
