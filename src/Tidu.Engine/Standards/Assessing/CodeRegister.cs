using System.Numerics;
using System.Text;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Remembers credit codes and the row in which each stood first.</summary>
public sealed class CodeRegister
{
    private const int First = 1 << 12;

    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private Entry[] _entries = new Entry[First];
    private int _count;

    /// <summary>The row in which the code stood before; null where this is its first, which is then remembered.</summary>
    public int? Before(ReadOnlySpan<byte> code, int row)
    {
        if (CreditCode.Packed(code) is not { } packed)
        {
            var text = Encoding.UTF8.GetString(code);
            return _others.TryAdd(text, row) ? null : _others[text];
        }
        if (_count * 2 >= _entries.Length)
        {
            Grow();
        }
        ref var entry = ref Find(_entries, packed);
        if (entry.Code != UInt128.Zero)
        {
            return entry.Row;
        }
        entry = new Entry(packed, row);
        _count++;
        return null;
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];
        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Code != UInt128.Zero)
            {
                Find(entries, entry.Code) = entry;
            }
        }
        _entries = entries;
    }

    /// <summary>The place of a code, or the free one where it belongs: at its hash or the next free place behind.</summary>
    private static ref Entry Find(Entry[] entries, UInt128 code)
    {
        var mixed = ((ulong)(code >> 64) * 0x9E3779B97F4A7C15) ^ (ulong)code;
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
        var place = (int)(mixed >> (64 - BitOperations.Log2((uint)entries.Length)));
        while (entries[place].Code != UInt128.Zero && entries[place].Code != code)
        {
            place = (place + 1) & (entries.Length - 1);
        }
        return ref entries[place];
    }

    /// <summary>A code, nought where there is none, and its row.</summary>
    private readonly record struct Entry(UInt128 Code, int Row);
}
