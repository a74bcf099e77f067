using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>An input whose bit counts where a comparison holds, or where it fails; everywhere without one.</summary>
internal sealed record GuardedInput(BlockBuffer Input, int Bit, ExactComparison? Guard, bool WhereItHolds);

/// <summary>The bits of those inputs that are missing.</summary>
internal sealed partial class MissingInputsStep(BlockBuffer to, GuardedInput[] inputs, ulong always)
    : BlockStep([to], [.. inputs.SelectMany(input => new[] { input.Input, input.Guard?.A, input.Guard?.B })])
{
    public override void Run(BlockMemory block)
    {
        ref var masks = ref block.Masks(to);
        var isBegun = false;
        if (inputs.Length == 0 || always != 0)
        {
            Fill(block, ref masks);
            isBegun = true;
        }

        for (var at = 0; at < inputs.Length; isBegun = true)
        {
            at += isBegun ? Add<Goes>(block, at, ref masks) : Add<Begins>(block, at, ref masks);
        }
    }

    /// <summary>Adds one input, or two of the same kind at once; returns how many.</summary>
    private int Add<T>(BlockMemory block, int at, ref ulong masks)
        where T : struct, IPass
    {
        var (one, two) = (inputs[at], at + 1 < inputs.Length ? inputs[at + 1] : null);
        if (one.Input.Kind == BufferKind.Byte)
        {
            AddTruth<T>(block, one, ref masks);
            return 1;
        }

        var isPair = two is not null && two.Input.Kind == BufferKind.Number && two.Guard == one.Guard && two.WhereItHolds == one.WhereItHolds;
        if (one.Guard is { } guard)
        {
            AddGuarded<T>(block, one, isPair ? two! : one, guard, ref masks);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            AddWide<T>(block, one, isPair ? two! : one, ref masks);
        }
        else
        {
            AddNumbers<T>(block, one, isPair ? two! : one, ref masks);
        }

        return isPair ? 2 : 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(BlockMemory block, ref ulong masks)
    {
        var all = Vector256.Create(always);
        for (nuint at = 0; at < (nuint)block.Length; at += 4)
        {
            all.StoreUnsafe(ref masks, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddNumbers<T>(BlockMemory block, GuardedInput one, GuardedInput two, ref ulong masks)
        where T : struct, IPass
    {
        ref var first = ref block.Numbers(one.Input);
        ref var second = ref block.Numbers(two.Input);
        var (bitOne, bitTwo) = (Vector256.Create(1UL << one.Bit), Vector256.Create(1UL << two.Bit));
        if (one == two)
        {
            for (nuint at = 0; at < (nuint)block.Length; at += 4)
            {
                T.Put(ref masks, at, IfMissing(Vector256.LoadUnsafe(ref first, at), bitOne));
            }

            return;
        }

        for (nuint at = 0; at < (nuint)block.Length; at += 4)
        {
            T.Put(ref masks, at, IfMissing(Vector256.LoadUnsafe(ref first, at), bitOne) | IfMissing(Vector256.LoadUnsafe(ref second, at), bitTwo));
        }
    }

    private static void AddGuarded<T>(BlockMemory block, GuardedInput one, GuardedInput two, ExactComparison guard, ref ulong masks)
        where T : struct, IPass
    {
        switch (guard.How)
        {
            case Comparison.Less when Vector512.IsHardwareAccelerated:
                AddGuardedWide<T, IsLess>(block, one, two, guard, ref masks);
                break;
            case Comparison.LessOrEqual when Vector512.IsHardwareAccelerated:
                AddGuardedWide<T, IsLessOrEqual>(block, one, two, guard, ref masks);
                break;
            case Comparison.Less:
                AddGuarded<T, IsLess>(block, one, two, guard, ref masks);
                break;
            case Comparison.LessOrEqual:
                AddGuarded<T, IsLessOrEqual>(block, one, two, guard, ref masks);
                break;
            default:
                AddGuarded<T, IsEqual>(block, one, two, guard, ref masks);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddGuarded<T, TRelation>(BlockMemory block, GuardedInput one, GuardedInput two, ExactComparison guard, ref ulong masks)
        where T : struct, IPass
        where TRelation : struct, IRelation
    {
        ref var first = ref block.Numbers(one.Input);
        ref var second = ref block.Numbers(two.Input);
        ref var left = ref block.Numbers(guard.A);
        ref var right = ref block.Numbers(guard.B);
        var (placesFirst, placesSecond) = (BlockMemory.PlacesOf(one.Input), BlockMemory.PlacesOf(two.Input));
        var (placesLeft, placesRight) = (BlockMemory.PlacesOf(guard.A), BlockMemory.PlacesOf(guard.B));
        var (bitOne, bitTwo, turn) = (Vector256.Create(1UL << one.Bit), Vector256.Create(1UL << two.Bit), Vector256.Create(one.WhereItHolds ? 0 : ulong.MaxValue));
        var (factorA, factorB) = (Vector256.Create(guard.FactorA), Vector256.Create(guard.FactorB));
        for (var at = 0; at < block.Length; at += 4)
        {
            var (a, b) = (Lanes.Load(ref left, at & placesLeft) * factorA, Lanes.Load(ref right, at & placesRight) * factorB);
            var counts = (TRelation.Holds(a, b).AsUInt64() ^ turn) & Vector256.Equals(a, a).AsUInt64() & Vector256.Equals(b, b).AsUInt64();
            var missing = IfMissing(Lanes.Load(ref first, at & placesFirst), bitOne) | IfMissing(Lanes.Load(ref second, at & placesSecond), bitTwo);
            T.Put(ref masks, (nuint)at, counts & missing);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTruth<T>(BlockMemory block, GuardedInput input, ref ulong masks)
        where T : struct, IPass
    {
        ref var codes = ref block.Bytes(input.Input);
        var (bit, missing) = (Vector256.Create(1UL << input.Bit), Vector256.Create(2L));
        for (var at = 0; at < block.Length; at += 4)
        {
            T.Put(ref masks, (nuint)at, Vector256.Equals(Lanes.Expand(ref codes, at), missing).AsUInt64() & bit);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> IfMissing(Vector256<double> value, Vector256<ulong> bit) => Vector256.AndNot(bit, Vector256.Equals(value, value).AsUInt64());

    private interface IPass
    {
        static abstract void Put(ref ulong masks, nuint at, Vector256<ulong> bits);

        static abstract void Put(ref ulong masks, nuint at, Vector512<ulong> bits);
    }

    /// <summary>What is there is not read: it may be memory that nobody has touched.</summary>
    private struct Begins : IPass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Put(ref ulong masks, nuint at, Vector256<ulong> bits) => bits.StoreUnsafe(ref masks, at);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Put(ref ulong masks, nuint at, Vector512<ulong> bits) => bits.StoreUnsafe(ref masks, at);
    }

    private struct Goes : IPass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Put(ref ulong masks, nuint at, Vector256<ulong> bits) => (Vector256.LoadUnsafe(ref masks, at) | bits).StoreUnsafe(ref masks, at);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Put(ref ulong masks, nuint at, Vector512<ulong> bits) => (Vector512.LoadUnsafe(ref masks, at) | bits).StoreUnsafe(ref masks, at);
    }
}

/// <summary>The bits of several masks, where a truth is unknown; none where it is known. Without a truth everywhere.</summary>
internal sealed class JoinMasksStep(BlockBuffer to, BlockBuffer[] of, BlockBuffer? truth) : BlockStep([to], [.. of, truth])
{
    public override void Run(BlockMemory block)
    {
        ref var masks = ref block.Masks(to);
        ref var first = ref block.Masks(of[0]);
        for (var each = of.Length == 1 ? 0 : 1; each < of.Length; each++)
        {
            Join(block, ref masks, ref each <= 1 ? ref first : ref masks, ref block.Masks(of[each]));
        }

        if (truth is not null)
        {
            Restrict(block, ref masks, ref block.Bytes(truth));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(BlockMemory block, ref ulong masks, ref ulong first, ref ulong second)
    {
        for (nuint at = 0; at < (nuint)block.Length; at += 4)
        {
            (Vector256.LoadUnsafe(ref first, at) | Vector256.LoadUnsafe(ref second, at)).StoreUnsafe(ref masks, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
