using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>How two numbers are compared.</summary>
internal enum Comparison
{
    Less,
    LessOrEqual,
    Equal,
}

/// <summary>A comparison that the compiler knows, so that loops are compiled for it.</summary>
internal interface IRelation
{
    static abstract Vector256<double> Holds(Vector256<double> a, Vector256<double> b);

    static abstract Vector512<double> Holds(Vector512<double> a, Vector512<double> b);
}

internal readonly struct IsLess : IRelation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Holds(Vector256<double> a, Vector256<double> b) => Vector256.LessThan(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Holds(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);
}

internal readonly struct IsLessOrEqual : IRelation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Holds(Vector256<double> a, Vector256<double> b) => Vector256.LessThanOrEqual(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Holds(Vector512<double> a, Vector512<double> b) => Vector512.LessThanOrEqual(a, b);
}

internal readonly struct IsEqual : IRelation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Holds(Vector256<double> a, Vector256<double> b) => Vector256.Equals(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Holds(Vector512<double> a, Vector512<double> b) => Vector512.Equals(a, b);
}

/// <summary>A comparison of whole numbers that doubles decide.</summary>
internal sealed record ExactComparison(Comparison How, BlockBuffer A, double FactorA, BlockBuffer B, double FactorB);
