using System.Text;

namespace Tidu.Server.Documents.Reading;

/// <summary>What a file's first bytes say it is.</summary>
internal enum SignatureKind
{
    Zip,
    Compound,
    Text,
    Pdf,
    Html,
    Xml,
    Rtf,
    Picture,
    Archive,
    Unknown,
}

/// <summary>Tells files apart by their first bytes.</summary>
internal static class FileSignature
{
    private const int Looked = 4096;

    private static readonly (byte[] Start, SignatureKind Kind)[] Starts =
    [
        ([0x50, 0x4B, 0x03, 0x04], SignatureKind.Zip),
        ([0x50, 0x4B, 0x05, 0x06], SignatureKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], SignatureKind.Compound),
        ([.. "%PDF"u8], SignatureKind.Pdf),
        ([.. "{\\rtf"u8], SignatureKind.Rtf),
        ([0x89, 0x50, 0x4E, 0x47], SignatureKind.Picture),
        ([0xFF, 0xD8, 0xFF], SignatureKind.Picture),
        ([.. "GIF8"u8], SignatureKind.Picture),
        ([0x42, 0x4D, 0x00], SignatureKind.Picture),
        ([.. "Rar!"u8], SignatureKind.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF], SignatureKind.Archive),
        ([0x1F, 0x8B], SignatureKind.Archive),
    ];

    public static SignatureKind Of(Stream file)
    {
        var start = new byte[Looked];
        file.Position = 0;
        var read = file.ReadAtLeast(start, Looked, throwOnEndOfStream: false);
        var looked = start.AsSpan(0, read);
        foreach (var (bytes, kind) in Starts)
        {
            if (looked.StartsWith(bytes))
            {
                return kind;
            }
        }

        return OfText(looked);
    }

    private static SignatureKind OfText(ReadOnlySpan<byte> looked)
    {
        if (!TextEncoding.LooksLikeText(looked))
        {
            return SignatureKind.Unknown;
        }

        var start = Encoding.Latin1.GetString(looked).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start switch
        {
            _ when Begins(start, "<html") || Begins(start, "<!doctype html") || Begins(start, "<table") || Begins(start, "<meta") || Begins(start, "<head") => SignatureKind.Html,
            _ when Begins(start, "<?xml") => start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? SignatureKind.Html : SignatureKind.Xml,
            _ => SignatureKind.Text,
        };
    }

    private static bool Begins(string start, string word) => start.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
