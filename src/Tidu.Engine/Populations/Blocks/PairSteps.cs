using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>
/// A number as the sum of two doubles and a bound on how far that sum is from the exact number. The bound holds for operations that neither overflow nor
/// underflow, which the compiler sees to. An infinite bound says that nothing is known.
/// </summary>
internal sealed record Pair(BlockBuffer High, BlockBuffer Low, BlockBuffer Error)
{
    public BlockBuffer[] Buffers => [High, Low, Error];
}

/// <summary>Four pairs.</summary>
internal readonly struct PairLanes(Vector256<double> high, Vector256<double> low, Vector256<double> error)
{
    /// <summary>Every operation on pairs is nearer than 16·2^-106 of its result (Joldes, Muller, Popescu 2017); four times that is counted.</summary>
    private const double Unit = 1.0 / (1L << 50) / (1L << 50);

    /// <summary>For the rounding of the bound itself.</summary>
    private const double Slack = 1 + 1.0 / (1L << 40);

    public Vector256<double> High => high;

    public Vector256<double> Low => low;

    public Vector256<double> Error => error;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairLanes Add(in PairLanes a, in PairLanes b)
    {
        var (sum, sumRest) = TwoSum(a.High, b.High);
        var (low, lowRest) = TwoSum(a.Low, b.Low);
        (sum, sumRest) = QuickSum(sum, sumRest + low);
        (sum, sumRest) = QuickSum(sum, sumRest + lowRest);
        return new PairLanes(sum, sumRest, Bounded(a.Error + b.Error, sum));
    }

    /// <summary>A pair and one double, nearer than 2·2^-106 (the same paper, its algorithm 4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairLanes Add(in PairLanes a, Vector256<double> b)
    {
        var (sum, rest) = TwoSum(a.High, b);
        (sum, rest) = QuickSum(sum, a.Low + rest);
        return new PairLanes(sum, rest, Bounded(a.Error, sum));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairLanes Multiply(in PairLanes a, in PairLanes b)
    {
        var product = a.High * b.High;
        var rest = Vector256.FusedMultiplyAdd(a.High, b.High, -product) + (a.High * b.Low + a.Low * b.High);
        var (high, low) = QuickSum(product, rest);
        return new PairLanes(high, low, Bounded(Vector256.Abs(a.High) * b.Error + Vector256.Abs(b.High) * a.Error + a.Error * b.Error, high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairLanes Divide(in PairLanes a, in PairLanes b)
    {
        var quotient = a.High / b.High;
        var rest = Vector256.FusedMultiplyAdd(-quotient, b.High, a.High) + (a.Low - quotient * b.Low);
        var (high, low) = QuickSum(quotient, rest / b.High);
        var margin = Vector256.Abs(b.High) * Vector256.Create(1 - 1.0 / (1L << 50)) - b.Error;
        var error = Bounded((a.Error + Vector256.Abs(high) * b.Error) / margin, high);
        var isZero = Vector256.Equals(b.High, Vector256<double>.Zero) & Vector256.Equals(b.Error, Vector256<double>.Zero);
        var isNumber = Vector256.Equals(a.High, a.High) & Vector256.Equals(b.High, b.High);
        var doubtful = ~Vector256.GreaterThan(margin, Vector256<double>.Zero) & isNumber & ~isZero;
        high = Vector256.ConditionalSelect(isZero | ~isNumber, Vector256.Create(double.NaN), Vector256.ConditionalSelect(doubtful, Vector256<double>.Zero, high));
        return new PairLanes(
            high, Vector256.ConditionalSelect(doubtful, Vector256<double>.Zero, low), Vector256.ConditionalSelect(doubtful, Vector256.Create(double.PositiveInfinity), error));
    }

    /// <summary>A quotient of whole numbers that are exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairLanes Quotient(Vector256<double> top, Vector256<double> bottom)
    {
        var quotient = top / bottom;
        var rest = Vector256.FusedMultiplyAdd(-quotient, bottom, top) / bottom;
        var isZero = Vector256.Equals(bottom, Vector256<double>.Zero);
        return new PairLanes(Vector256.ConditionalSelect(isZero, Vector256.Create(double.NaN), quotient), rest, Vector256.Abs(quotient) * Vector256.Create(Unit));
    }

    /// <summary>The lesser or the greater; where the two are too near to tell, either is within the bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairLanes Extreme(in PairLanes a, in PairLanes b, bool greater)
    {
        var (over, under) = greater ? (a, b) : (b, a);
        var takesFirst = Vector256.GreaterThan(over.High, under.High)
            | (Vector256.Equals(over.High, under.High) & Vector256.GreaterThan(over.Low, under.Low)) | ~Vector256.Equals(a.High, a.High);
        var error = (a.Error + b.Error) * Vector256.Create(2.0);
        return new PairLanes(Vector256.ConditionalSelect(takesFirst, a.High, b.High), Vector256.ConditionalSelect(takesFirst, a.Low, b.Low), error);
    }

    /// <summary>Where the nearest double to the exact number may be another than the high part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> IsDoubtful()
    {
        var margin = error * Vector256.Create(2.0);
        var certain = Vector256.Equals(high + (low + margin), high) & Vector256.Equals(high + (low - margin), high);
        return ~certain & Vector256.Equals(high, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Bounded(Vector256<double> handedOn, Vector256<double> result) =>
        (handedOn + Vector256.Abs(result) * Vector256.Create(Unit)) * Vector256.Create(Slack);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Sum, Vector256<double> Low) TwoSum(Vector256<double> a, Vector256<double> b)
    {
        var sum = a + b;
        var part = sum - a;
        return (sum, a - (sum - part) + (b - part));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Sum, Vector256<double> Low) QuickSum(Vector256<double> a, Vector256<double> b)
    {
        var sum = a + b;
        return (sum, b - (sum - a));
    }
}

/// <summary>What a step does with two pairs.</summary>
internal enum PairOp
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Minimum,
    Maximum,
}

/// <summary>An operation on two pairs.</summary>
internal sealed class PairStep(PairOp op, Pair to, Pair a, Pair b) : BlockStep(to.Buffers, [.. a.Buffers, .. b.Buffers])
{
    public override void Run(BlockMemory block)
    {
        switch (op)
        {
            case PairOp.Add:
                Run<Sum>(block);
                break;
            case PairOp.Subtract:
                Run<Difference>(block);
                break;
            case PairOp.Multiply:
                Run<Product>(block);
                break;
            case PairOp.Divide:
                Run<Ratio>(block);
                break;
            case PairOp.Minimum:
                Run<Lesser>(block);
                break;
            default:
                Run<Greater>(block);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<T>(BlockMemory block)
        where T : struct, IPairOp
    {
        ref var high = ref block.Numbers(to.High);
        ref var low = ref block.Numbers(to.Low);
        ref var error = ref block.Numbers(to.Error);
        ref var highA = ref block.Numbers(a.High);
        var highAPlaces = BlockMemory.PlacesOf(a.High);
        ref var lowA = ref block.Numbers(a.Low);
        var lowAPlaces = BlockMemory.PlacesOf(a.Low);
        ref var errorA = ref block.Numbers(a.Error);
        var errorAPlaces = BlockMemory.PlacesOf(a.Error);
        ref var highB = ref block.Numbers(b.High);
        var highBPlaces = BlockMemory.PlacesOf(b.High);
        ref var lowB = ref block.Numbers(b.Low);
        var lowBPlaces = BlockMemory.PlacesOf(b.Low);
        ref var errorB = ref block.Numbers(b.Error);
        var errorBPlaces = BlockMemory.PlacesOf(b.Error);
        for (var at = 0; at < block.Length; at += 4)
        {
            var left = new PairLanes(Lanes.Load(ref highA, at & highAPlaces), Lanes.Load(ref lowA, at & lowAPlaces), Lanes.Load(ref errorA, at & errorAPlaces));
            var right = new PairLanes(Lanes.Load(ref highB, at & highBPlaces), Lanes.Load(ref lowB, at & lowBPlaces), Lanes.Load(ref errorB, at & errorBPlaces));
            var result = T.Of(left, right);
            result.High.Store(ref high, at);
            result.Low.Store(ref low, at);
            result.Error.Store(ref error, at);
        }
    }

    private interface IPairOp
    {
        static abstract PairLanes Of(in PairLanes a, in PairLanes b);
    }

    private readonly struct Sum : IPairOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PairLanes Of(in PairLanes a, in PairLanes b) => PairLanes.Add(a, b);
    }

    private readonly struct Difference : IPairOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PairLanes Of(in PairLanes a, in PairLanes b) => PairLanes.Add(a, new PairLanes(-b.High, -b.Low, b.Error));
    }

    private readonly struct Product : IPairOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PairLanes Of(in PairLanes a, in PairLanes b) => PairLanes.Multiply(a, b);
    }

    private readonly struct Ratio : IPairOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PairLanes Of(in PairLanes a, in PairLanes b) => PairLanes.Divide(a, b);
    }

    private readonly struct Lesser : IPairOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PairLanes Of(in PairLanes a, in PairLanes b) => PairLanes.Extreme(a, b, greater: false);
    }

    private readonly struct Greater : IPairOp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PairLanes Of(in PairLanes a, in PairLanes b) => PairLanes.Extreme(a, b, greater: true);
    }
}

