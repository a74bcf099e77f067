using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>The same passes with eight rows at once, where the processor has such registers.</summary>
internal sealed partial class MissingInputsStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWide<T>(BlockMemory block, GuardedInput one, GuardedInput two, ref ulong masks)
        where T : struct, IPass
    {
        ref var first = ref block.Numbers(one.Input);
        ref var second = ref block.Numbers(two.Input);
        var (bitOne, bitTwo, length) = (Vector512.Create(1UL << one.Bit), Vector512.Create(1UL << two.Bit), (nuint)block.Length);
        if (one == two)
        {
            for (nuint at = 0; at < length; at += 8)
            {
                T.Put(ref masks, at, IfMissing(Vector512.LoadUnsafe(ref first, at), bitOne));
            }

            return;
        }

        for (nuint at = 0; at < length; at += 8)
        {
            T.Put(ref masks, at, IfMissing(Vector512.LoadUnsafe(ref first, at), bitOne) | IfMissing(Vector512.LoadUnsafe(ref second, at), bitTwo));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddGuardedWide<T, TRelation>(BlockMemory block, GuardedInput one, GuardedInput two, ExactComparison guard, ref ulong masks)
        where T : struct, IPass
        where TRelation : struct, IRelation
    {
        if (one.WhereItHolds && guard is { FactorA: 1, FactorB: 1 })
        {
            AddWhereItHolds<T, TRelation>(block, one, two, guard, ref masks);
            return;
        }

        ref var first = ref block.Numbers(one.Input);
        ref var second = ref block.Numbers(two.Input);
        ref var left = ref block.Numbers(guard.A);
        ref var right = ref block.Numbers(guard.B);
        var (placesFirst, placesSecond) = (BlockMemory.PlacesOf(one.Input), BlockMemory.PlacesOf(two.Input));
        var (placesLeft, placesRight, length) = (BlockMemory.PlacesOf(guard.A), BlockMemory.PlacesOf(guard.B), block.Length);
        var (bitOne, bitTwo, turn) = (Vector512.Create(1UL << one.Bit), Vector512.Create(1UL << two.Bit), Vector512.Create(one.WhereItHolds ? 0 : ulong.MaxValue));
        var (factorA, factorB) = (Vector512.Create(guard.FactorA), Vector512.Create(guard.FactorB));
        for (var at = 0; at < length; at += 8)
        {
            var (a, b) = (Eight(ref left, at & placesLeft) * factorA, Eight(ref right, at & placesRight) * factorB);
            var counts = (TRelation.Holds(a, b).AsUInt64() ^ turn) & Vector512.Equals(a, a).AsUInt64() & Vector512.Equals(b, b).AsUInt64();
            var missing = IfMissing(Eight(ref first, at & placesFirst), bitOne) | IfMissing(Eight(ref second, at & placesSecond), bitTwo);
            T.Put(ref masks, (nuint)at, counts & missing);
        }
    }

    /// <summary>Where the guard holds nothing is unknown of it, so that only the comparison is asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWhereItHolds<T, TRelation>(BlockMemory block, GuardedInput one, GuardedInput two, ExactComparison guard, ref ulong masks)
        where T : struct, IPass
        where TRelation : struct, IRelation
    {
        ref var first = ref block.Numbers(one.Input);
        ref var second = ref block.Numbers(two.Input);
        ref var left = ref block.Numbers(guard.A);
        ref var right = ref block.Numbers(guard.B);
        var (placesFirst, placesSecond) = (BlockMemory.PlacesOf(one.Input), BlockMemory.PlacesOf(two.Input));
        var (placesLeft, placesRight, length) = (BlockMemory.PlacesOf(guard.A), BlockMemory.PlacesOf(guard.B), block.Length);
        var (bitOne, bitTwo) = (Vector512.Create(1UL << one.Bit), Vector512.Create(1UL << two.Bit));
        for (var at = 0; at < length; at += 8)
        {
            var holds = TRelation.Holds(Eight(ref left, at & placesLeft), Eight(ref right, at & placesRight)).AsUInt64();
            var missing = IfMissing(Eight(ref first, at & placesFirst), bitOne) | IfMissing(Eight(ref second, at & placesSecond), bitTwo);
            T.Put(ref masks, (nuint)at, holds & missing);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Eight(ref double from, int at) => Vector512.LoadUnsafe(ref from, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> IfMissing(Vector512<double> value, Vector512<ulong> bit) => Vector512.AndNot(bit, Vector512.Equals(value, value).AsUInt64());
}
