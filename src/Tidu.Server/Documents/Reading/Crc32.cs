using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Tidu.Server.Documents.Reading;

/// <summary>The check sum of zip (reflected 0x04C11DB7), eight bytes at a time. The framework's zip reader does not compare it, so that a flipped bit in a number would go unnoticed.</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Lanes = 8;

    private static readonly uint[][] Tables = CreateTables();

    private uint _inverse;

    public readonly uint Value => _inverse;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var state = ~_inverse;
        var (t0, t1, t2, t3, t4, t5, t6, t7) = (Tables[0], Tables[1], Tables[2], Tables[3], Tables[4], Tables[5], Tables[6], Tables[7]);
        for (; bytes.Length >= Lanes; bytes = bytes[Lanes..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = t7[low & 0xFF] ^ t6[(low >> 8) & 0xFF] ^ t5[(low >> 16) & 0xFF] ^ t4[low >> 24]
                ^ t3[high & 0xFF] ^ t2[(high >> 8) & 0xFF] ^ t1[(high >> 16) & 0xFF] ^ t0[high >> 24];
        }

        foreach (var each in bytes)
        {
            state = (state >> 8) ^ t0[(state ^ each) & 0xFF];
        }

        _inverse = ~state;
    }

    private static uint[][] CreateTables()
    {
        var tables = Enumerable.Range(0, Lanes).Select(_ => new uint[256]).ToArray();
        for (var each = 0u; each < 256; each++)
        {
            var value = each;
            for (var bit = 0; bit < Lanes; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            }

            tables[0][each] = value;
        }

        for (var lane = 1; lane < Lanes; lane++)
        {
            for (var each = 0; each < 256; each++)
            {
                tables[lane][each] = (tables[lane - 1][each] >> 8) ^ tables[0][tables[lane - 1][each] & 0xFF];
            }
        }

        return tables;
    }
}
