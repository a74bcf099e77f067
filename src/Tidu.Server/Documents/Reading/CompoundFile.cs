using System.Buffers.Binary;
using System.Text;

namespace Tidu.Server.Documents.Reading;

/// <summary>What an OLE compound file (the container of Office 97 to 2003, and of encrypted xlsx) is about, by the names in its directory.</summary>
internal static class CompoundFile
{
    private const int EntrySize = 128;
    private const int NameLengthAt = 64;
    private const int TypeAt = 66;
    private const int HeaderSize = 512;
    private const int Chunk = 128 * 1024;
    private const int SectorShiftAt = 30;
    private const int MoreFatAt = 68;
    private const int FatListAt = 76;
    private const int StartAt = 116;
    private const int SizeAt = 120;
    private const int SmallestStream = 4096;

    /// <exception cref="UnreadableFileException">file-encrypted, file-type-wrong, file-damaged</exception>
    public static void CheckIsWorkbook(Stream file)
    {
        var names = Names(file);
        if (names.Contains("EncryptedPackage"))
        {
            throw new UnreadableFileException("file-encrypted");
        }

        if (names.Contains("Workbook") || names.Contains("Book"))
        {
            return;
        }

        throw names.Contains("WordDocument") ? FileGuard.WrongType("doc")
            : names.Contains("PowerPoint Document") ? FileGuard.WrongType("ppt")
            : names.Count > 0 ? FileGuard.WrongType("compound")
            : UnreadableFileException.Damaged("OLE");
    }

    /// <summary>The content of a stream; null where there is none, and for one small enough to lie among the small ones, which no workbook's is.</summary>
    public static byte[]? ReadStream(Stream file, string name)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        for (var at = HeaderSize; at + EntrySize <= bytes.Length; at += EntrySize)
        {
            var entry = bytes.AsSpan(at, EntrySize);
            if (entry[TypeAt] == 2 && Name(entry) == name && BinaryPrimitives.ReadUInt32LittleEndian(entry[SizeAt..]) >= SmallestStream)
            {
                return Chain(bytes, BinaryPrimitives.ReadUInt32LittleEndian(entry[StartAt..]));
            }
        }

        return null;
    }

    private static byte[] Chain(byte[] bytes, uint start)
    {
        var size = 1 << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(SectorShiftAt)), 9, 12);
        var (fat, content) = (Fat(bytes, size), new MemoryStream());
        for (var (sector, count) = (start, 0); sector < fat.Count && count <= fat.Count; count++)
        {
            content.Write(Sector(bytes, sector, size));
            sector = fat[(int)sector];
        }

        return content.ToArray();
    }

    /// <summary>The table of what sector follows which: its own sectors are listed in the header and, of large files, in further sectors.</summary>
    private static List<uint> Fat(byte[] bytes, int size)
    {
        var (sectors, fat) = (new List<uint>(), new List<uint>());
        AddNumbers(sectors, bytes.AsSpan(FatListAt, HeaderSize - FatListAt));
        var more = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(MoreFatAt));
        for (var count = 0; count < bytes.Length / size && Sector(bytes, more, size).Length > 0; count++)
        {
            var list = Sector(bytes, more, size);
            AddNumbers(sectors, list[..^4]);
            more = BinaryPrimitives.ReadUInt32LittleEndian(list[^4..]);
        }

        foreach (var sector in sectors)
        {
            AddNumbers(fat, Sector(bytes, sector, size));
        }

        return fat;
    }

    private static void AddNumbers(List<uint> numbers, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        }
    }

    /// <summary>A sector; empty beyond the end. The first one stands behind the header, which takes a sector's room.</summary>
    private static ReadOnlySpan<byte> Sector(byte[] bytes, uint number, int size)
    {
        var at = ((long)number + 1) * size;
        return at + size <= bytes.Length ? bytes.AsSpan((int)at, size) : [];
    }

    /// <summary>Directory entries start at multiples of 128 bytes wherever the directory lies, so that no chain of sectors need be followed.</summary>
    private static HashSet<string> Names(Stream file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var buffer = new byte[Chunk];
        file.Position = HeaderSize;
        for (var read = file.ReadAtLeast(buffer, Chunk, false); read >= EntrySize; read = file.ReadAtLeast(buffer, Chunk, false))
        {
            for (var at = 0; at + EntrySize <= read; at += EntrySize)
            {
                if (Name(buffer.AsSpan(at, EntrySize)) is { } name)
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static string? Name(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthAt..]);
        var isEntry = entry[TypeAt] is 1 or 2 or 5 && length is > 2 and <= NameLengthAt && length % 2 == 0 && entry[length - 1] == 0 && entry[length - 2] == 0;
        var name = isEntry ? Encoding.Unicode.GetString(entry[..(length - 2)]) : null;
        return name is not null && name.All(letter => letter is >= ' ' and < '\u007F') ? name : null;
    }
}
