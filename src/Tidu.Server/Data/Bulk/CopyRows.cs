using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tidu.Server.Data.Bulk;

/// <summary>Rows in the binary form of PostgreSQL's COPY, put together in memory: for each of millions of values a handful of instructions instead of a parameter.</summary>
internal sealed class CopyRows
{
    private const int FirstSize = 1 << 17;
    private const short AfterLast = -1;
    private const int Null = -1;
    private const int ShortestCopied = 64;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly int DayZero = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long TickZero = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly ArrayBufferWriter<byte> _bytes = new(FirstSize);

    /// <summary>The sign of the form, no flags, no extension.</summary>
    private static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>What was not sent yet.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Forgets what was sent.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>Comes before the first row.</summary>
    public void Begin() => _bytes.Write(Signature);

    /// <summary>Comes after the last row.</summary>
    public void End() => Short(AfterLast);

    /// <summary>Begins a row of so many values.</summary>
    public void Row(int values) => Short((short)values);

    /// <summary>The next value of the row, in the form of the column type that goes with its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Value(object? value)
    {
        switch (value)
        {
            case null: Int(Null); break;
            case string text: Text(text); break;
            case decimal number: Numeric(number); break;
            case int number: Sized(number); break;
            case long number: Sized(number); break;
            case double number: Sized(BitConverter.DoubleToInt64Bits(number)); break;
            case bool flag: Flag(flag); break;
            case DateOnly day: Sized(day.DayNumber - DayZero); break;
            case DateTimeOffset instant: Sized((instant.UtcTicks - TickZero) / TimeSpan.TicksPerMicrosecond); break;
            default: throw new NotSupportedException($"No bulk writing of {value.GetType().Name}.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Text(string text)
    {
        var most = text.Length < ShortestCopied ? Utf8.GetMaxByteCount(text.Length) : Utf8.GetByteCount(text);
        var room = _bytes.GetSpan(sizeof(int) + most);
        var length = Utf8.GetBytes(text, room[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(room, length);
        _bytes.Advance(sizeof(int) + length);
    }

    private void Numeric(decimal number)
    {
        var room = _bytes.GetSpan(sizeof(int) + CopyNumber.Longest);
        var length = CopyNumber.Write(number, room[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(room, length);
        _bytes.Advance(sizeof(int) + length);
    }

    private void Flag(bool flag)
    {
        var room = _bytes.GetSpan(sizeof(int) + 1);
        BinaryPrimitives.WriteInt32BigEndian(room, 1);
        room[sizeof(int)] = flag ? (byte)1 : (byte)0;
        _bytes.Advance(sizeof(int) + 1);
    }

    private void Sized(int number)
    {
        var room = _bytes.GetSpan(sizeof(int) + sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(room, sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(room[sizeof(int)..], number);
        _bytes.Advance(sizeof(int) + sizeof(int));
    }

    private void Sized(long number)
    {
        var room = _bytes.GetSpan(sizeof(int) + sizeof(long));
        BinaryPrimitives.WriteInt32BigEndian(room, sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(room[sizeof(int)..], number);
        _bytes.Advance(sizeof(int) + sizeof(long));
    }

    private void Int(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
    }

    private void Short(short number)
    {
        BinaryPrimitives.WriteInt16BigEndian(_bytes.GetSpan(sizeof(short)), number);
        _bytes.Advance(sizeof(short));
    }
}
