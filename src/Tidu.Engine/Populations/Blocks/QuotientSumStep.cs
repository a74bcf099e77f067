using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>
/// The double nearest to (one + two) · factor + added, of two quotients: a mean of growth rates, or how far one is from another. The factor is a power of two.
/// </summary>
internal sealed class QuotientSumStep(BlockBuffer to, Quotient one, Quotient two, QuotientGuard? guard, double factor, double added, int node)
    : BlockStep([to], [one.X, one.Y, two.X, two.Y, guard?.Number])
{
    private readonly BlockBuffer _guarded = guard?.Number ?? one.Y;
    private readonly double _limit = guard?.Limit ?? double.PositiveInfinity;

    /// <summary>
    /// Of sums and quotients of doubles with what their roundings left: each step errs by less than 8·2^-106 of its operands; many times that is counted.
    /// </summary>
    private const double Unit = 1.0 / (1L << 50) / (1L << 49);

    public override void Run(BlockMemory block)
    {
        if (Lanes.AreWide)
        {
            Wide(block);
        }
        else
        {
            Narrow(block);
        }
    }

    /// <summary>Both remainders are divided at once: r1/d1 + r2/d2 = (r1·d2 + r2·d1)/(d1·d2), which is exact enough for the low part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Wide(BlockMemory block)
    {
        ref var result = ref block.Numbers(to);
        ref var x1 = ref block.Numbers(one.X);
        ref var y1 = ref block.Numbers(one.Y);
        ref var x2 = ref block.Numbers(two.X);
        ref var y2 = ref block.Numbers(two.Y);
        ref var guarded = ref block.Numbers(_guarded);
        var (placesX1, placesY1, placesX2, placesY2) = (BlockMemory.PlacesOf(one.X), BlockMemory.PlacesOf(one.Y), BlockMemory.PlacesOf(two.X), BlockMemory.PlacesOf(two.Y));
        var (nx1, ny1, dy1) = (Vector512.Create(one.NumeratorX), Vector512.Create(one.NumeratorY), Vector512.Create(one.DenominatorY));
        var (nx2, ny2, dy2) = (Vector512.Create(two.NumeratorX), Vector512.Create(two.NumeratorY), Vector512.Create(two.DenominatorY));
        var (limit, guardPlaces, length) = (Vector512.Create(_limit), BlockMemory.PlacesOf(_guarded), block.Length);
        var (scale, constant, unit) = (Vector512.Create(factor), Vector512.Create(added), Vector512.Create(Unit));
        for (var at = 0; at < length; at += 8)
        {
            var (bottom1, bottom2) = (Lanes.LoadWide(ref y1, at & placesY1), Lanes.LoadWide(ref y2, at & placesY2));
            var top1 = Lanes.LoadWide(ref x1, at & placesX1) * nx1 + bottom1 * ny1;
            var top2 = Lanes.LoadWide(ref x2, at & placesX2) * nx2 + bottom2 * ny2;
            (bottom1, bottom2) = (bottom1 * dy1, bottom2 * dy2);
            var (first, second, product) = (top1 / bottom1, top2 / bottom2, bottom1 * bottom2);
            var (rest1, rest2) = (Vector512.FusedMultiplyAdd(-first, bottom1, top1), Vector512.FusedMultiplyAdd(-second, bottom2, top2));
            var low = Vector512.FusedMultiplyAdd(rest1, bottom2, rest2 * bottom1) / product;
            var size = (Vector512.Abs(first) + Vector512.Abs(second)) * scale;
            var sum = first + second;
            var part = sum - first;
            low = (low + (first - (sum - part) + (second - part))) * scale;
            sum *= scale;
            var mean = sum + constant;
            part = mean - sum;
            low += sum - (mean - part) + (constant - part);
            var high = mean + low;
            low -= high - mean;
            var hasValue = Vector512.LessThanOrEqual(Lanes.LoadWide(ref guarded, at & guardPlaces), limit) & ~Vector512.Equals(product, Vector512<double>.Zero);
            high = Vector512.ConditionalSelect(hasValue, high, Vector512.Create(double.NaN)) + Vector512<double>.Zero;
            var margin = (size + Vector512.Abs(high)) * unit;
            var certain = Vector512.Equals(high + (low + margin), high) & Vector512.Equals(high + (low - margin), high);
            high.StoreUnsafe(ref result, (nuint)at);
            ExactNumbers.Fix(block, ref result, at, ~certain & Vector512.Equals(high, high), node);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(BlockMemory block)
    {
        ref var result = ref block.Numbers(to);
        ref var x1 = ref block.Numbers(one.X);
        ref var y1 = ref block.Numbers(one.Y);
        ref var x2 = ref block.Numbers(two.X);
        ref var y2 = ref block.Numbers(two.Y);
        ref var guarded = ref block.Numbers(_guarded);
        var (placesX1, placesY1, placesX2, placesY2) = (BlockMemory.PlacesOf(one.X), BlockMemory.PlacesOf(one.Y), BlockMemory.PlacesOf(two.X), BlockMemory.PlacesOf(two.Y));
        var (nx1, ny1, dy1) = (Vector256.Create(one.NumeratorX), Vector256.Create(one.NumeratorY), Vector256.Create(one.DenominatorY));
        var (nx2, ny2, dy2) = (Vector256.Create(two.NumeratorX), Vector256.Create(two.NumeratorY), Vector256.Create(two.DenominatorY));
        var (limit, guardPlaces) = (Vector256.Create(_limit), BlockMemory.PlacesOf(_guarded));
        var (scale, zero) = (Vector256.Create(factor), Vector256<double>.Zero);
        var (constant, length) = (Vector256.Create(added), block.Length);
        for (var at = 0; at < length; at += 4)
        {
            var (bottom1, bottom2) = (Lanes.Load(ref y1, at & placesY1), Lanes.Load(ref y2, at & placesY2));
            var first = PairLanes.Quotient(Lanes.Load(ref x1, at & placesX1) * nx1 + bottom1 * ny1, bottom1 * dy1);
            var second = PairLanes.Quotient(Lanes.Load(ref x2, at & placesX2) * nx2 + bottom2 * ny2, bottom2 * dy2);
            var sum = PairLanes.Add(first, second);
            var mean = PairLanes.Add(new PairLanes(sum.High * scale, sum.Low * scale, sum.Error * scale), constant);
            var hasValue = Vector256.LessThanOrEqual(Lanes.Load(ref guarded, at & guardPlaces), limit);
            Vector256.ConditionalSelect(hasValue, mean.High + zero, Vector256.Create(double.NaN)).Store(ref result, at);
            ExactNumbers.Fix(block, ref result, at, mean.IsDoubtful() & hasValue, node);
        }
    }
}
