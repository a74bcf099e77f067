using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>A number that counts where a common one is not above a limit, and counts as nought where it is.</summary>
internal readonly record struct LimitedNumber(BlockBuffer Value, double Limit);

/// <summary>The sum of three such numbers: a series of years that begins with the enterprise. No value where the common number has none.</summary>
internal sealed class SeriesSumStep(BlockBuffer to, BlockBuffer common, LimitedNumber one, LimitedNumber two, LimitedNumber three)
    : BlockStep([to], [common, one.Value, two.Value, three.Value])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var sum = ref block.Numbers(to);
        ref var shared = ref block.Numbers(common);
        ref var first = ref block.Numbers(one.Value);
        ref var second = ref block.Numbers(two.Value);
        ref var third = ref block.Numbers(three.Value);
        var (placesFirst, placesSecond, placesThird) = (BlockMemory.PlacesOf(one.Value), BlockMemory.PlacesOf(two.Value), BlockMemory.PlacesOf(three.Value));
        var (limitOne, limitTwo, limitThree, nan) = (Vector256.Create(one.Limit), Vector256.Create(two.Limit), Vector256.Create(three.Limit), Vector256.Create(double.NaN));
        if (Lanes.AreWide)
        {
            for (var at = 0; at < block.Length; at += 8)
            {
                var value = Lanes.LoadWide(ref shared, at);
                var total = (Lanes.LoadWide(ref first, at & placesFirst) & Vector512.LessThanOrEqual(value, Vector512.Create(one.Limit)))
                    + (Lanes.LoadWide(ref second, at & placesSecond) & Vector512.LessThanOrEqual(value, Vector512.Create(two.Limit)))
                    + (Lanes.LoadWide(ref third, at & placesThird) & Vector512.LessThanOrEqual(value, Vector512.Create(three.Limit)));
                Vector512.ConditionalSelect(Vector512.Equals(value, value), total, Vector512.Create(double.NaN)).StoreUnsafe(ref sum, (nuint)at);
            }

            return;
        }

        for (var at = 0; at < block.Length; at += 4)
        {
            var value = Lanes.Load(ref shared, at);
            var total = (Lanes.Load(ref first, at & placesFirst) & Vector256.LessThanOrEqual(value, limitOne))
                + (Lanes.Load(ref second, at & placesSecond) & Vector256.LessThanOrEqual(value, limitTwo))
                + (Lanes.Load(ref third, at & placesThird) & Vector256.LessThanOrEqual(value, limitThree));
            Vector256.ConditionalSelect(Vector256.Equals(value, value), total, nan).Store(ref sum, at);
        }
    }
}
