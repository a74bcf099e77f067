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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<T>(BlockMemory block)
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

        if (exactNode >= 0)
        {
            Fix(block, ref truth, ref left, ref right);
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

/// <summary>Compares points.</summary>
internal sealed class ComparePointsStep(BlockBuffer to, Comparison how, BlockBuffer a, BlockBuffer b) : BlockStep([to], [a, b])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var truth = ref block.Bytes(to);
        ref var left = ref block.Bytes(a);
        ref var right = ref block.Bytes(b);
        var (none, one, two) = (Vector256.Create((byte)255), Vector256.Create((byte)1), Vector256.Create((byte)2));
        for (nuint at = 0; at < (nuint)block.Length; at += 32)
        {
            var (first, second) = (Vector256.LoadUnsafe(ref left, at), Vector256.LoadUnsafe(ref right, at));
            var holds = how switch
            {
                Comparison.Less => Vector256.LessThan(first, second),
                Comparison.LessOrEqual => Vector256.LessThanOrEqual(first, second),
                _ => Vector256.Equals(first, second),
            };
            var unknown = Vector256.Equals(first, none) | Vector256.Equals(second, none);
            Vector256.ConditionalSelect(unknown, two, holds & one).StoreUnsafe(ref truth, at);
        }
    }
}

/// <summary>What a step does with truths.</summary>
internal enum TruthOp
{
    And,
    Or,
    Not,

    /// <summary>Whether a truth is known.</summary>
    IsKnown,

    /// <summary>Whether a band or points have a value.</summary>
    HasPoints,

    /// <summary>A copy.</summary>
    Copy,

    /// <summary>The verdict of truth a where b applies.</summary>
    Verdict,
}

/// <summary>An operation on truths; b is a itself where there is only one.</summary>
internal sealed class TruthStep(TruthOp op, BlockBuffer to, BlockBuffer a, BlockBuffer b) : BlockStep([to], [a, b])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var truth = ref block.Bytes(to);
        ref var left = ref block.Bytes(a);
        ref var right = ref block.Bytes(b);
        for (nuint at = 0; at < (nuint)block.Length; at += 32)
        {
            Of(Vector256.LoadUnsafe(ref left, at), Vector256.LoadUnsafe(ref right, at)).StoreUnsafe(ref truth, at);
        }
    }

    private Vector256<byte> Of(Vector256<byte> first, Vector256<byte> second)
    {
        var (zero, one, two, three) = (Vector256<byte>.Zero, Vector256<byte>.One, Vector256.Create((byte)2), Vector256.Create((byte)3));
        return op switch
        {
            TruthOp.And => Vector256.AndNot(Vector256.Max(first, second), Vector256.Equals(first, zero) | Vector256.Equals(second, zero)),
            TruthOp.Or => Vector256.ConditionalSelect(Vector256.Equals(first, one) | Vector256.Equals(second, one), one, Vector256.Max(first, second)),
            TruthOp.Not => Vector256.ConditionalSelect(Vector256.Equals(first, two), two, one - first),
            TruthOp.IsKnown => Vector256.AndNot(one, Vector256.Equals(first, two)),
            TruthOp.HasPoints => Vector256.AndNot(one, Vector256.Equals(first, Vector256.Create((byte)255))),
            TruthOp.Copy => first,
            _ => Vector256.ConditionalSelect(Vector256.Equals(second, one), first, Vector256.ConditionalSelect(Vector256.Equals(second, zero), three, two)),
        };
    }
}

/// <summary>Points where there are some, others where there are none.</summary>
internal sealed class OtherwisePointsStep(BlockBuffer to, BlockBuffer points, BlockBuffer otherwise) : BlockStep([to], [points, otherwise])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var result = ref block.Bytes(to);
        ref var first = ref block.Bytes(points);
        ref var second = ref block.Bytes(otherwise);
        var none = Vector256.Create((byte)255);
        for (nuint at = 0; at < (nuint)block.Length; at += 32)
        {
            var known = Vector256.LoadUnsafe(ref first, at);
            Vector256.ConditionalSelect(Vector256.Equals(known, none), Vector256.LoadUnsafe(ref second, at), known).StoreUnsafe(ref result, at);
        }
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

/// <summary>Truths or points of one of two buffers, as a truth says; a given byte where that is unknown.</summary>
internal sealed class SelectBytesStep(BlockBuffer to, BlockBuffer condition, BlockBuffer b, BlockBuffer c, byte without) : BlockStep([to], [condition, b, c])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var result = ref block.Bytes(to);
        ref var truth = ref block.Bytes(condition);
        ref var then = ref block.Bytes(b);
        ref var otherwise = ref block.Bytes(c);
        var none = Vector256.Create(without);
        for (nuint at = 0; at < (nuint)block.Length; at += 32)
        {
            var codes = Vector256.LoadUnsafe(ref truth, at);
            var known = Vector256.ConditionalSelect(Vector256.Equals(codes, Vector256<byte>.One), Vector256.LoadUnsafe(ref then, at), Vector256.LoadUnsafe(ref otherwise, at));
            Vector256.ConditionalSelect(Vector256.Equals(codes, Vector256.Create((byte)2)), none, known).StoreUnsafe(ref result, at);
        }
    }
}
