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

/// <summary>The double nearest to (one + two) · factor + added, of two quotients: a mean of growth rates. The factor is a power of two.</summary>
internal sealed class QuotientMeanStep(BlockBuffer to, Quotient one, Quotient two, double factor, double added, int node)
    : BlockStep([to], [one.X, one.Y, two.X, two.Y])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var result = ref block.Numbers(to);
        ref var x1 = ref block.Numbers(one.X);
        ref var y1 = ref block.Numbers(one.Y);
        ref var x2 = ref block.Numbers(two.X);
        ref var y2 = ref block.Numbers(two.Y);
        var (placesX1, placesY1, placesX2, placesY2) = (BlockMemory.PlacesOf(one.X), BlockMemory.PlacesOf(one.Y), BlockMemory.PlacesOf(two.X), BlockMemory.PlacesOf(two.Y));
        var (nx1, ny1, dy1) = (Vector256.Create(one.NumeratorX), Vector256.Create(one.NumeratorY), Vector256.Create(one.DenominatorY));
        var (nx2, ny2, dy2) = (Vector256.Create(two.NumeratorX), Vector256.Create(two.NumeratorY), Vector256.Create(two.DenominatorY));
        var (scale, zero) = (Vector256.Create(factor), Vector256<double>.Zero);
        var (constant, length) = (Vector256.Create(added), block.Length);
        for (var at = 0; at < length; at += 4)
        {
            var (bottom1, bottom2) = (Lanes.Load(ref y1, at & placesY1), Lanes.Load(ref y2, at & placesY2));
            var first = PairLanes.Quotient(Lanes.Load(ref x1, at & placesX1) * nx1 + bottom1 * ny1, bottom1 * dy1);
            var second = PairLanes.Quotient(Lanes.Load(ref x2, at & placesX2) * nx2 + bottom2 * ny2, bottom2 * dy2);
            var sum = PairLanes.Add(first, second);
            var mean = PairLanes.Add(new PairLanes(sum.High * scale, sum.Low * scale, sum.Error * scale), constant);
            (mean.High + zero).Store(ref result, at);
            ExactNumbers.Fix(block, ref result, at, mean.IsDoubtful(), node);
        }
    }
}
