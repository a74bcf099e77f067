using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Formulas;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Explaining;

/// <summary>Explains what came of a compiled standard for one enterprise, from the nodes that decided it.</summary>
public sealed class Explainer
{
    private readonly CompiledStandard _standard;
    private readonly StandardEvaluator _evaluator;
    private readonly StandardOutcome _outcome;
    private readonly ExplainedFacts _facts;
    private readonly LeverSearch _search;
    private readonly LeverMoves _moves;

    private Explainer(CompiledStandard standard, FactSet dictionary, IRowFacts facts)
    {
        _standard = standard;
        _evaluator = new StandardEvaluator(standard);
        _outcome = _evaluator.Evaluate(facts);
        _facts = new ExplainedFacts(standard, dictionary, facts);
        _search = new LeverSearch(standard, facts);
        _moves = new LeverMoves(standard, _search);
    }

    /// <summary>Explains an enterprise.</summary>
    /// <param name="standard">The compiled standard.</param>
    /// <param name="dictionary">All facts, for scopes that are easily taken for one another.</param>
    /// <param name="facts">The enterprise's facts.</param>
    /// <param name="creditCode">Its credit code.</param>
    /// <param name="source">Where the facts stand.</param>
    /// <param name="withPaths">False leaves out the paths to a pass, which take most of the time.</param>
    public static Explanation Explain(CompiledStandard standard, FactSet dictionary, IRowFacts facts, string creditCode, FactSource source, bool withPaths = true) =>
        new Explainer(standard, dictionary, facts).Explain(creditCode, source, withPaths);

    private Explanation Explain(string creditCode, FactSource source, bool withPaths)
    {
        var paths = withPaths && _outcome.Verdict == Verdict.NotMet && !_standard.Version.IsCalculation ? Paths() : [];
        _evaluator.Evaluate(_search.Facts);
        return Explained(creditCode, source, paths);
    }

    private Explanation Explained(string creditCode, FactSource source, IReadOnlyList<ShortestPath> paths) => new()
    {
        Standard = _standard.Version.Standard,
        Version = _standard.Version.Version,
        Title = _standard.Version.Title,
        Authority = _standard.Version.Authority,
        ContentHash = _standard.Version.ContentHash,
        AsOf = _standard.AsOf,
        Kind = _standard.Kind,
        CreditCode = creditCode,
        Source = source,
        Verdict = _outcome.Verdict,
        Path = _outcome.Path,
        Total = Total(),
        Criteria = Criteria(null, isDirect: false),
        Scores = Scores(null),
        Direct = Criteria(null, isDirect: true),
        Results = [.. _outcome.Results.Select(Result)],
        Missing = [.. _facts.Of(_outcome.Missing).Where(fact => !fact.IsJudged)],
        Substitutes = ExplainedSubstitutes.Of(_outcome, _facts),
        Open = Open(),
        ShortestPath = paths.Count > 0 ? paths[0] : null,
        Alternatives = [.. paths.Skip(1)],
        Notes = _standard.Version.Notes,
    };

    private List<ExplainedCriterion> Criteria(int? parent, bool isDirect) =>
        [.. Enumerable.Range(0, _standard.Criteria.Count).Where(at => _standard.Criteria[at].Parent == parent && _standard.Criteria[at].IsDirect == isDirect).Select(Criterion)];

    private ExplainedCriterion Criterion(int place)
    {
        var (compiled, outcome) = (_standard.Criteria[place], _outcome.Criteria[place]);
        var (value, threshold) = (Decimal(outcome.Exact, outcome.Value), outcome.Threshold?.ToDecimal());
        var gap = compiled.Gap is { } node && outcome.Gap is not null ? _evaluator.Row.Number(node)?.ToDecimal() : Decimal(null, outcome.Gap);
        return new ExplainedCriterion
        {
            Id = compiled.Criterion.Id,
            Label = compiled.Criterion.Label,
            Kind = compiled.Criterion.Kind,
            Verdict = outcome.Verdict,
            Basis = Basis(compiled.Criterion.Basis),
            Confidence = compiled.Criterion.Confidence,
            Veto = compiled.Criterion.Veto,
            Value = value,
            Comparison = ShownValues.Sign(compiled.Comparison),
            Threshold = threshold,
            Gap = gap,
            Text = Compared(compiled, value, threshold),
            GapText = gap is > 0 && compiled.Value is { Kind: CompiledValueKind.Number } ? ExplainTexts.Gap(gap.Value, UnitOf(compiled)) : string.Empty,
            Facts = compiled.Criterion.Branches.Count > 0 ? [] : _facts.Of(compiled.Inputs),
            Parameters = [.. compiled.Parameters.Select(parameter => _facts.Parameter(parameter, _evaluator.Row))],
            Missing = [.. outcome.Missing.Select(input => input.Column)],
            Needs = outcome.Verdict == Verdict.NotMet ? Needs(compiled.Levers, lever => _moves.ToMeet(place, lever, NoMoves)) : [],
            Reading = compiled.Criterion.Reading,
            Advice = compiled.Criterion.Advice,
            Branches = Criteria(place, compiled.IsDirect),
        };
    }

