using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>y = a·fa + b·fb + c, of whole numbers that stay exact, or the least that counts where it is below that.</summary>
internal sealed class LinearStep(BlockBuffer y, BlockBuffer a, double fa, BlockBuffer? b, double fb, double c, double? least = null) : BlockStep([y], [a, b])
{
    private readonly BlockBuffer _b = b ?? a;
    private readonly double _fb = b is null ? 0 : fb;
    private readonly double _least = least ?? double.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var left = ref block.Numbers(a);
        ref var right = ref block.Numbers(_b);
        var (leftPlaces, rightPlaces, length) = (BlockMemory.PlacesOf(a), BlockMemory.PlacesOf(_b), block.Length);
        if (Lanes.AreWide)
        {
            var (wideLeft, wideRight, wideConstant, wideFloor) = (Vector512.Create(fa), Vector512.Create(_fb), Vector512.Create(c), Vector512.Create(_least));
            for (var at = 0; at < length; at += 8)
            {
                var sum = Lanes.LoadWide(ref left, at & leftPlaces) * wideLeft + Lanes.LoadWide(ref right, at & rightPlaces) * wideRight + wideConstant;
                Vector512.ConditionalSelect(Vector512.LessThan(sum, wideFloor), wideFloor, sum).StoreUnsafe(ref to, (nuint)at);
            }

            return;
        }

        var (factorLeft, factorRight, constant, floor) = (Vector256.Create(fa), Vector256.Create(_fb), Vector256.Create(c), Vector256.Create(_least));
        for (var at = 0; at < length; at += 4)
        {
            var sum = Lanes.Load(ref left, at & leftPlaces) * factorLeft + Lanes.Load(ref right, at & rightPlaces) * factorRight + constant;
            Vector256.ConditionalSelect(Vector256.LessThan(sum, floor), floor, sum).Store(ref to, at);
        }
    }
}

/// <summary>y = a·b, of whole numbers whose product is exact.</summary>
internal sealed class MultiplyStep(BlockBuffer y, BlockBuffer a, BlockBuffer b) : BlockStep([y], [a, b])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var left = ref block.Numbers(a);
        var leftPlaces = BlockMemory.PlacesOf(a);
        ref var right = ref block.Numbers(b);
        var rightPlaces = BlockMemory.PlacesOf(b);
        for (var at = 0; at < block.Length; at += 4)
        {
            (Lanes.Load(ref left, at & leftPlaces) * Lanes.Load(ref right, at & rightPlaces) + Vector256<double>.Zero).Store(ref to, at);
        }
    }
}

/// <summary>The lesser or the greater of a·fa and b·fb; no value where one has none.</summary>
internal sealed class ExtremeStep(BlockBuffer y, BlockBuffer a, double fa, BlockBuffer b, double fb, bool greater) : BlockStep([y], [a, b])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var left = ref block.Numbers(a);
        var leftPlaces = BlockMemory.PlacesOf(a);
        ref var right = ref block.Numbers(b);
        var rightPlaces = BlockMemory.PlacesOf(b);
        var (factorLeft, factorRight) = (Vector256.Create(fa), Vector256.Create(fb));
        for (var at = 0; at < block.Length; at += 4)
        {
            var (first, second) = (Lanes.Load(ref left, at & leftPlaces) * factorLeft, Lanes.Load(ref right, at & rightPlaces) * factorRight);
            var takesFirst = (greater ? Vector256.GreaterThan(first, second) : Vector256.LessThan(first, second)) | ~Vector256.Equals(first, first);
            Vector256.ConditionalSelect(takesFirst, first, second).Store(ref to, at);
        }
    }
}

/// <summary>The whole number at or below a ÷ divisor, of whole a.</summary>
internal sealed class FloorStep(BlockBuffer y, BlockBuffer a, double divisor) : BlockStep([y], [a])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var from = ref block.Numbers(a);
        var fromPlaces = BlockMemory.PlacesOf(a);
        var by = Vector256.Create(divisor);
        for (var at = 0; at < block.Length; at += 4)
        {
            (Vector256.Floor(Lanes.Load(ref from, at & fromPlaces) / by) + Vector256<double>.Zero).Store(ref to, at);
        }
    }
}

/// <summary>The whole number at or below a number that may have been rounded: where it is whole itself, only exact evaluation can tell.</summary>
internal sealed class FloorNearStep(BlockBuffer y, BlockBuffer a, int node) : BlockStep([y], [a])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var from = ref block.Numbers(a);
        var fromPlaces = BlockMemory.PlacesOf(a);
        for (var at = 0; at < block.Length; at += 4)
        {
            var value = Lanes.Load(ref from, at & fromPlaces);
            var floor = Vector256.Floor(value);
            (floor + Vector256<double>.Zero).Store(ref to, at);
            ExactNumbers.Fix(block, ref to, at, Vector256.Equals(floor, value), node);
        }
    }
}

