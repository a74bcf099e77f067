using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>A bit per row: set where a number is missing.</summary>
internal sealed class MissingRowsStep(BlockBuffer to, BlockBuffer column) : BlockStep([to], [column])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var rows = ref Unsafe.As<ulong, byte>(ref block.Bits(to));
        ref var numbers = ref block.Numbers(column);
        var length = (nuint)block.Length;
        if (Lanes.AreWide)
        {
            for (nuint at = 0; at < length; at += 8)
            {
                var value = Vector512.LoadUnsafe(ref numbers, at);
                Unsafe.Add(ref rows, at / 8) = (byte)~Vector512.Equals(value, value).ExtractMostSignificantBits();
            }

            return;
        }

        for (nuint at = 0; at < length; at += 8)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref numbers, at), Vector256.LoadUnsafe(ref numbers, at + 4));
            Unsafe.Add(ref rows, at / 8) = (byte)~(Vector256.Equals(low, low).ExtractMostSignificantBits() | Vector256.Equals(high, high).ExtractMostSignificantBits() << 4);
        }
    }
}

/// <summary>A bit per row: set where a truth has a code.</summary>
internal sealed class RowsOfCodeStep(BlockBuffer to, BlockBuffer truth, byte code) : BlockStep([to], [truth])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var rows = ref Unsafe.As<ulong, uint>(ref block.Bits(to));
        ref var codes = ref block.Bytes(truth);
        var (wanted, length) = (Vector256.Create(code), (nuint)block.Length);
        for (nuint at = 0; at < length; at += 32)
        {
            Unsafe.Add(ref rows, at / 32) = Vector256.Equals(Vector256.LoadUnsafe(ref codes, at), wanted).ExtractMostSignificantBits();
        }
    }
}

/// <summary>The rows of both, or of either.</summary>
internal readonly record struct RowsJoin(bool Or, BlockBuffer To, BlockBuffer A, BlockBuffer B);

/// <summary>Several joins of rows, each of which may read those before it.</summary>
internal sealed class JoinRowsStep(RowsJoin[] joins) : BlockStep([.. joins.Select(join => join.To)], [.. joins.SelectMany(join => new[] { join.A, join.B })])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        foreach (var join in joins)
        {
            ref var rows = ref block.Bits(join.To);
            ref var left = ref block.Bits(join.A);
            ref var right = ref block.Bits(join.B);
            for (nuint at = 0; at < BlockMemory.Rows / 64; at += 4)
            {
                var (first, second) = (Vector256.LoadUnsafe(ref left, at), Vector256.LoadUnsafe(ref right, at));
                (join.Or ? first | second : first & second).StoreUnsafe(ref rows, at);
            }
        }
    }
}

/// <summary>An input of a mask and the rows in which its bit is set.</summary>
internal readonly record struct MaskBit(int Input, BlockBuffer Rows);

/// <summary>Missing masks as they are asked for: a number per row with a bit for each input.</summary>
internal sealed class MaskStep(BlockBuffer to, MaskBit[] bits, ulong always) : BlockStep([to], [.. bits.Select(bit => bit.Rows)])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        Span<int> places = stackalloc int[bits.Length];
        for (var each = 0; each < bits.Length; each++)
        {
            places[each] = BlockMemory.PlaceOfBits(bits[each].Rows);
        }

        if (Lanes.AreWide)
        {
            Wide(block, places, ref block.Masks(to));
        }
        else
        {
            Narrow(block, places, ref block.Masks(to));
        }
    }

    /// <summary>Sixty-four rows at a time: their bits are turned so that the bit of each row comes to the place of the input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Wide(BlockMemory block, ReadOnlySpan<int> places, ref ulong masks)
    {
        ref var rows = ref block.AllBits;
        var (isPast, length) = (block.WritesPast, block.Length);
        for (var at = 0; at < length; at += 64)
        {
            var a = Vector512.Create(always);
            var (b, c, d, e, f, g, h) = (a, a, a, a, a, a, a);
            for (var each = 0; each < places.Length; each++)
            {
                var input = (ulong)bits[each].Input;
                var bit = Vector512.Create(1UL << (int)input);
                var turned = Avx512F.RotateLeftVariable(Vector512.Create(Unsafe.Add(ref rows, places[each] + at / 64)), Vector512.Create(input) - Vector512<ulong>.Indices);
                a |= turned & bit;
                b |= (turned = Avx512F.RotateRight(turned, 8)) & bit;
                c |= (turned = Avx512F.RotateRight(turned, 8)) & bit;
                d |= (turned = Avx512F.RotateRight(turned, 8)) & bit;
                e |= (turned = Avx512F.RotateRight(turned, 8)) & bit;
                f |= (turned = Avx512F.RotateRight(turned, 8)) & bit;
                g |= (turned = Avx512F.RotateRight(turned, 8)) & bit;
                h |= Avx512F.RotateRight(turned, 8) & bit;
            }

            var place = (ulong*)Unsafe.AsPointer(ref Unsafe.Add(ref masks, at));
            Put(place, a, isPast);
            Put(place + 8, b, isPast);
            Put(place + 16, c, isPast);
            Put(place + 24, d, isPast);
            Put(place + 32, e, isPast);
            Put(place + 40, f, isPast);
            Put(place + 48, g, isPast);
            Put(place + 56, h, isPast);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Put(ulong* place, Vector512<ulong> masks, bool isPast)
    {
        if (isPast)
        {
            Avx512F.StoreAlignedNonTemporal(place, masks);
        }
        else
        {
            masks.StoreAligned(place);
        }
    }

    /// <summary>Sixteen rows at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(BlockMemory block, ReadOnlySpan<int> places, ref ulong masks)
    {
        ref var rows = ref block.AllBits;
        var lanes = Vector256.Create(1UL, 2, 4, 8);
        var (lanesB, lanesC, lanesD, length) = (lanes << 4, lanes << 8, lanes << 12, block.Length);
        for (var at = 0; at < length; at += 16)
        {
            var a = Vector256.Create(always);
            var (b, c, d) = (a, a, a);
            for (var each = 0; each < places.Length; each++)
            {
                var bit = Vector256.Create(1UL << bits[each].Input);
                var sixteen = Vector256.Create(Unsafe.Add(ref rows, places[each] + at / 64) >> at % 64);
                a |= Vector256.Equals(sixteen & lanes, lanes) & bit;
                b |= Vector256.Equals(sixteen & lanesB, lanesB) & bit;
                c |= Vector256.Equals(sixteen & lanesC, lanesC) & bit;
                d |= Vector256.Equals(sixteen & lanesD, lanesD) & bit;
            }

            var place = (nuint)at;
            a.StoreUnsafe(ref masks, place);
            b.StoreUnsafe(ref masks, place + 4);
            c.StoreUnsafe(ref masks, place + 8);
            d.StoreUnsafe(ref masks, place + 12);
        }
    }
}
