using Tidu.Engine.Populations;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Cases;

/// <summary>A row of a population against the enterprise evaluated alone.</summary>
internal static class RowDifference
{
    /// <summary>The first column that differs; null where none does.</summary>
    public static string? Of(StandardOutputs outputs, PopulationResult result, int row, StandardOutcome alone)
    {
        if ((Verdict)result.BytesOf(outputs.Verdict)[row] != alone.Verdict)
        {
            return "verdict";
        }
        if (outputs.Standard.Paths[result.BytesOf(outputs.Path)[row]] != alone.Path)
        {
            return "path";
        }
        if (outputs.Low is { } low && !Same(outputs.PointsAt(result, low, row), alone.PointsLow?.ToDouble()))
        {
            return "points_low";
        }
        if (outputs.High is { } high && !Same(outputs.PointsAt(result, high, row), alone.PointsHigh?.ToDouble()))
        {
            return "points_high";
        }
        if (result.MasksOf(outputs.Missing)[row] != MaskOf(outputs.Standard, alone.Missing))
        {
            return "missing";
        }
        if (!outputs.SubstitutesAt(result, row).SequenceEqual(alone.Substitutes))
        {
            return "substitutes";
        }
        return outputs.Criteria.Select((columns, place) => OfCriterion(outputs, result, row, columns, alone.Criteria[place]))
            .Concat(outputs.Scores.Select((columns, place) => OfScore(outputs, result, row, columns, alone.Scores[place])))
            .Concat(outputs.Results.Select((columns, place) => Same(columns.Value.At(result, row), alone.Results[place].Value) ? null : columns.Result.Result.Id))
            .FirstOrDefault(what => what is not null);
    }

    private static string? OfCriterion(StandardOutputs outputs, PopulationResult result, int row, CriterionColumns columns, CriterionOutcome alone)
    {
        var id = columns.Criterion.Criterion.Id;
        return (Verdict)result.BytesOf(columns.Verdict)[row] != alone.Verdict ? id + ".verdict"
            : columns.Value is { } value && !Same(value.At(result, row), alone.Value) ? id + ".value"
            : !Same(columns.GapAt(result, row), alone.Gap) ? id + ".gap"
            : result.MasksOf(columns.Missing)[row] != MaskOf(outputs.Standard, alone.Missing) ? id + ".missing"
            : null;
    }

    private static string? OfScore(StandardOutputs outputs, PopulationResult result, int row, ScoreColumns columns, ScoreOutcome alone)
    {
        var id = columns.Score.Score.Id;
        return !Same(outputs.PointsAt(result, columns.Low, row), alone.Low.ToDouble()) || !Same(outputs.PointsAt(result, columns.High, row), alone.High.ToDouble()) ? id + ".points"
            : result.MasksOf(columns.Missing)[row] != MaskOf(outputs.Standard, alone.Missing) ? id + ".missing"
            : null;
    }

    private static bool Same(double inColumn, double? alone) => double.IsNaN(inColumn) ? alone is null : alone == inColumn;

    private static ulong MaskOf(CompiledStandard standard, IReadOnlyList<CompiledInput> missing) =>
        missing.Aggregate(0UL, (mask, input) => mask | 1UL << standard.InputOf(input.Column)!.Value);
}
