using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

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

/// <summary>What a step does with points.</summary>
internal enum PointsOp
{
    Add,
    Minimum,
    Maximum,

    /// <summary>The first where there are some, else the second.</summary>
    Otherwise,
}

/// <summary>Steps on truths (0 no, 1 yes, 2 unknown) and points (255 none), thirty-two rows at once, each compiled for its operation.</summary>
internal static class ByteSteps
{
    /// <summary>An operation on truths; b is a itself where there is only one.</summary>
    public static BlockStep Of(TruthOp op, BlockBuffer to, BlockBuffer a, BlockBuffer b) => op switch
    {
        TruthOp.And => new BytesStep<AndOp>(to, a, b),
        TruthOp.Or => new BytesStep<OrOp>(to, a, b),
        TruthOp.Not => new BytesStep<NotOp>(to, a, b),
        TruthOp.IsKnown => new BytesStep<IsKnownOp>(to, a, b),
        TruthOp.HasPoints => new BytesStep<HasPointsOp>(to, a, b),
        TruthOp.Copy => new BytesStep<CopyOp>(to, a, b),
        _ => new BytesStep<VerdictOp>(to, a, b),
    };

    /// <summary>An operation on points; no value where one has none.</summary>
    public static BlockStep Of(PointsOp op, BlockBuffer to, BlockBuffer a, BlockBuffer b) => op switch
    {
        PointsOp.Add => new BytesStep<AddOp>(to, a, b),
        PointsOp.Minimum => new BytesStep<MinimumOp>(to, a, b),
        PointsOp.Maximum => new BytesStep<MaximumOp>(to, a, b),
        _ => new BytesStep<OtherwiseOp>(to, a, b),
    };

    /// <summary>A comparison of points.</summary>
    public static BlockStep Of(Comparison how, BlockBuffer to, BlockBuffer a, BlockBuffer b) => how switch
    {
        Comparison.Less => new BytesStep<LessOp>(to, a, b),
        Comparison.LessOrEqual => new BytesStep<LessOrEqualOp>(to, a, b),
        _ => new BytesStep<EqualOp>(to, a, b),
    };
}

/// <summary>An operation on the bytes of two buffers.</summary>
internal sealed class BytesStep<T>(BlockBuffer to, BlockBuffer a, BlockBuffer b) : BlockStep([to], [a, b])
    where T : struct, IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var result = ref block.Bytes(to);
        ref var left = ref block.Bytes(a);
        ref var right = ref block.Bytes(b);
        var length = (nuint)block.Length;
        for (nuint at = 0; at < length; at += 32)
        {
            T.Of(Vector256.LoadUnsafe(ref left, at), Vector256.LoadUnsafe(ref right, at)).StoreUnsafe(ref result, at);
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
        var (none, length) = (Vector256.Create(without), (nuint)block.Length);
        for (nuint at = 0; at < length; at += 32)
        {
            var codes = Vector256.LoadUnsafe(ref truth, at);
            var known = Vector256.ConditionalSelect(Vector256.Equals(codes, Vector256<byte>.One), Vector256.LoadUnsafe(ref then, at), Vector256.LoadUnsafe(ref otherwise, at));
            Vector256.ConditionalSelect(Vector256.Equals(codes, Vector256.Create((byte)2)), none, known).StoreUnsafe(ref result, at);
        }
    }
}
