using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Tidu.Server.Documents.Reading;

/// <summary>Which encoding a text file has: by its byte order mark, else strict UTF-8, else GB 18030, which GBK and GB 2312 are parts of.</summary>
internal static class TextEncoding
{
    private const int Chunk = 64 * 1024;
    private const string Gb18030 = "GB18030";
    private const int SurelyUtf8 = 16;

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Makes the code pages of old files known; touching this class does it.</summary>
    public static void Register()
    {
    }

    /// <summary>No control characters but line breaks and tabs; zeros only as UTF-16 has them.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> start) => OfMark(start) is not null || OfZeros(start) is not null || !HasControls(start);

    /// <exception cref="UnreadableFileException">file-encoding</exception>
    public static Encoding Of(Stream file)
    {
        var start = new byte[Chunk];
        file.Position = 0;
        var looked = start.AsSpan(0, file.ReadAtLeast(start, Chunk, throwOnEndOfStream: false));
        var encoding = OfMark(looked) ?? OfZeros(looked);
        encoding = encoding is not null ? (Decodes(file, Strict(encoding)) ? encoding : null) : OfContent(file);
        file.Position = 0;
        return encoding ?? throw new UnreadableFileException("file-encoding");
    }

    /// <summary>UTF-8 where all of it is; GB 18030 where UTF-8 fails within the first few characters, as it does on Chinese text. Text that is UTF-8 for long and then not is damaged: read as GBK it would be gibberish.</summary>
    private static Encoding? OfContent(Stream file)
    {
        var readable = CharactersOfUtf8(file);
        return readable is null ? Encoding.UTF8 : readable < SurelyUtf8 && Decodes(file, Strict(Encoding.GetEncoding(Gb18030))) ? Encoding.GetEncoding(Gb18030) : null;
    }

    /// <summary>How many characters outside ASCII are valid UTF-8 before the first that is not, counted no further than is asked for; null where all are.</summary>
    private static int? CharactersOfUtf8(Stream file)
    {
        var (bytes, letters, kept, count) = (new byte[Chunk], new char[Chunk], 0, 0);
        file.Position = 0;
        while (true)
        {
            var length = kept + file.ReadAtLeast(bytes.AsSpan(kept), Chunk - kept, throwOnEndOfStream: false);
            if (Ascii.IsValid(bytes.AsSpan(0, length)))
            {
                if (length < Chunk)
                {
                    return null;
                }

                kept = 0;
                continue;
            }

            var state = Utf8.ToUtf16(bytes.AsSpan(0, length), letters, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: length < Chunk);
            count += count < SurelyUtf8 ? CountBeyondAscii(letters.AsSpan(0, written)) : 0;
            if (state == OperationStatus.InvalidData || (length < Chunk && read < length))
            {
                return count;
            }

            if (length < Chunk)
            {
                return null;
            }

            kept = length - read;
            bytes.AsSpan(read, kept).CopyTo(bytes);
        }
    }

    private static int CountBeyondAscii(ReadOnlySpan<char> letters)
    {
        var count = 0;
        foreach (var letter in letters)
        {
            count += char.IsAscii(letter) ? 0 : 1;
        }

        return count;
    }

    private static Encoding Strict(Encoding encoding) => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static Encoding? OfMark(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? Encoding.UTF8 : start.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode : start.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;

    /// <summary>UTF-16 without a mark: separators and digits have a zero byte each, always on the same side.</summary>
    private static Encoding? OfZeros(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
            {
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        var encoding = (even, odd) switch { (0, > 0) when odd * 10 > start.Length => Encoding.Unicode, ( > 0, 0) when even * 10 > start.Length => Encoding.BigEndianUnicode, _ => null };
        return encoding is not null && encoding.GetString(start[..(start.Length / 2 * 2)]).All(letter => letter >= ' ' || letter is '\t' or '\r' or '\n') ? encoding : null;
    }

    private static bool HasControls(ReadOnlySpan<byte> start)
    {
        foreach (var each in start)
        {
            if (each < 0x20 && each is not (0x09 or 0x0A or 0x0D or 0x0C or 0x1A))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Decodes(Stream file, Encoding strict)
    {
        var (bytes, letters, decoder) = (new byte[Chunk], new char[strict.GetMaxCharCount(Chunk)], strict.GetDecoder());
        file.Position = 0;
        try
        {
            for (var read = file.Read(bytes); read > 0; read = file.Read(bytes))
            {
                decoder.GetChars(bytes, 0, read, letters, 0, flush: false);
            }

            decoder.GetChars([], 0, 0, letters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
