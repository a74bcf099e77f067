using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>Puts exact results where doubles cannot tell.</summary>
internal static class ExactNumbers
{
    /// <summary>Computes the marked ones of four lanes exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fix(BlockMemory block, ref double to, int at, Vector256<double> marked, int node)
    {
        var lanes = marked.ExtractMostSignificantBits();
        if (lanes != 0)
        {
            FixLanes(block, ref to, at, lanes, node);
        }
    }

    /// <summary>Computes the marked ones of eight lanes exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fix(BlockMemory block, ref double to, int at, Vector512<double> marked, int node)
    {
        var lanes = (uint)marked.ExtractMostSignificantBits();
        if (lanes != 0)
        {
            FixLanes(block, ref to, at, lanes, node);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FixLanes(BlockMemory block, ref double to, int at, uint lanes, int node)
    {
        for (var lane = 0; lane < 8; lane++)
        {
            if ((lanes >> lane & 1) != 0 && block.IsRow(at + lane))
            {
                Unsafe.Add(ref to, at + lane) = block.ExactNumber(node, at + lane);
            }
        }
    }
}
