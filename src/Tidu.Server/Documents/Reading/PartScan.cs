using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Tidu.Server.Documents.Reading;

/// <summary>What one pass over the unpacked bytes of a part has seen. The declared size is never believed: bytes are counted while they are unpacked.</summary>
internal sealed class PartScan
{
    private const int Chunk = 128 * 1024;

    /// <summary>Smaller parts may be packed as tightly as they like; a table packs 5 to 50 times.</summary>
    private const long RatioFrom = 32L * 1024 * 1024;
    private const long LargestRatio = 200;

    /// <summary>The longest cell has 32,767 characters; no tag or text of a workbook is as long as this.</summary>
    private const long LongestToken = 4L * 1024 * 1024;
    private const int MostMerges = 1_000;
    private const int Overlap = 64;

    private readonly List<CellArea> _merges = [];
    private long _sinceTag;

    private PartScan()
    {
    }

    /// <summary>Unpacked bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Merged areas, the first thousand.</summary>
    public IReadOnlyList<CellArea> Merges => _merges;

    /// <exception cref="UnreadableFileException">file-damaged, file-too-large-unpacked, file-unsafe</exception>
    public static PartScan Of(ZipArchiveEntry entry, long most)
    {
        var scan = new PartScan();
        var buffer = ArrayPool<byte>.Shared.Rent(Overlap + Chunk);
        try
        {
            scan.Run(entry, buffer, most);
            return scan;
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw UnreadableFileException.Damaged(entry.FullName, cause);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A small part as text.</summary>
    public static string ReadText(ZipArchiveEntry entry)
    {
        try
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw UnreadableFileException.Damaged(entry.FullName, cause);
        }
    }

    private void Run(ZipArchiveEntry entry, byte[] buffer, long most)
    {
        var (crc, kept) = (new Crc32(), 0);
        var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using var stream = entry.Open();
        for (var read = stream.ReadAtLeast(buffer.AsSpan(kept, Chunk), Chunk, false); read > 0; read = stream.ReadAtLeast(buffer.AsSpan(kept, Chunk), Chunk, false))
        {
            Size += read;
            CheckSize(entry, most);
            crc.Append(buffer.AsSpan(kept, read));
            if (isXml)
            {
                Look(entry.FullName, buffer.AsSpan(0, kept + read), kept);
            }

            var length = kept + read;
            kept = Math.Min(Overlap, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        if (crc.Value != entry.Crc32 || Size != entry.Length)
        {
            throw UnreadableFileException.Damaged(entry.FullName);
        }
    }

    private void CheckSize(ZipArchiveEntry entry, long most)
    {
        if (Size > most)
        {
            throw PackageGuard.TooLargeUnpacked();
        }

        if (Size > RatioFrom && Size > LargestRatio * entry.CompressedLength)
        {
            throw UnreadableFileException.Unsafe("ratio", entry.FullName);
        }
    }

    private void Look(string part, ReadOnlySpan<byte> bytes, int kept)
    {
        if (bytes.IndexOf("<!DOCTYPE"u8) >= 0 || bytes.IndexOf("<!ENTITY"u8) >= 0)
        {
            throw UnreadableFileException.Unsafe("dtd", part);
        }

        var fresh = bytes[kept..];
        var last = fresh.LastIndexOf((byte)'<');
        _sinceTag = last < 0 ? _sinceTag + fresh.Length : fresh.Length - last;
        if (_sinceTag > LongestToken)
        {
            throw UnreadableFileException.Unsafe("token", part);
        }

        FindMerges(bytes, kept);
    }

    /// <summary>Merged areas stand behind the cells, but a header needs them before; so they are picked up in passing. A mark that lies in the overlap alone was seen before.</summary>
    private void FindMerges(ReadOnlySpan<byte> bytes, int kept)
    {
        var mark = "mergeCell ref=\""u8;
        for (var at = 0; _merges.Count < MostMerges;)
        {
            var found = bytes[at..].IndexOf(mark);
            if (found < 0)
            {
                return;
            }

            var start = at + found + mark.Length;
            var length = bytes[start..].IndexOf((byte)'"');
            if (length < 0)
            {
                return;
            }

            if (start + length >= kept && CellAddress.ParseArea(Encoding.ASCII.GetString(bytes.Slice(start, Math.Min(length, Overlap)))) is { } area)
            {
                _merges.Add(area);
            }

            at = start + length;
        }
    }
}
