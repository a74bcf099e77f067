using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Tidu.Engine.Populations;

namespace Tidu.Benchmarks.Assess;

/// <summary>What the hand-written loops are made of: four rows at a time, results of four rows as four bytes.</summary>
internal static class LoopLanes
{
    private static readonly uint[] BytesOfBits = [.. Enumerable.Range(0, 16).Select(bits => (uint)((bits & 1) | (bits & 2) << 7 | (bits & 4) << 14 | (bits & 8) << 21))];

    public static ref double Numbers(FactColumn column) => ref MemoryMarshal.GetReference(((NumberColumn)column).Units);

    public static ref byte Truths(FactColumn column) => ref MemoryMarshal.GetReference(((TruthColumn)column).Bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(ref double from, int at) => Vector256.LoadUnsafe(ref from, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref double to, int at, Vector256<double> values) => values.StoreUnsafe(ref to, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref ulong to, int at, Vector256<double> values) => values.AsUInt64().StoreUnsafe(ref to, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref byte to, int at, uint four) => Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), four);

    /// <summary>1 in each byte whose row holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Ones(Vector256<double> holds) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(BytesOfBits), (nint)holds.ExtractMostSignificantBits());

    /// <summary>1 met, 2 unknown, 0 neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Verdict(Vector256<double> met, Vector256<double> unknown) => Ones(met) | Ones(unknown) << 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> IsMissing(Vector256<double> value) => ~Vector256.Equals(value, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Bit(Vector256<double> where, Vector256<double> bit) => where & bit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> BitVector(int place) => Vector256.Create(1UL << place).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Code(ref byte from, int at, long code)
    {
        var four = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at))).AsByte();
        var wide = Avx2.IsSupported ? Avx2.ConvertToVector256Int64(four) : Vector256.Create(four[0], four[1], four[2], (long)four[3]);
        return Vector256.Equals(wide, Vector256.Create(code)).AsDouble();
    }

    /// <summary>A quotient, NaN where the denominator is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Ratio(Vector256<double> top, Vector256<double> bottom) =>
        Vector256.ConditionalSelect(Vector256.Equals(bottom, Vector256<double>.Zero), Vector256.Create(double.NaN), top / bottom);

    /// <summary>Nought where below it; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> AtLeastZero(Vector256<double> value) =>
        Vector256.ConditionalSelect(Vector256.LessThan(value, Vector256<double>.Zero), Vector256<double>.Zero, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Choose(Vector256<double> condition, Vector256<double> then, Vector256<double> otherwise) =>
        Vector256.ConditionalSelect(condition, then, otherwise);

    /// <summary>1 in each byte whose row is not below a limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint From(Vector256<double> value, double limit) => Ones(Vector256.GreaterThanOrEqual(value, Vector256.Create(limit)));
}
