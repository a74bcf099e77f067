using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Evaluating;

/// <summary>Evaluates a compiled standard exactly, one enterprise at a time. Not for use by several threads at once.</summary>
public sealed class StandardEvaluator(CompiledStandard standard)
{
    private readonly RowEvaluation _row = new(standard.Graph);

    /// <summary>The compiled standard.</summary>
    public CompiledStandard Standard => standard;

    /// <summary>The nodes' values of the enterprise evaluated last.</summary>
    public RowEvaluation Row => _row;

    /// <summary>Evaluates facts by column name.</summary>
    public StandardOutcome Evaluate(IReadOnlyDictionary<string, FactValue> facts) => Evaluate(new EnterpriseRow(standard, facts));

    /// <summary>Evaluates the inputs of one enterprise.</summary>
    public StandardOutcome Evaluate(IRowFacts facts)
    {
        _row.Begin(facts);
        return new StandardOutcome
        {
            Standard = standard,
            Verdict = Of(true, _row.Truth(standard.Verdict)),
            PointsLow = standard.Low is { } low ? _row.Number(low) : null,
            PointsHigh = standard.High is { } high ? _row.Number(high) : null,
            Path = standard.Paths[_row.Number(standard.Path) is { } path ? (int)path.Numerator : 0],
            Missing = Missing(standard.Verdict),
            Substitutes = Substitutes(),
            Criteria = [.. standard.Criteria.Select(Criterion)],
            Scores = [.. standard.Scores.Select(Score)],
            Results = [.. standard.Results.Select(Result)],
        };
    }

    private CriterionOutcome Criterion(CompiledCriterion criterion)
    {
        var verdict = Of(_row.Truth(criterion.Applicable), _row.Truth(criterion.Verdict));
        var (value, threshold) = (criterion.Value is { } shown ? Value(shown) : null, criterion.Threshold is { } node ? _row.Number(node) : null);
        var gap = verdict is Verdict.NotApplicable or Verdict.Unknown ? null : Gap(criterion, value, threshold);
        return new CriterionOutcome(criterion, verdict, value, criterion.Value?.ExactOf(_row), threshold, gap, Missing(criterion.Decision)) { Substitutes = Substitutes(criterion.Inputs) };
    }

    private ResultOutcome Result(CompiledResult result) =>
        new(result, Value(result.Value), result.Value.ExactOf(_row), Missing(result.Value.Node)) { Substitutes = Substitutes(result.Inputs) };

    private double? Gap(CompiledCriterion criterion, double? value, Rational? threshold)
    {
        if (criterion.Gap is { } gap)
        {
            return _row.Number(gap)?.ToDouble();
        }
        if (criterion.Value is not { Root: > 1 } || value is not { } root || threshold is not { } bound)
        {
            return null;
        }
        return Lacking.OfRoot(criterion.Comparison, _row.Truth(criterion.Verdict) == true, root, bound.ToDouble());
    }

    private ScoreOutcome Score(CompiledScore score) => new(
        score,
        _row.Number(score.Low) ?? Rational.Zero,
        _row.Number(score.High) ?? score.Score.Max,
        score.Value is { } value ? Value(value) : null,
        score.Branch is { } branch && _row.Number(branch) is { } place ? score.Score.Branches[(int)place.Numerator] : null,
        Missing(score.Settled))
    {
        Substitutes = Substitutes(score.Inputs),
    };

    /// <summary>A truth as 1 or 0.</summary>
    private double? Value(CompiledValue value)
    {
        if (value.Kind == CompiledValueKind.Truth)
        {
            return _row.Truth(value.Node) switch { true => 1, false => 0, null => null };
        }
        return value.Of(_row) is var number && double.IsNaN(number) ? null : number;
    }

    /// <summary>What stood in, among some inputs; null: among all.</summary>
    private IReadOnlyList<CompiledSubstitute> Substitutes(IReadOnlyList<int>? inputs = null) => standard.Substitutes.Count == 0 ? []
        : [.. standard.Substitutes.Where(each => _row.Truth(each.IsUsed) == true && (inputs is null || inputs.Any(place => standard.Inputs[place] == each.Fact)))];

    private List<CompiledInput> Missing(int node)
    {
        var mask = _row[node].Missing;
        return [.. standard.Inputs.Where((_, place) => (mask >> place & 1) != 0)];
    }

    private static Verdict Of(bool? applies, bool? truth) => (applies, truth) switch
    {
        (false, _) => Verdict.NotApplicable,
        (null, _) or (_, null) => Verdict.Unknown,
        (_, true) => Verdict.Met,
        _ => Verdict.NotMet,
    };
}
