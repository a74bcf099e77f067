using Tidu.Engine.Feel.Syntax;
using Tidu.Engine.Formulas;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>Compiles a version of a standard for a day and a kind of application.</summary>
public sealed class StandardCompiler
{
    /// <summary>Between a parameter's id and the place of a row of its table, from 0, where one row is replaced.</summary>
    public const char RowMark = '#';

    private readonly FormulaBuilder _builder = new();
    private readonly StandardVersion _version;
    private readonly DateOnly _asOf;
    private readonly ApplicationKind _kind;
    private readonly GraphNames _names;
    private readonly NodeUse _use;
    private readonly CriterionLowering _criteria;
    private readonly ScoreLowering _scores;
    private readonly PassLowering _pass;

    private StandardCompiler(StandardVersion version, DateOnly asOf, ApplicationKind kind, IReadOnlyDictionary<string, decimal> overrides)
    {
        (_version, _asOf, _kind) = (version, asOf, kind);
        _names = new GraphNames(_builder, version, asOf, overrides);
        _use = new NodeUse(_builder, _names);
        _criteria = new CriterionLowering(_builder, version, kind, _names, _use);
        _scores = new ScoreLowering(_builder, kind, _names, _use);
        _pass = new PassLowering(_builder, version, _names, _criteria, _scores);
    }

    /// <summary>Compiles a version that was read without problems.</summary>
    /// <param name="version">The version; it must be in force for the kind on the day, see <see cref="StandardSet.Resolve(string, DateOnly, ApplicationKind)"/>.</param>
    /// <param name="asOf">The day of the application: years of series and values of parameters follow from it.</param>
    /// <param name="kind">What is applied for.</param>
    /// <param name="overrides">What-if: numbers by the id of the parameter they replace, or by id, <see cref="RowMark"/> and place of one row of its table; null: none.</param>
    /// <exception cref="ArgumentException">An override names no parameter of the version.</exception>
    /// <exception cref="InvalidOperationException">A parameter has no value on the day, or the version asks for more than 64 values of facts.</exception>
    public static CompiledStandard Compile(StandardVersion version, DateOnly asOf, ApplicationKind kind, IReadOnlyDictionary<string, decimal>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        var replaced = overrides ?? new Dictionary<string, decimal>();
        if (replaced.Keys.FirstOrDefault(id => version.Parameters.All(parameter => parameter.Id != id.Split(RowMark)[0])) is { } unknown)
        {
            throw new ArgumentException($"{version.Standard} {version.Version} has no parameter {unknown}.", nameof(overrides));
        }
        return new StandardCompiler(version, asOf, kind, replaced).Run();
    }

    /// <summary>Why a version cannot be compiled; null where it can.</summary>
    internal static CompileObstacle? Obstacle(StandardVersion version, DateOnly asOf, ApplicationKind kind)
    {
        try
        {
            Compile(version, asOf, kind);
            return null;
        }
        catch (CompileException failure)
        {
            return new CompileObstacle(TooManyFacts: false, failure.Message);
        }
        catch (InvalidOperationException)
        {
            return new CompileObstacle(TooManyFacts: true, version.Standard);
        }
    }

    private CompiledStandard Run()
    {
        foreach (var criterion in _version.Criteria)
        {
            _criteria.Lower(criterion, null, isDirect: false);
        }
        foreach (var direct in _version.Direct)
        {
            _criteria.Lower(direct, null, isDirect: true);
        }
        foreach (var score in _version.Scores)
        {
            _scores.Lower(score, null);
        }
        var results = _version.Results.Select(Result).ToList();
        foreach (var parameter in _version.Parameters.Where(parameter => parameter.On(_asOf) is not null))
        {
            _names.Find(parameter.Id);
        }
        var verdict = _version.Pass is { } pass ? _pass.Truth(pass.Tree) : _builder.And(_version.Criteria.Select(each => _criteria.Of(each.Id).AsPart(_builder)));
        var total = _version.Scores.Count > 0 ? _pass.Total : null;
        var (path, paths) = Path(verdict);
        return Compiled(results, verdict, total, path, paths);
    }

