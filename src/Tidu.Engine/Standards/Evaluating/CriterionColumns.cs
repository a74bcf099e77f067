using Tidu.Engine.Populations;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>The places of a criterion's result columns.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Verdict">Bytes of <see cref="Standards.Verdict"/>.</param>
/// <param name="Value">What is compared; null where there is none.</param>
/// <param name="Threshold">Doubles, for a root only.</param>
/// <param name="Gap">Doubles; null where there is none. Of a criterion that does not apply the gap means nothing.</param>
/// <param name="Missing">Masks.</param>
public sealed record CriterionColumns(CompiledCriterion Criterion, int Verdict, ValueColumns? Value, int? Threshold, int? Gap, int Missing)
{
    /// <summary>What is lacking in a row; NaN where unknown, not applicable or not a single comparison.</summary>
    public double GapAt(PopulationResult result, int row)
    {
        var verdict = (Verdict)result.BytesOf(Verdict)[row];
        if (verdict is Standards.Verdict.Unknown or Standards.Verdict.NotApplicable)
        {
            return double.NaN;
        }
        if (Gap is { } gap)
        {
            return result.NumbersOf(gap)[row];
        }
        return Threshold is { } threshold && Value is { } value ? Lacking.OfRoot(Criterion.Comparison, verdict == Standards.Verdict.Met, value.At(result, row), result.NumbersOf(threshold)[row]) : double.NaN;
    }
}
