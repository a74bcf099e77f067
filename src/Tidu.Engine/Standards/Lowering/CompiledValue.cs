using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>A value that is shown: a node, or for a root the node under it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Kind">What it yields.</param>
/// <param name="Root">1, or n where the value is the n-th root of the node with <paramref name="Shift"/> added.</param>
/// <param name="Shift">The node that is added to a root; null where there is no root.</param>
/// <param name="Type">Kind and measure unit.</param>
/// <param name="Codes">The codes of a code; else empty.</param>
public sealed record CompiledValue(int Node, CompiledValueKind Kind, int Root, int? Shift, RuleType Type, IReadOnlyList<CodeValue> Codes)
{
    /// <summary>The value in a row as a double: 1 and 0 for a truth; NaN where there is none.</summary>
    public double Of(RowEvaluation row)
    {
        if (row.Number(Node) is not { } number || (Shift is { } added && row.Number(added) is null))
        {
            return double.NaN;
        }
        return Root == 1 ? number.ToDouble() : Math.Pow(number.ToDouble(), 1d / Root) + row.Number(Shift!.Value)!.Value.ToDouble();
    }

    /// <summary>The exact value in a row; null where there is none, and for a root.</summary>
    public Rational? ExactOf(RowEvaluation row) => Root == 1 ? row.Number(Node) : null;
}