/// <summary>b where the truth is true, c where it is false, no value where it is unknown.</summary>
internal sealed class SelectStep(BlockBuffer y, BlockBuffer condition, BlockBuffer b, double fb, BlockBuffer c, double fc) : BlockStep([y], [condition, b, c])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var truth = ref block.Bytes(condition);
        ref var then = ref block.Numbers(b);
        var thenPlaces = BlockMemory.PlacesOf(b);
        ref var otherwise = ref block.Numbers(c);
        var otherwisePlaces = BlockMemory.PlacesOf(c);
        if (Lanes.AreWide && fb == 1 && fc == 1)
        {
            for (var at = 0; at < block.Length; at += 8)
            {
                var codes = Lanes.ExpandWide(ref truth, at);
                var (one, two) = (Lanes.LoadWide(ref then, at & thenPlaces), Lanes.LoadWide(ref otherwise, at & otherwisePlaces));
                var chosen = Vector512.ConditionalSelect(Vector512.Equals(codes, Vector512<long>.One).AsDouble(), one, two);
                Vector512.ConditionalSelect(Vector512.LessThan(codes, Vector512.Create(2L)).AsDouble(), chosen, Vector512.Create(double.NaN)).StoreUnsafe(ref to, (nuint)at);
            }

            return;
        }

        var (factorThen, factorOtherwise, nan) = (Vector256.Create(fb), Vector256.Create(fc), Vector256.Create(double.NaN));
        for (var at = 0; at < block.Length; at += 4)
        {
            var codes = Lanes.Expand(ref truth, at);
            var (isTrue, isFalse) = (Vector256.Equals(codes, Vector256<long>.One).AsDouble(), Vector256.Equals(codes, Vector256<long>.Zero).AsDouble());
            var known = Vector256.ConditionalSelect(isTrue, Lanes.Load(ref then, at & thenPlaces) * factorThen, Lanes.Load(ref otherwise, at & otherwisePlaces) * factorOtherwise);
            Vector256.ConditionalSelect(isTrue | isFalse, known, nan).Store(ref to, at);
        }
    }
}

