using System.Buffers.Binary;

namespace Tidu.Server.Data.Bulk;

/// <summary>Decimals in PostgreSQL's binary form of numeric: digits to the base of ten thousand, the decimals shown kept (1.50 stays 1.50).</summary>
internal static class CopyNumber
{
    /// <summary>Bytes of the longest one.</summary>
    public const int Longest = Header + (MostGroups * sizeof(short));

    private const int Header = 4 * sizeof(short);
    private const int MostGroups = 16;
    private const int Group = 10_000;
    private const int DigitsInGroup = 4;
    private const int WordBits = 32;
    private const short Negative = 0x4000;

    private static readonly ushort[] Powers = [1, 10, 100, 1000];

    /// <returns>How many bytes were written.</returns>
    public static int Write(decimal number, Span<byte> bytes)
    {
        Span<ushort> groups = stackalloc ushort[MostGroups];
        var behind = (number.Scale + DigitsInGroup - 1) / DigitsInGroup;
        var count = Split(number, Powers[(behind * DigitsInGroup) - number.Scale], groups);
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)count);
        BinaryPrimitives.WriteInt16BigEndian(bytes[sizeof(short)..], (short)(count == 0 ? 0 : count - behind - 1));
        BinaryPrimitives.WriteInt16BigEndian(bytes[(2 * sizeof(short))..], number < 0 ? Negative : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(bytes[(3 * sizeof(short))..], number.Scale);
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(Header + (i * sizeof(short)))..], groups[count - 1 - i]);
        }

        return Header + (count * sizeof(short));
    }

    /// <summary>The groups of four digits from the last one on, of the number without its point and times a power that fills the last group.</summary>
    private static int Split(decimal number, ushort power, Span<ushort> groups)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(number, words);
        var count = 0;
        if (words[1] == 0 && words[2] == 0)
        {
            for (var rest = (ulong)(uint)words[0] * power; rest > 0; rest /= Group)
            {
                groups[count++] = (ushort)(rest % Group);
            }

            return count;
        }

        for (var rest = new UInt128((uint)words[2], ((ulong)(uint)words[1] << WordBits) | (uint)words[0]) * power; rest > 0; rest /= Group)
        {
            groups[count++] = (ushort)(rest % Group);
        }

        return count;
    }
}
