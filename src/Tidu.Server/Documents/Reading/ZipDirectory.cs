using System.Buffers.Binary;

namespace Tidu.Server.Documents.Reading;

/// <summary>Counts the entries of a zip by walking its directory, before a parser takes memory for each of them.</summary>
internal static class ZipDirectory
{
    private const int EndSize = 22;
    private const int LongestComment = ushort.MaxValue;
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const int EntrySize = 46;
    private const int OffsetAt = 16;
    private const int NameLengthAt = 28;

    /// <exception cref="UnreadableFileException">file-damaged (no directory: the file breaks off), file-too-many-parts</exception>
    public static void CheckCount(Stream file, int most)
    {
        var at = Start(file);
        var entry = new byte[EntrySize];
        for (var count = 0; ; count++)
        {
            file.Position = at;
            if (file.ReadAtLeast(entry, EntrySize, throwOnEndOfStream: false) < EntrySize || BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntryMark)
            {
                return;
            }

            if (count == most)
            {
                throw new UnreadableFileException("file-too-many-parts", ("most", most));
            }

            var lengths = entry.AsSpan(NameLengthAt);
            at += EntrySize + BinaryPrimitives.ReadUInt16LittleEndian(lengths) + BinaryPrimitives.ReadUInt16LittleEndian(lengths[2..]) + BinaryPrimitives.ReadUInt16LittleEndian(lengths[4..]);
        }
    }

    private static long Start(Stream file)
    {
        var length = (int)Math.Min(file.Length, EndSize + LongestComment);
        var tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        for (var at = length - EndSize; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndMark)
            {
                return BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + OffsetAt));
            }
        }

        throw UnreadableFileException.Damaged("zip");
    }
}