    private static Dictionary<int, Rational> NoMoves => [];

    private static string Compared(CompiledCriterion compiled, decimal? value, decimal? threshold)
    {
        if (compiled.Value is not { } shown)
        {
            return string.Empty;
        }
        var unit = UnitOf(compiled);
        if (ShownValues.Sign(compiled.Comparison) is not { } sign || threshold is not { } bound || value is not { } number)
        {
            return ShownValues.Of(shown, value, unit);
        }
        var places = ShownValues.Places.First(places => number == bound || places == ShownValues.Places[^1] || ShownValues.Of(shown, number, unit, places) != ShownValues.Of(shown, bound, unit, places));
        return $"{ShownValues.Of(shown, number, unit, places)} {sign} {ShownValues.Of(shown, bound, unit, places)}";
    }

    /// <summary>The unit of a parameter it is compared with; else that of the value.</summary>
    private static FactUnit? UnitOf(CompiledCriterion compiled) =>
        compiled.Parameters.FirstOrDefault(parameter => parameter.Node == compiled.Threshold)?.Parameter.Unit ?? (compiled.Value is { } value ? ShownValues.UnitOf(value.Type) : null);

    private List<ExplainedScore> Scores(int? parent) => [.. Enumerable.Range(0, _standard.Scores.Count).Where(at => _standard.Scores[at].Parent == parent).Select(Score)];

    private ExplainedScore Score(int place)
    {
        var (compiled, outcome) = (_standard.Scores[place], _outcome.Scores[place]);
        var exact = compiled.Value is { Kind: not CompiledValueKind.Truth } shown ? shown.ExactOf(_evaluator.Row) : null;
        var value = Decimal(exact, outcome.Value);
        return new ExplainedScore
        {
            Id = compiled.Score.Id,
            Label = compiled.Score.Label,
            Kind = compiled.Score.Kind,
            Group = compiled.Score.Group,
            Basis = Basis(compiled.Score.Basis),
            Confidence = compiled.Score.Confidence,
            Low = outcome.Low.ToDecimal() ?? 0,
            High = outcome.High.ToDecimal() ?? 0,
            Max = compiled.Score.Max,
            Value = value,
            Text = compiled.Value is { } written ? ShownValues.Of(written, value, null, PlacesFor(compiled, value)) : string.Empty,
            Band = BandOf(compiled, value),
            Counts = outcome.Branch?.Id,
            Facts = compiled.Score.Branches.Count > 0 ? [] : _facts.Of(compiled.Inputs),
            Missing = [.. outcome.Missing.Select(input => input.Column)],
            Next = Next(place),
            Reading = compiled.Score.Reading,
            Advice = compiled.Score.Advice,
            Branches = Scores(place),
        };
    }

    /// <summary>Decimal places that leave the value in its row.</summary>
    private static int PlacesFor(CompiledScore compiled, decimal? value)
    {
        var hundred = compiled.Value is { } shown && ShownValues.UnitOf(shown.Type) == FactUnit.Ratio ? 2 : 0;
        return value is not { } number || compiled.Value!.Kind != CompiledValueKind.Number ? ShownValues.Places[0]
            : ShownValues.Places.First(places => places == ShownValues.Places[^1] || BandOf(compiled, Math.Round(number, places + hundred)) == BandOf(compiled, number));
    }

    private static string? BandOf(CompiledScore compiled, decimal? value) => value is not { } number ? null : compiled.Value!.Kind switch
    {
        CompiledValueKind.Truth => compiled.Score.Table.FirstOrDefault(row => row.Band.Truth == (number != 0))?.Source,
        CompiledValueKind.Code => compiled.Score.Table.FirstOrDefault(row => row.Band.Code == compiled.Value.Codes[(int)number].Code)?.Source,
        _ => compiled.Score.Table.FirstOrDefault(row => row.Band.Holds(number))?.Source,
    };

    private NextBand? Next(int place)
    {
        foreach (var (low, high) in _moves.BetterRows(place, _evaluator.Row))
        {
            var needs = Needs(_standard.Scores[place].Levers, lever => _moves.ToScore(place, low, high, lever, NoMoves));
            if (needs.Count > 0)
            {
                var row = _standard.Scores[place].Score.Table.FirstOrDefault(each => (Rational)each.Low == low && (Rational)each.High == high);
                return new NextBand(row?.Source, low.ToDecimal() ?? 0, high.ToDecimal() ?? 0, needs);
            }
        }
        return null;
    }

