using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>Vectors of four doubles and what belongs to them in bytes.</summary>
internal static class Lanes
{
    /// <summary>True where eight doubles at once are worth it: the processor has such registers and does not slow down for them.</summary>
    public static bool AreWide => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;

    /// <summary>Four doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(ref double from, int at) => Vector256.LoadUnsafe(ref from, (nuint)at);

    /// <summary>Eight doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadWide(ref double from, int at) => Vector512.LoadUnsafe(ref from, (nuint)at);

    /// <summary>Writes four doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(this Vector256<double> values, ref double to, int at) => values.StoreUnsafe(ref to, (nuint)at);

    /// <summary>Four bytes as four whole numbers of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Expand(ref byte from, int at)
    {
        var four = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at))).AsByte();
        if (Avx2.IsSupported)
        {
            return Avx2.ConvertToVector256Int64(four);
        }

        var words = Vector128.WidenLower(Vector128.WidenLower(four));
        return Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words)).AsInt64();
    }

    /// <summary>Eight bytes as eight whole numbers of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ExpandWide(ref byte from, int at) =>
        Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at))).AsByte());

    /// <summary>Writes the low bytes of eight whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(this Vector512<long> values, ref byte to, int at) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), Avx512F.ConvertToVector128Byte(values).AsUInt64().ToScalar());

    /// <summary>The low bytes of eight vectors, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Pack(in Eight eight)
    {
        var low = Vector256.Narrow(Vector256.Narrow(eight.A, eight.B), Vector256.Narrow(eight.C, eight.D));
        var high = Vector256.Narrow(Vector256.Narrow(eight.E, eight.F), Vector256.Narrow(eight.G, eight.H));
        return Vector256.Narrow(low, high).AsByte();
    }

    /// <summary>Thirty-two whole numbers of 64 bits.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Eight
    {
        public Vector256<long> A, B, C, D, E, F, G, H;
    }
}
