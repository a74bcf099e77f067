using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>The result columns of a compiled standard over a population, and where each stands among the outputs.</summary>
public sealed class StandardOutputs
{
    private const int MostPoints = 254;

    private readonly List<PopulationOutput> _all = [];

    /// <summary>Lays out every column: verdict, missing, path, points, and per criterion, score and result all there is.</summary>
    public StandardOutputs(CompiledStandard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        Standard = standard;
        HasWholePoints = standard.Version.EveryScore.All(IsWhole) && standard.Version.Scores.Sum(score => score.Max) <= MostPoints;
        Verdict = Add(PopulationOutput.Verdict(new TruthFormula(standard.Verdict)));
        Missing = Add(PopulationOutput.Missing(new TruthFormula(standard.Verdict)));
        Path = Add(PopulationOutput.Points(new NumberFormula(standard.Path)));
        Low = standard.Low is { } low ? Points(low) : null;
        High = standard.High is { } high ? Points(high) : null;
        Substitutes = [.. standard.Substitutes.Select(each => Add(PopulationOutput.Truth(new TruthFormula(each.IsUsed))))];
        Criteria = [.. standard.Criteria.Select(Criterion)];
        Scores = [.. standard.Scores.Select(score => new ScoreColumns(
            score, Points(score.Low), Points(score.High), Value(score.Value), score.Branch is { } branch ? Add(PopulationOutput.Points(new NumberFormula(branch))) : null,
            Add(PopulationOutput.Missing(new NumberFormula(score.Settled)))))];
        Results = [.. standard.Results.Select(result => new ResultColumns(result, Value(result.Value)!, Add(PopulationOutput.Missing(new NumberFormula(result.Value.Node)))))];
    }

    /// <summary>The compiled standard.</summary>
    public CompiledStandard Standard { get; }

    /// <summary>What to ask a population evaluation for.</summary>
    public IReadOnlyList<PopulationOutput> All => _all;

    /// <summary>True where points are always whole and stand in columns of bytes (255: none); false where they stand in columns of doubles.</summary>
    public bool HasWholePoints { get; }

    /// <summary>Bytes of <see cref="Standards.Verdict"/>.</summary>
    public int Verdict { get; }

    /// <summary>Masks of the inputs that could still decide the standard.</summary>
    public int Missing { get; }

    /// <summary>Bytes: places in <see cref="CompiledStandard.Paths"/>.</summary>
    public int Path { get; }

    /// <summary>The least points; null without scores.</summary>
    public int? Low { get; }

    /// <summary>The most points; null without scores.</summary>
    public int? High { get; }

    /// <summary>Bytes, in the order of <see cref="CompiledStandard.Substitutes"/>: 1 where one was used.</summary>
    public IReadOnlyList<int> Substitutes { get; }

    /// <summary>In the order of <see cref="CompiledStandard.Criteria"/>.</summary>
    public IReadOnlyList<CriterionColumns> Criteria { get; }

    /// <summary>In the order of <see cref="CompiledStandard.Scores"/>.</summary>
    public IReadOnlyList<ScoreColumns> Scores { get; }

    /// <summary>In the order of <see cref="CompiledStandard.Results"/>.</summary>
    public IReadOnlyList<ResultColumns> Results { get; }

    /// <summary>Points of a row, from whichever column they stand in; NaN where there are none.</summary>
    public double PointsAt(PopulationResult result, int output, int row) =>
        !HasWholePoints ? result.NumbersOf(output)[row] : result.BytesOf(output)[row] is var points && points == byte.MaxValue ? double.NaN : points;

    /// <summary>The columns that stood in for others in a row.</summary>
    public IEnumerable<CompiledSubstitute> SubstitutesAt(PopulationResult result, int row)
    {
        for (var place = 0; place < Substitutes.Count; place++)
        {
            if (result.BytesOf(Substitutes[place])[row] == 1)
            {
                yield return Standard.Substitutes[place];
            }
        }
    }

    private CriterionColumns Criterion(CompiledCriterion criterion) => new(
        criterion,
        Add(PopulationOutput.Verdict(new TruthFormula(criterion.Verdict), new TruthFormula(criterion.Applicable))),
        Value(criterion.Value),
        criterion.Threshold is { } threshold && criterion.Value?.Root > 1 ? Add(PopulationOutput.Number(new NumberFormula(threshold))) : null,
        criterion.Gap is { } gap ? Add(PopulationOutput.Number(new NumberFormula(gap))) : null,
        Add(PopulationOutput.Missing(new TruthFormula(criterion.Decision))));

    private ValueColumns? Value(CompiledValue? value) => value is null ? null : new ValueColumns(
        value,
        Add(value.Kind == CompiledValueKind.Truth ? PopulationOutput.Truth(new TruthFormula(value.Node)) : PopulationOutput.Number(new NumberFormula(value.Node))),
        value.Shift is { } shift ? Add(PopulationOutput.Number(new NumberFormula(shift))) : null);

    private int Points(int node) => Add(HasWholePoints ? PopulationOutput.Points(new NumberFormula(node)) : PopulationOutput.Number(new NumberFormula(node)));

    private int Add(PopulationOutput output)
    {
        _all.Add(output);
        return _all.Count - 1;
    }

    private static bool IsWhole(Score score) =>
        score.Kind is ScoreKind.Table or ScoreKind.BestOf && score.Judged is null && score.Table.All(row => decimal.IsInteger(row.Low) && decimal.IsInteger(row.High) && row.Low >= 0);
}
