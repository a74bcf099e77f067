using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>The bits of those inputs of a set that are missing.</summary>
internal sealed class MissingInputsStep(BlockBuffer to, BlockBuffer[] inputs, int[] bits, ulong always) : BlockStep([to], [.. inputs])
{
    public override void Run(BlockMemory block)
    {
        ref var masks = ref block.Masks(to);
        Fill(block, ref masks);
        for (var each = 0; each < inputs.Length; each++)
        {
            var bit = Vector256.Create(1UL << bits[each]);
            if (inputs[each].Kind == BufferKind.Number)
            {
                AddNumbers(block, inputs[each], ref masks, bit);
            }
            else
            {
                AddTruths(block, inputs[each], ref masks, bit);
            }
        }
    }

    private void Fill(BlockMemory block, ref ulong masks)
    {
        var all = Vector256.Create(always);
        for (nuint at = 0; at < (nuint)block.Length; at += 4)
        {
            all.StoreUnsafe(ref masks, at);
        }
    }

    private static void AddNumbers(BlockMemory block, BlockBuffer input, ref ulong masks, Vector256<ulong> bit)
    {
        ref var values = ref block.Numbers(input);
        for (nuint at = 0; at < (nuint)block.Length; at += 4)
        {
            var value = Vector256.LoadUnsafe(ref values, at);
            (Vector256.LoadUnsafe(ref masks, at) | Vector256.AndNot(bit, Vector256.Equals(value, value).AsUInt64())).StoreUnsafe(ref masks, at);
        }
    }

    private static void AddTruths(BlockMemory block, BlockBuffer input, ref ulong masks, Vector256<ulong> bit)
    {
        ref var codes = ref block.Bytes(input);
        var missing = Vector256.Create(2L);
        for (var at = 0; at < block.Length; at += 4)
        {
            var isMissing = Vector256.Equals(Lanes.Expand(ref codes, at), missing).AsUInt64();
            (Vector256.LoadUnsafe(ref masks, (nuint)at) | (isMissing & bit)).StoreUnsafe(ref masks, (nuint)at);
        }
    }
}

/// <summary>The bits of several masks, where a truth is unknown; none where it is known. Without a truth everywhere.</summary>
internal sealed class JoinMasksStep(BlockBuffer to, BlockBuffer[] of, BlockBuffer? truth) : BlockStep([to], [.. of, truth])
{
    public override void Run(BlockMemory block)
    {
        ref var masks = ref block.Masks(to);
        for (var each = 0; each < of.Length; each++)
        {
            ref var from = ref block.Masks(of[each]);
            var keep = each == 0 ? Vector256<ulong>.Zero : Vector256<ulong>.AllBitsSet;
            for (nuint at = 0; at < (nuint)block.Length; at += 4)
            {
                ((Vector256.LoadUnsafe(ref masks, at) & keep) | Vector256.LoadUnsafe(ref from, at)).StoreUnsafe(ref masks, at);
            }
        }

        if (truth is not null)
        {
            Restrict(block, ref masks, ref block.Bytes(truth));
        }
    }

    private static void Restrict(BlockMemory block, ref ulong masks, ref byte codes)
    {
        var unknown = Vector256.Create(2L);
        for (var at = 0; at < block.Length; at += 4)
        {
            var isUnknown = Vector256.Equals(Lanes.Expand(ref codes, at), unknown).AsUInt64();
            (Vector256.LoadUnsafe(ref masks, (nuint)at) & isUnknown).StoreUnsafe(ref masks, (nuint)at);
        }
    }
}

/// <summary>The mask of the branch a truth takes; the truth's own where it is unknown.</summary>
internal sealed class SelectMasksStep(BlockBuffer to, BlockBuffer condition, BlockBuffer own, BlockBuffer then, BlockBuffer otherwise)
    : BlockStep([to], [condition, own, then, otherwise])
{
    public override void Run(BlockMemory block)
    {
        ref var masks = ref block.Masks(to);
        ref var codes = ref block.Bytes(condition);
        ref var unknown = ref block.Masks(own);
        ref var first = ref block.Masks(then);
        ref var second = ref block.Masks(otherwise);
        for (var at = 0; at < block.Length; at += 4)
        {
            var code = Lanes.Expand(ref codes, at);
            var isTrue = Vector256.Equals(code, Vector256<long>.One).AsUInt64();
            var isFalse = Vector256.Equals(code, Vector256<long>.Zero).AsUInt64();
            var place = (nuint)at;
            // A condition that is known has no mask of its own.
            (Vector256.LoadUnsafe(ref unknown, place) | (Vector256.LoadUnsafe(ref first, place) & isTrue) | (Vector256.LoadUnsafe(ref second, place) & isFalse))
                .StoreUnsafe(ref masks, place);
        }
    }
}
