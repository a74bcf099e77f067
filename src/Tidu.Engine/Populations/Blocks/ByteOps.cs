using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>An operation on bytes that the compiler knows, so that loops are compiled for it.</summary>
internal interface IByteOp
{
    static abstract Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b);
}

/// <summary>What bytes mean.</summary>
internal static class ByteCodes
{
    public static Vector256<byte> Unknown => Vector256.Create((byte)2);

    public static Vector256<byte> NotApplicable => Vector256.Create((byte)3);

    public static Vector256<byte> None => Vector256<byte>.AllBitsSet;

    /// <summary>All bits where one of two points has no value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> HasNone(Vector256<byte> a, Vector256<byte> b) => Vector256.Equals(Vector256.Max(a, b), None);

    /// <summary>The truth of a comparison of points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Truth(Vector256<byte> holds, Vector256<byte> a, Vector256<byte> b) =>
        Vector256.ConditionalSelect(HasNone(a, b), Unknown, holds & Vector256<byte>.One);
}

internal readonly struct AndOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.AndNot(Vector256.Max(a, b), Vector256.Equals(a, Vector256<byte>.Zero) | Vector256.Equals(b, Vector256<byte>.Zero));
}

internal readonly struct OrOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.ConditionalSelect(Vector256.Equals(a, Vector256<byte>.One) | Vector256.Equals(b, Vector256<byte>.One), Vector256<byte>.One, Vector256.Max(a, b));
}

internal readonly struct NotOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.ConditionalSelect(Vector256.Equals(a, ByteCodes.Unknown), ByteCodes.Unknown, Vector256<byte>.One - a);
}

internal readonly struct IsKnownOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.AndNot(Vector256<byte>.One, Vector256.Equals(a, ByteCodes.Unknown));
}

internal readonly struct HasPointsOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.AndNot(Vector256<byte>.One, Vector256.Equals(a, ByteCodes.None));
}

internal readonly struct CopyOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => a;
}

internal readonly struct VerdictOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.ConditionalSelect(
        Vector256.Equals(b, Vector256<byte>.One), a, Vector256.ConditionalSelect(Vector256.Equals(b, Vector256<byte>.Zero), ByteCodes.NotApplicable, ByteCodes.Unknown));
}

internal readonly struct AddOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => (a + b) | ByteCodes.HasNone(a, b);
}

internal readonly struct MinimumOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.Min(a, b) | ByteCodes.HasNone(a, b);
}

internal readonly struct MaximumOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.Max(a, b);
}

internal readonly struct OtherwiseOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => Vector256.ConditionalSelect(Vector256.Equals(a, ByteCodes.None), b, a);
}

internal readonly struct LessOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => ByteCodes.Truth(Vector256.LessThan(a, b), a, b);
}

internal readonly struct LessOrEqualOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => ByteCodes.Truth(Vector256.LessThanOrEqual(a, b), a, b);
}

internal readonly struct EqualOp : IByteOp
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Of(Vector256<byte> a, Vector256<byte> b) => ByteCodes.Truth(Vector256.Equals(a, b), a, b);
}
