using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Populations.Synthetic;

/// <summary>Moves an enterprise to a threshold of a standard, or just beside it, by the fact that a person would move.</summary>
internal sealed class SyntheticBoundaries
{
    private readonly List<(CompiledStandard Standard, int Value, int Lever, int Threshold, Rational Edge)> _all = [];

    public SyntheticBoundaries(IEnumerable<CompiledStandard> standards)
    {
        foreach (var standard in standards)
        {
            AddCriteria(standard);
            AddScores(standard);
        }
    }

    /// <summary>How many thresholds there are.</summary>
    public int Count => _all.Count;

    /// <summary>The column to change and its new value; null where the threshold cannot be reached by whole numbers not below nought.</summary>
    /// <param name="place">Which threshold.</param>
    /// <param name="facts">The enterprise by column; null is missing.</param>
    /// <param name="beside">How many units beside the threshold: -1, 0 or 1.</param>
    public (string Column, long Value)? Move(int place, IReadOnlyDictionary<string, long?> facts, int beside)
    {
        var (standard, value, lever, threshold, edge) = _all[place];
        var column = standard.Inputs[lever].Column;
        if (facts[column] is not { } now)
        {
            return null;
        }

        var (first, second) = (new Row(standard, facts, lever, now), new Row(standard, facts, lever, now + Math.Max(1, Math.Abs(now))));
        var wanted = threshold < 0 ? edge : new RowEvaluation(standard.Graph, first).Number(threshold);
        if (wanted is not { } target || new RowEvaluation(standard.Graph, first).Number(value) is not { } before
            || new RowEvaluation(standard.Graph, second).Number(value) is not { } after || before == after)
        {
            return null;
        }

        var moved = (first.Lever + (target - before) * (second.Lever - first.Lever) / (after - before)).Floor() + beside;
        return moved.Sign >= 0 && moved <= 1_000_000_000_000_000 ? (column, (long)moved.Numerator) : null;
    }

    private void AddCriteria(CompiledStandard standard) => _all.AddRange(
        from criterion in standard.Criteria
        where criterion is { Threshold: not null, Value: { Kind: CompiledValueKind.Number, Root: 1 }, Levers.Count: > 0 }
        select (standard, criterion.Value!.Node, criterion.Levers[0], criterion.Threshold!.Value, default(Rational)));

    private void AddScores(CompiledStandard standard) => _all.AddRange(
        from score in standard.Scores
        where score is { Value: { Kind: CompiledValueKind.Number, Root: 1 }, Levers.Count: > 0 }
        from edge in EdgesOf(standard.Graph, score.Value!.Node)
        select (standard, score.Value!.Node, score.Levers[0], -1, edge));

    private static IEnumerable<Rational> EdgesOf(FormulaGraph graph, int value) =>
        graph.Nodes.Where(node => node.Op == FormulaOp.Bands && node.A == value).SelectMany(node => graph.BandTables[node.Detail].Edges).Select(edge => edge.At).Distinct();

    private sealed class Row(CompiledStandard standard, IReadOnlyDictionary<string, long?> facts, int lever, long value) : IRowFacts
    {
        public Rational Lever => value;

        public Rational? Number(int input) =>
            (input == lever ? value : facts[standard.Inputs[input].Column]) is { } units ? Rational.FromFraction(units, SyntheticEnterprise.UnitsOf(standard.Inputs[input].Fact)) : null;

        public bool? Truth(int input) => facts[standard.Inputs[input].Column] is { } truth ? truth != 0 : null;
    }
}