/// <summary>b where a comparison holds, c where it fails, no value where it is unknown.</summary>
internal sealed class SelectByComparisonStep(BlockBuffer y, ExactComparison condition, BlockBuffer b, double fb, BlockBuffer c, double fc)
    : BlockStep([y], [condition.A, condition.B, b, c])
{
    private readonly bool _hasFactors = condition.FactorA != 1 || condition.FactorB != 1 || fb != 1 || fc != 1;

    public override void Run(BlockMemory block)
    {
        switch (condition.How)
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
        if (_hasFactors)
        {
            Scaled<T>(block);
        }
        else if (Lanes.AreWide)
        {
            Wide<T>(block);
        }
        else
        {
            Plain<T>(block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Wide<T>(BlockMemory block)
        where T : struct, IRelation
    {
        ref var to = ref block.Numbers(y);
        ref var left = ref block.Numbers(condition.A);
        ref var right = ref block.Numbers(condition.B);
        ref var then = ref block.Numbers(b);
        ref var otherwise = ref block.Numbers(c);
        var (placesLeft, placesRight, placesThen, placesOtherwise) = (BlockMemory.PlacesOf(condition.A), BlockMemory.PlacesOf(condition.B), BlockMemory.PlacesOf(b), BlockMemory.PlacesOf(c));
        var (nan, length) = (Vector512.Create(double.NaN), block.Length);
        for (var at = 0; at < length; at += 8)
        {
            var (first, second) = (Lanes.LoadWide(ref left, at & placesLeft), Lanes.LoadWide(ref right, at & placesRight));
            var chosen = Vector512.ConditionalSelect(T.Holds(first, second), Lanes.LoadWide(ref then, at & placesThen), Lanes.LoadWide(ref otherwise, at & placesOtherwise));
            var known = Vector512.Equals(first, first) & Vector512.Equals(second, second);
            Vector512.ConditionalSelect(known, chosen, nan).StoreUnsafe(ref to, (nuint)at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Plain<T>(BlockMemory block)
        where T : struct, IRelation
    {
        ref var to = ref block.Numbers(y);
        ref var left = ref block.Numbers(condition.A);
        ref var right = ref block.Numbers(condition.B);
        ref var then = ref block.Numbers(b);
        ref var otherwise = ref block.Numbers(c);
        var (placesLeft, placesRight, placesThen, placesOtherwise) = (BlockMemory.PlacesOf(condition.A), BlockMemory.PlacesOf(condition.B), BlockMemory.PlacesOf(b), BlockMemory.PlacesOf(c));
        var (nan, length) = (Vector256.Create(double.NaN), block.Length);
        for (var at = 0; at < length; at += 4)
        {
            var (first, second) = (Lanes.Load(ref left, at & placesLeft), Lanes.Load(ref right, at & placesRight));
            var chosen = Vector256.ConditionalSelect(T.Holds(first, second), Lanes.Load(ref then, at & placesThen), Lanes.Load(ref otherwise, at & placesOtherwise));
            var known = Vector256.Equals(first, first) & Vector256.Equals(second, second);
            Vector256.ConditionalSelect(known, chosen, nan).Store(ref to, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scaled<T>(BlockMemory block)
        where T : struct, IRelation
    {
        ref var to = ref block.Numbers(y);
        ref var left = ref block.Numbers(condition.A);
        ref var right = ref block.Numbers(condition.B);
        ref var then = ref block.Numbers(b);
        ref var otherwise = ref block.Numbers(c);
        var (placesLeft, placesRight, placesThen, placesOtherwise) = (BlockMemory.PlacesOf(condition.A), BlockMemory.PlacesOf(condition.B), BlockMemory.PlacesOf(b), BlockMemory.PlacesOf(c));
        var (factorA, factorB, factorThen, factorOtherwise) = (Vector256.Create(condition.FactorA), Vector256.Create(condition.FactorB), Vector256.Create(fb), Vector256.Create(fc));
        for (var at = 0; at < block.Length; at += 4)
        {
            var (first, second) = (Lanes.Load(ref left, at & placesLeft) * factorA, Lanes.Load(ref right, at & placesRight) * factorB);
            var (one, two) = (Lanes.Load(ref then, at & placesThen) * factorThen, Lanes.Load(ref otherwise, at & placesOtherwise) * factorOtherwise);
            var known = Vector256.Equals(first, first) & Vector256.Equals(second, second);
            Vector256.ConditionalSelect(known, Vector256.ConditionalSelect(T.Holds(first, second), one, two), Vector256.Create(double.NaN)).Store(ref to, at);
        }
    }
}

/// <summary>Points as doubles.</summary>
internal sealed class WidenStep(BlockBuffer y, BlockBuffer points) : BlockStep([y], [points])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var from = ref block.Bytes(points);
        var (none, nan) = (Vector256.Create(255L), Vector256.Create(double.NaN));
        for (var at = 0; at < block.Length; at += 4)
        {
            var wide = Lanes.Expand(ref from, at);
            Vector256.ConditionalSelect(Vector256.Equals(wide, none).AsDouble(), nan, Vector256.ConvertToDouble(wide)).Store(ref to, at);
        }
    }
}

/// <summary>The number of a table for each band.</summary>
internal sealed class LookupStep(BlockBuffer y, BlockBuffer bands, double[] table) : BlockStep([y], [bands])
{
    private const int FewBands = 6;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var from = ref block.Bytes(bands);
        var numbers = table;
        if (numbers.Length <= FewBands)
        {
            Choose(block, ref to, ref from);
            return;
        }

        for (var at = 0; at < block.Length; at++)
        {
            var band = Unsafe.Add(ref from, at);
            Unsafe.Add(ref to, at) = band < numbers.Length ? numbers[band] : double.NaN;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Choose(BlockMemory block, ref double to, ref byte from)
    {
        var (numbers, length) = (table, block.Length);
        for (var at = 0; at < length; at += 4)
        {
            var bands = Lanes.Expand(ref from, at);
            var chosen = Vector256.Create(double.NaN);
            for (var band = 0; band < numbers.Length; band++)
            {
                chosen = Vector256.ConditionalSelect(Vector256.Equals(bands, Vector256.Create((long)band)).AsDouble(), Vector256.Create(numbers[band]), chosen);
            }

            chosen.Store(ref to, at);
        }
    }
}

/// <summary>The day a number of months later.</summary>
internal sealed class MonthsStep(BlockBuffer y, BlockBuffer days, int months) : BlockStep([y], [days])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var from = ref block.Numbers(days);
        for (var at = 0; at < block.Length; at++)
        {
            var day = Unsafe.Add(ref from, at);
            Unsafe.Add(ref to, at) =
                day >= 0 && day <= DateOnly.MaxValue.DayNumber && Formulas.FormulaBuilder.MonthsLater((int)day, months) is { } later ? (double)(long)later.Numerator : double.NaN;
        }
    }
}

/// <summary>A number whose magnitudes are beyond doubles: every row exactly.</summary>
internal sealed class ExactStep(BlockBuffer y, int node) : BlockStep([y], [])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        for (var at = 0; at < block.Length; at++)
        {
            Unsafe.Add(ref to, at) = block.IsRow(at) ? block.ExactNumber(node, at) : double.NaN;
        }
    }
}

/// <summary>A copy of doubles.</summary>
internal sealed class CopyNumbersStep(BlockBuffer y, BlockBuffer a) : BlockStep([y], [a])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Numbers(y);
        ref var from = ref block.Numbers(a);
        var fromPlaces = BlockMemory.PlacesOf(a);
        for (var at = 0; at < block.Length; at += 4)
        {
            Lanes.Load(ref from, at & fromPlaces).Store(ref to, at);
        }
    }
}