    private List<Need> Needs(IReadOnlyList<int> levers, Func<int, Rational?> find)
    {
        var needs = new List<Need>();
        foreach (var lever in levers)
        {
            if (find(lever) is { } to)
            {
                needs.Add(_facts.Need(lever, to));
            }
        }
        return needs;
    }

    private ExplainedTotal? Total()
    {
        if (_outcome.PointsLow?.ToDecimal() is not { } low || _outcome.PointsHigh?.ToDecimal() is not { } high)
        {
            return null;
        }
        var passMark = PassMark.Of(_standard);
        var mark = passMark is null ? null : _facts.Parameter(passMark.Parameter, _evaluator.Row);
        return new ExplainedTotal(low, high, passMark is null ? null : ShownValues.Sign(passMark.Comparison), mark, mark?.Value is { } value ? Math.Max(0, value - low) : null);
    }

    private ExplainedResult Result(ResultOutcome outcome)
    {
        var value = Decimal(outcome.Exact, outcome.Value);
        return new ExplainedResult(
            outcome.Result.Result.Id, outcome.Result.Result.Label, value, ShownValues.Of(outcome.Result.Value, value, outcome.Result.Result.Unit), Basis(outcome.Result.Result.Basis),
            [.. outcome.Missing.Select(input => input.Column)], outcome.Result.Result.Reading);
    }

    private List<OpenItem> Open()
    {
        var criteria = _standard.Criteria.Zip(_outcome.Criteria)
            .Where(each => each.Second.Verdict == Verdict.Unknown && each.First.Criterion.Kind is CriterionKind.Manual or CriterionKind.Unmodelled && each.Second.Verdict == Verdict.Unknown)
            .Select(each => each.First.Criterion)
            .Select(each => new OpenItem(each.Id, each.Label, Basis(each.Basis), each.Kind == CriterionKind.Unmodelled, each.Judged?.Id, each.Reading));
        var scores = _standard.Scores.Zip(_outcome.Scores).Where(each => each.First.Score.Judged is not null && each.Second.Low < each.Second.High).Select(each => each.First.Score)
            .Select(each => new OpenItem(each.Id, each.Label, Basis(each.Basis), false, each.Judged!.Id, each.Reading));
        return [.. criteria, .. scores];
    }

    private List<ShortestPath> Paths()
    {
        var found = new PathSearch(_standard, _search, _moves).Find();
        return found.Count == 0 ? [new ShortestPath([], Verdict.NotMet, null, null, [], [], Blocking())] : [.. found.Select(Path)];
    }

    private ShortestPath Path(FoundPath found)
    {
        var row = _search.With(found.Moves);
        var missing = _standard.Inputs.Where((_, place) => (row[_standard.Verdict].Missing >> place & 1) != 0).ToList();
        var unmodelled = _standard.Criteria.Where(each => each.Criterion.Kind == CriterionKind.Unmodelled && !each.IsDirect && row.Truth(each.Decision) is null).Select(each => each.Criterion.Label);
        return new ShortestPath(
            [.. found.Moves.OrderBy(each => each.Key).Select(each => _facts.Need(each.Key, each.Value))], row.Truth(_standard.Verdict) == true ? Verdict.Met : Verdict.Unknown,
            _standard.Low is { } low ? row.Number(low)?.ToDecimal() : null, _standard.High is { } high ? row.Number(high)?.ToDecimal() : null,
            [.. missing.Where(input => !input.Fact.IsJudged).Select(input => input.Column)],
            [.. missing.Where(input => input.Fact.IsJudged).Select(input => input.Fact.Label), .. found.Goal == PathGoal.Met ? [] : unmodelled], []);
    }

    /// <summary>Conditions that refuse and that no single fact a person would move can change.</summary>
    private List<string> Blocking() =>
        [.. Enumerable.Range(0, _standard.Criteria.Count)
            .Where(at => _standard.Criteria[at] is { Parent: null, IsDirect: false } && _outcome.Criteria[at].Verdict == Verdict.NotMet && !HasNeed(at))
            .Select(at => _standard.Criteria[at].Criterion.Label)];

    private bool HasNeed(int place) =>
        _standard.Criteria[place].Levers.Any(lever => _moves.ToMeet(place, lever, NoMoves) is not null)
        || Enumerable.Range(0, _standard.Criteria.Count).Any(at => _standard.Criteria[at].Parent == place && HasNeed(at));

    private string Basis(string basis) => ExplainTexts.Basis(_standard.Version.Documents, basis);

    private static decimal? Decimal(Rational? exact, double? value) =>
        exact is { } number ? number.ToDecimal() : value is { } shown && Math.Abs(shown) < 1e27 ? (decimal)shown : null;
}
