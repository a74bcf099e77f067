using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>The band in which a number lies, 255 without a value.</summary>
/// <param name="to">The bands.</param>
/// <param name="a">The nearest doubles to exact numbers, possibly times 10^scale.</param>
/// <param name="edges">The edges, times the same: the nearest doubles to them.</param>
/// <param name="above">For each edge, whether an equal number is above it.</param>
/// <param name="exactNode">The node to evaluate exactly where a number equals an edge as doubles; -1 where doubles tell.</param>
/// <param name="doubtful">The edges at which that is so.</param>
internal sealed class BandStep(BlockBuffer to, BlockBuffer a, double[] edges, bool[] above, int exactNode = -1, double[]? doubtful = null) : BlockStep([to], [a])
{
    /// <summary>Above a number is not below the next double.</summary>
    private readonly double[] _floors = [.. edges.Zip(above, (edge, isAbove) => isAbove ? edge : Math.BitIncrement(edge))];

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

        if (exactNode >= 0)
        {
            Fix(block, ref block.Bytes(to), ref block.Numbers(a));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Wide(BlockMemory block)
    {
        ref var band = ref block.Bytes(to);
        ref var from = ref block.Numbers(a);
        var (places, length, floors, none) = (BlockMemory.PlacesOf(a), block.Length, _floors, Vector512.Create(255L));
        for (var at = 0; at < length; at += 8)
        {
            var value = Lanes.LoadWide(ref from, at & places);
            var above = Vector512<long>.Zero;
            foreach (var floor in floors)
            {
                above -= Vector512.GreaterThanOrEqual(value, Vector512.Create(floor)).AsInt64();
            }

            Vector512.ConditionalSelect(Vector512.Equals(value, value).AsInt64(), above, none).StoreBytes(ref band, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Narrow(BlockMemory block)
    {
        ref var band = ref block.Bytes(to);
        ref var from = ref block.Numbers(a);
        var places = BlockMemory.PlacesOf(a);
        for (var at = 0; at < block.Length; at += 32)
        {
            Lanes.Eight eight = default;
            eight.A = Band(Lanes.Load(ref from, at & places));
            eight.B = Band(Lanes.Load(ref from, (at + 4) & places));
            eight.C = Band(Lanes.Load(ref from, (at + 8) & places));
            eight.D = Band(Lanes.Load(ref from, (at + 12) & places));
            eight.E = Band(Lanes.Load(ref from, (at + 16) & places));
            eight.F = Band(Lanes.Load(ref from, (at + 20) & places));
            eight.G = Band(Lanes.Load(ref from, (at + 24) & places));
            eight.H = Band(Lanes.Load(ref from, (at + 28) & places));
            Lanes.Pack(eight).StoreUnsafe(ref band, (nuint)at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<long> Band(Vector256<double> value)
    {
        var band = Vector256<long>.Zero;
        foreach (var floor in _floors)
        {
            band -= Vector256.GreaterThanOrEqual(value, Vector256.Create(floor)).AsInt64();
        }

        return Vector256.ConditionalSelect(Vector256.Equals(value, value).AsInt64(), band, Vector256.Create(255L));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fix(BlockMemory block, ref byte band, ref double from)
    {
        var (places, length, edges) = (BlockMemory.PlacesOf(a), block.Length, doubtful!);
        if (Lanes.AreWide)
        {
            for (var at = 0; at < length; at += 8)
            {
                var value = Lanes.LoadWide(ref from, at & places);
                var near = Vector512<double>.Zero;
                foreach (var edge in edges)
                {
                    near |= Vector512.Equals(value, Vector512.Create(edge));
                }

                FixLanes(block, ref band, at, (uint)near.ExtractMostSignificantBits());
            }

            return;
        }

        for (var at = 0; at < length; at += 4)
        {
            var value = Lanes.Load(ref from, at & places);
            var near = Vector256<double>.Zero;
            foreach (var edge in edges)
            {
                near |= Vector256.Equals(value, Vector256.Create(edge));
            }

            FixLanes(block, ref band, at, near.ExtractMostSignificantBits());
        }
    }

    private void FixLanes(BlockMemory block, ref byte band, int at, uint lanes)
    {
        for (var lane = 0; lanes != 0; lane++, lanes >>= 1)
        {
            if ((lanes & 1) != 0 && block.IsRow(at + lane))
            {
                Unsafe.Add(ref band, at + lane) = block.ExactByte(exactNode, at + lane, 255);
            }
        }
    }
}

/// <summary>The points of a table for each band.</summary>
internal sealed class PointsStep : BlockStep
{
    private readonly BlockBuffer _to;
    private readonly BlockBuffer _bands;
    private readonly byte[] _table = new byte[256];

    public PointsStep(BlockBuffer to, BlockBuffer bands, LookupTable table)
        : base([to], [bands])
    {
        (_to, _bands) = (to, bands);
        Array.Fill(_table, (byte)255);
        for (var band = 0; band < table.Values.Length; band++)
        {
            _table[band] = table.Values[band] is { } points ? (byte)points.Numerator : (byte)255;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(BlockMemory block)
    {
        ref var to = ref block.Bytes(_to);
        ref var from = ref block.Bytes(_bands);
        if (_table.AsSpan(15).ContainsAnyExcept((byte)255))
        {
            for (var at = 0; at < block.Length; at++)
            {
                Unsafe.Add(ref to, at) = _table[Unsafe.Add(ref from, at)];
            }

            return;
        }

        // Band 255 has its four low bits set, and nothing lies at the sixteenth place.
        var half = Vector128.LoadUnsafe(ref _table[0]);
        var places = Vector128.Create((byte)15);
        for (nuint at = 0; at < (nuint)block.Length; at += 16)
        {
            Vector128.Shuffle(half, Vector128.LoadUnsafe(ref from, at) & places).StoreUnsafe(ref to, at);
        }
    }
}