/// <summary>A quotient of exact whole numbers as a pair.</summary>
internal sealed class PairQuotientStep(Pair to, Quotient of) : BlockStep(to.Buffers, [of.X, of.Y])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var high = ref block.Numbers(to.High);
        ref var low = ref block.Numbers(to.Low);
        ref var error = ref block.Numbers(to.Error);
        ref var x = ref block.Numbers(of.X);
        var xPlaces = BlockMemory.PlacesOf(of.X);
        ref var y = ref block.Numbers(of.Y);
        var yPlaces = BlockMemory.PlacesOf(of.Y);
        var (nx, ny, dy) = (Vector256.Create(of.NumeratorX), Vector256.Create(of.NumeratorY), Vector256.Create(of.DenominatorY));
        for (var at = 0; at < block.Length; at += 4)
        {
            var bottom = Lanes.Load(ref y, at & yPlaces);
            var result = PairLanes.Quotient(Lanes.Load(ref x, at & xPlaces) * nx + bottom * ny, bottom * dy);
            result.High.Store(ref high, at);
            result.Low.Store(ref low, at);
            result.Error.Store(ref error, at);
        }
    }
}

/// <summary>The double nearest to the exact number of a pair; where the bound leaves a doubt, found by exact evaluation.</summary>
internal sealed class PairRoundStep(BlockBuffer to, Pair of, int node) : BlockStep([to], of.Buffers)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var result = ref block.Numbers(to);
        ref var high = ref block.Numbers(of.High);
        var highPlaces = BlockMemory.PlacesOf(of.High);
        ref var low = ref block.Numbers(of.Low);
        var lowPlaces = BlockMemory.PlacesOf(of.Low);
        ref var error = ref block.Numbers(of.Error);
        var errorPlaces = BlockMemory.PlacesOf(of.Error);
        for (var at = 0; at < block.Length; at += 4)
        {
            var pair = new PairLanes(Lanes.Load(ref high, at & highPlaces), Lanes.Load(ref low, at & lowPlaces), Lanes.Load(ref error, at & errorPlaces));
            (pair.High + Vector256<double>.Zero).Store(ref result, at);
            ExactNumbers.Fix(block, ref result, at, pair.IsDoubtful(), node);
        }
    }
}

/// <summary>Of a number rounded to whole ones: nothing is left over up to 2^53, and above that nothing is known.</summary>
internal sealed class WholeErrorStep(BlockBuffer to, BlockBuffer of) : BlockStep([to], [of])
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var error = ref block.Numbers(to);
        ref var value = ref block.Numbers(of);
        var valuePlaces = BlockMemory.PlacesOf(of);
        var (limit, infinite) = (Vector256.Create(NumberColumnBuilder.Exact), Vector256.Create(double.PositiveInfinity));
        for (var at = 0; at < block.Length; at += 4)
        {
            var large = Vector256.GreaterThanOrEqual(Vector256.Abs(Lanes.Load(ref value, at & valuePlaces)), limit);
            (large & infinite).Store(ref error, at);
        }
    }
}
