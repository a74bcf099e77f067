using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>What a root lacks to its threshold; other values have an exact gap in the graph.</summary>
internal static class Lacking
{
    /// <summary>In doubles; 0 where the comparison, which was decided exactly, holds.</summary>
    public static double OfRoot(FeelOperator? comparison, bool holds, double value, double threshold) =>
        holds ? 0 : Math.Max(0, comparison is FeelOperator.Less or FeelOperator.LessOrEqual ? value - threshold : threshold - value);
}