    private CompiledStandard Compiled(List<CompiledResult> results, TruthFormula verdict, LoweredPoints? total, NumberFormula path, IReadOnlyList<string> paths)
    {
        var graph = _builder.Build();
        var inputs = graph.Inputs.Select(Input).ToList();
        var order = _version.Facts.Select(fact => fact.Id).ToList();
        return new CompiledStandard
        {
            Version = _version,
            AsOf = _asOf,
            Kind = _kind,
            Graph = graph,
            Inputs = inputs,
            Columns = [.. inputs.OrderBy(input => order.IndexOf(input.Fact.Id)).ThenBy(input => input.Year)],
            Criteria = _criteria.Compiled,
            Scores = _scores.Compiled,
            Results = results,
            Parameters = _names.Parameters,
            Substitutes = [.. _names.Facts.Substitutes.Select(each => Substitute(each, inputs))],
            Low = total?.Low.Node,
            High = total?.High.Node,
            Verdict = verdict.Node,
            Path = path.Node,
            Paths = paths,
        };
    }

    private CompiledInput Input(FormulaInput input) =>
        new(_version.Facts.First(fact => fact.Id == input.Fact), input.YearOffset is { } offset ? _asOf.Year + offset : null, input);

    private CompiledResult Result(CalculationResult result)
    {
        var lowered = _names.Lowering.Lower(result.Value.Tree);
        _names.Know(result.Id, lowered);
        var value = Values.Of(lowered, _names.Lowering, result.Value.Type)!;
        return new CompiledResult(result, value, _use.Inputs(value.Node));
    }

    private static CompiledSubstitute Substitute(LoweredSubstitute lowered, List<CompiledInput> inputs)
    {
        CompiledInput Of(string fact) => inputs.Find(input => input.Input.Fact == fact && input.Input.YearOffset == lowered.YearOffset)!;
        return new CompiledSubstitute(lowered.Rules, Of(lowered.Rules[0].Fact), Of(lowered.Rules[^1].By), lowered.IsUsed.Node);
    }

    /// <summary>The points or criteria, where they pass by themselves; else the first direct path that is taken; none where the standard is not met.</summary>
    private (NumberFormula Path, IReadOnlyList<string> Paths) Path(TruthFormula verdict)
    {
        var hasScores = _version.Scores.Count > 0;
        List<string> paths = ["", hasScores ? "score" : "criteria", .. _version.Direct.Select(direct => direct.Id)];
        var path = _builder.Constant(0);
        for (var i = _version.Direct.Count - 1; i >= 0; i--)
        {
            path = _builder.Choose(IsTrue(_criteria.Of(_version.Direct[i].Id).AsWay(_builder)), _builder.Constant(paths.IndexOf(_version.Direct[i].Id)), path);
        }
        var other = _version.Pass is { } pass && ByScore(pass.Tree) is { } way ? IsTrue(_pass.Truth(way)) : _builder.Constant(_version.Direct.Count == 0);
        path = _builder.Choose(other, _builder.Constant(1), path);
        return (_builder.Choose(IsTrue(verdict), path, _builder.Constant(0)), paths);
    }

    private TruthFormula IsTrue(TruthFormula truth) => _builder.And(_builder.IsPresent(truth), truth);

    /// <summary>The alternative to the direct paths in the pass rule; null where there is none.</summary>
    private static FeelExpression? ByScore(FeelExpression pass) => pass switch
    {
        FeelBinary { Operator: FeelOperator.Or } either when PassLowering.Mentions(either.Left, "direct") && !PassLowering.Mentions(either.Right, "direct") => either.Right,
        FeelBinary { Operator: FeelOperator.Or } either when PassLowering.Mentions(either.Right, "direct") && !PassLowering.Mentions(either.Left, "direct") => either.Left,
        FeelBinary binary => ByScore(binary.Left) ?? ByScore(binary.Right),
        _ => null,
    };
}
