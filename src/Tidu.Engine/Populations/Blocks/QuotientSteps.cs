using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>A quotient (x·nx + y·ny) ÷ (y·dy) of whole numbers that stay exact, so that only the division rounds.</summary>
/// <param name="X">Part of the numerator.</param>
/// <param name="NumeratorX">Its factor.</param>
/// <param name="Y">The denominator, and part of the numerator.</param>
/// <param name="NumeratorY">Its factor in the numerator.</param>
/// <param name="DenominatorY">Its factor in the denominator.</param>
internal sealed record Quotient(BlockBuffer X, double NumeratorX, BlockBuffer Y, double NumeratorY, double DenominatorY);

/// <summary>A quotient has a value only where a number is not above a limit: a year that the series of the enterprise holds.</summary>
internal sealed record QuotientGuard(BlockBuffer Number, double Limit);

/// <summary>The double nearest to a quotient, or the least that counts where it is below that; NaN where the denominator is zero or the guard does not hold.</summary>
internal sealed class QuotientStep(BlockBuffer to, Quotient of, QuotientGuard? guard = null, double? least = null) : BlockStep([to], [of.X, of.Y, guard?.Number])
{
    private readonly BlockBuffer _guarded = guard?.Number ?? of.Y;
    private readonly double _limit = guard?.Limit ?? double.PositiveInfinity;
    private readonly double _least = least ?? double.NegativeInfinity;

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Wide(BlockMemory block)
    {
        ref var result = ref block.Numbers(to);
        ref var x = ref block.Numbers(of.X);
        ref var y = ref block.Numbers(of.Y);
        ref var guarded = ref block.Numbers(_guarded);
        var (xPlaces, yPlaces, guardPlaces, length) = (BlockMemory.PlacesOf(of.X), BlockMemory.PlacesOf(of.Y), BlockMemory.PlacesOf(_guarded), block.Length);
        var (nx, ny, dy) = (Vector512.Create(of.NumeratorX), Vector512.Create(of.NumeratorY), Vector512.Create(of.DenominatorY));
        var (nan, limit, floor) = (Vector512.Create(double.NaN), Vector512.Create(_limit), Vector512.Create(_least));
        for (var at = 0; at < length; at += 8)
        {
            var denominator = Lanes.LoadWide(ref y, at & yPlaces);
            var bottom = denominator * dy;
            var quotient = (Lanes.LoadWide(ref x, at & xPlaces) * nx + denominator * ny) / bottom + Vector512<double>.Zero;
            var hasValue = Vector512.LessThanOrEqual(Lanes.LoadWide(ref guarded, at & guardPlaces), limit) & ~Vector512.Equals(bottom, Vector512<double>.Zero);
            quotient = Vector512.ConditionalSelect(Vector512.LessThan(quotient, floor), floor, quotient);
            Vector512.ConditionalSelect(hasValue, quotient, nan).StoreUnsafe(ref result, (nuint)at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(BlockMemory block)
    {
        ref var result = ref block.Numbers(to);
        ref var x = ref block.Numbers(of.X);
        ref var y = ref block.Numbers(of.Y);
        ref var guarded = ref block.Numbers(_guarded);
        var (xPlaces, yPlaces, guardPlaces, length) = (BlockMemory.PlacesOf(of.X), BlockMemory.PlacesOf(of.Y), BlockMemory.PlacesOf(_guarded), block.Length);
        var (nx, ny, dy) = (Vector256.Create(of.NumeratorX), Vector256.Create(of.NumeratorY), Vector256.Create(of.DenominatorY));
        var (nan, limit, floor) = (Vector256.Create(double.NaN), Vector256.Create(_limit), Vector256.Create(_least));
        for (var at = 0; at < length; at += 4)
        {
            var denominator = Lanes.Load(ref y, at & yPlaces);
            var bottom = denominator * dy;
            var quotient = (Lanes.Load(ref x, at & xPlaces) * nx + denominator * ny) / bottom + Vector256<double>.Zero;
            var hasValue = Vector256.LessThanOrEqual(Lanes.Load(ref guarded, at & guardPlaces), limit) & ~Vector256.Equals(bottom, Vector256<double>.Zero);
            quotient = Vector256.ConditionalSelect(Vector256.LessThan(quotient, floor), floor, quotient);
            Vector256.ConditionalSelect(hasValue, quotient, nan).Store(ref result, at);
        }
    }
}
