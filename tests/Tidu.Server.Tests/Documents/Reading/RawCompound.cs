using System.Buffers.Binary;
using System.Text;

namespace Tidu.Server.Tests.Documents.Reading;

/// <summary>An OLE compound file with the given streams, each filled up to whole sectors.</summary>
internal static class RawCompound
{
    private const int Sector = 512;
    private const int SmallestStream = 4096;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint FatSector = 0xFFFFFFFD;

    public static byte[] Of(params (string Name, byte[] Content)[] streams)
    {
        var contents = streams.Select(stream => Padded(stream.Content)).ToList();
        var (fat, body, starts) = (new List<uint> { FatSector, End }, new List<byte>(), new List<uint>());
        foreach (var content in contents)
        {
            starts.Add((uint)fat.Count);
            var sectors = content.Length / Sector;
            fat.AddRange(Enumerable.Range(1, sectors).Select(i => i == sectors ? End : starts[^1] + (uint)i));
            body.AddRange(content);
        }

        var directory = new byte[Sector];
        Array.Fill(directory, (byte)0);
        Entry(directory.AsSpan(0, 128), "Root Entry", 5, End, 0, streams.Length > 0 ? 1u : Free);
        for (var i = 0; i < streams.Length; i++)
        {
            Entry(directory.AsSpan((i + 1) * 128, 128), streams[i].Name, 2, starts[i], contents[i].Length, Free, i + 1 < streams.Length ? (uint)(i + 2) : Free);
        }

        return [.. Header(), .. Fat(fat), .. directory, .. body];
    }

    private static byte[] Padded(byte[] content)
    {
        var size = Math.Max(SmallestStream, (content.Length + Sector - 1) / Sector * Sector);
        return [.. content, .. new byte[size - content.Length]];
    }

    private static byte[] Header()
    {
        var header = new byte[Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        Put16(header, 24, 0x3E, 3, 0xFFFE, 9, 6);
        Put32(header, 44, 1, 1, 0, SmallestStream, End, 0, End, 0, 0);
        for (var at = 80; at < Sector; at += 4)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), Free);
        }

        return header;
    }

    private static byte[] Fat(List<uint> fat)
    {
        var bytes = new byte[Sector];
        for (var i = 0; i < Sector / 4; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), i < fat.Count ? fat[i] : Free);
        }

        return bytes;
    }

    private static void Entry(Span<byte> entry, string name, byte type, uint start, int size, uint child, uint right = Free)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        var (left, down) = type == 5 ? (Free, child) : (Free, Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], left);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], down);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)size);
    }

    private static void Put16(byte[] bytes, int at, params ushort[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);
            at += 2;
        }
    }

    private static void Put32(byte[] bytes, int at, params uint[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
        }
    }
}
