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
