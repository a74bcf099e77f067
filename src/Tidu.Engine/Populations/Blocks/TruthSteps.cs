using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>Compares a·fa with b·fb, both the nearest doubles to exact numbers.</summary>
/// <remarks>Unequal doubles decide. Equal ones do where a node is not given; where it is, equal doubles may stand for different numbers and are decided exactly.</remarks>
internal sealed class CompareStep(BlockBuffer to, Comparison how, BlockBuffer a, double fa, BlockBuffer b, double fb, int exactNode = -1) : BlockStep([to], [a, b])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        switch (how)
        {
            case Comparison.Less:
                Run<IsLess>(block);
                break;
            case Comparison.LessOrEqual:
                Run<IsLessOrEqual>(block);
                break;
            default:
                Run<IsEqual>(block);
                break;
        }
    }

    private void Run<T>(BlockMemory block)
        where T : struct, IRelation
    {
        if (Lanes.AreWide)
        {
            Wide<T>(block);
        }
        else
        {
            Narrow<T>(block);
        }

        if (exactNode >= 0)
        {
            Fix(block, ref block.Bytes(to), ref block.Numbers(a), ref block.Numbers(b));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Wide<T>(BlockMemory block)
        where T : struct, IRelation
    {
        ref var truth = ref block.Bytes(to);
        ref var left = ref block.Numbers(a);
        ref var right = ref block.Numbers(b);
        var (factorLeft, factorRight) = (Vector512.Create(fa), Vector512.Create(fb));
        var (placesLeft, placesRight, length, unknown) = (BlockMemory.PlacesOf(a), BlockMemory.PlacesOf(b), block.Length, Vector512.Create(2L));
        for (var at = 0; at < length; at += 8)
        {
            var (first, second) = (Lanes.LoadWide(ref left, at & placesLeft) * factorLeft, Lanes.LoadWide(ref right, at & placesRight) * factorRight);
            var isKnown = (Vector512.Equals(first, first) & Vector512.Equals(second, second)).AsInt64();
            Vector512.ConditionalSelect(isKnown, T.Holds(first, second).AsInt64() & Vector512<long>.One, unknown).StoreBytes(ref truth, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow<T>(BlockMemory block)
        where T : struct, IRelation
    {
        ref var truth = ref block.Bytes(to);
        ref var left = ref block.Numbers(a);
        ref var right = ref block.Numbers(b);
        var (factorLeft, factorRight) = (Vector256.Create(fa), Vector256.Create(fb));
        var (placesLeft, placesRight) = (BlockMemory.PlacesOf(a), BlockMemory.PlacesOf(b));
        for (var at = 0; at < block.Length; at += 32)
        {
            Lanes.Eight eight = default;
            eight.A = Code<T>(Lanes.Load(ref left, at & placesLeft) * factorLeft, Lanes.Load(ref right, at & placesRight) * factorRight);
            eight.B = Code<T>(Lanes.Load(ref left, (at + 4) & placesLeft) * factorLeft, Lanes.Load(ref right, (at + 4) & placesRight) * factorRight);
            eight.C = Code<T>(Lanes.Load(ref left, (at + 8) & placesLeft) * factorLeft, Lanes.Load(ref right, (at + 8) & placesRight) * factorRight);
            eight.D = Code<T>(Lanes.Load(ref left, (at + 12) & placesLeft) * factorLeft, Lanes.Load(ref right, (at + 12) & placesRight) * factorRight);
            eight.E = Code<T>(Lanes.Load(ref left, (at + 16) & placesLeft) * factorLeft, Lanes.Load(ref right, (at + 16) & placesRight) * factorRight);
            eight.F = Code<T>(Lanes.Load(ref left, (at + 20) & placesLeft) * factorLeft, Lanes.Load(ref right, (at + 20) & placesRight) * factorRight);
            eight.G = Code<T>(Lanes.Load(ref left, (at + 24) & placesLeft) * factorLeft, Lanes.Load(ref right, (at + 24) & placesRight) * factorRight);
            eight.H = Code<T>(Lanes.Load(ref left, (at + 28) & placesLeft) * factorLeft, Lanes.Load(ref right, (at + 28) & placesRight) * factorRight);
            Lanes.Pack(eight).StoreUnsafe(ref truth, (nuint)at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fix(BlockMemory block, ref byte truth, ref double left, ref double right)
    {
        var (factorLeft, factorRight) = (Vector256.Create(fa), Vector256.Create(fb));
        var (placesLeft, placesRight) = (BlockMemory.PlacesOf(a), BlockMemory.PlacesOf(b));
        for (var at = 0; at < block.Length; at += 4)
        {
            var same = Vector256.Equals(Lanes.Load(ref left, at & placesLeft) * factorLeft, Lanes.Load(ref right, at & placesRight) * factorRight).ExtractMostSignificantBits();
            for (var lane = 0; same != 0; lane++, same >>= 1)
            {
                if ((same & 1) != 0 && block.IsRow(at + lane))
                {
                    Unsafe.Add(ref truth, at + lane) = block.ExactByte(exactNode, at + lane, 2);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Code<T>(Vector256<double> first, Vector256<double> second)
        where T : struct, IRelation
    {
        var known = (Vector256.Equals(first, first) & Vector256.Equals(second, second)).AsInt64();
        return (T.Holds(first, second).AsInt64() & Vector256<long>.One) | Vector256.AndNot(Vector256.Create(2L), known);
    }
}

/// <summary>Whether a number has a value.</summary>
internal sealed class HasNumberStep(BlockBuffer to, BlockBuffer a) : BlockStep([to], [a])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var truth = ref block.Bytes(to);
        ref var from = ref block.Numbers(a);
        var places = BlockMemory.PlacesOf(a);
        for (var at = 0; at < block.Length; at++)
        {
            Unsafe.Add(ref truth, at) = double.IsNaN(Unsafe.Add(ref from, at & places)) ? (byte)0 : (byte)1;
        }
    }
}
