using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Benchmarks.Assess;

/// <summary>One standard for the columns at hand: what is asked for by name, ours compiled, and arrays of the same shape for the loop.</summary>
internal sealed class AssessSide
{
    private const string PlainCategory = "ip-origin.value";

    private readonly Action<LoopColumns, int, int> _loop;
    private readonly LoopColumns _columns;

    public AssessSide(CompiledStandard standard, Dictionary<string, FactColumn> facts, int rows, Action<LoopColumns, int, int> loop, bool withLoop = true)
    {
        Standard = standard;
        Facts = [.. standard.Inputs.Select(input => facts.GetValueOrDefault(input.Column))];
        (Names, var outputs) = Split(Outputs(standard));
        Evaluation = new PopulationEvaluation(standard.Graph, Facts, rows, outputs);
        _loop = loop;
        var padded = (rows + 63) / 64 * 64;
        Loop = withLoop ? Names.Zip(outputs, (name, output) => (name, Array: ArrayOf(output.Kind, padded))).ToDictionary(each => each.name, each => each.Array) : [];
        Kinds = [.. outputs.Select(output => output.Kind)];
        Nodes = [.. outputs.Select(output => output.Node)];
        _columns = new LoopColumns(facts, column => standard.InputOf(column) ?? throw new InvalidOperationException(column), Loop);
    }

    public CompiledStandard Standard { get; }

    public List<FactColumn?> Facts { get; }

    public List<string> Names { get; }

    public List<PopulationOutputKind> Kinds { get; }

    public List<int> Nodes { get; }

    public PopulationEvaluation Evaluation { get; }

    public Dictionary<string, Array> Loop { get; }

    /// <summary>The loop over some rows; both ends are multiples of 32, or the end of all.</summary>
    public void RunLoop(int from, int to) => _loop(_columns, from, to);

    private static (List<string> Names, List<PopulationOutput> Outputs) Split(IEnumerable<(string Name, PopulationOutput Output)> named)
    {
        var list = named.ToList();
        return (list.ConvertAll(each => each.Name), list.ConvertAll(each => each.Output));
    }

    /// <summary>Of everything that is computed: verdict, points, value where it is more than a fact, gap, missing mask.</summary>
    private static IEnumerable<(string Name, PopulationOutput Output)> Outputs(CompiledStandard standard)
    {
        foreach (var each in standard.Criteria.Where(each => each.Criterion.Kind is not CriterionKind.Manual))
        {
            var id = each.Criterion.Id;
            yield return (id + ".verdict", PopulationOutput.Truth(new TruthFormula(each.Decision)));
            yield return (id + ".missing", PopulationOutput.Missing(new TruthFormula(each.Decision)));
            if (IsComputed(standard, each.Value))
            {
                yield return (id + ".value", PopulationOutput.Number(new NumberFormula(each.Value!.Node)));
            }

            if (each.Gap is { } gap)
            {
                yield return (id + ".gap", PopulationOutput.Number(new NumberFormula(gap)));
            }
        }

        foreach (var each in standard.Scores.Where(each => each.Score.Kind is not ScoreKind.Manual))
        {
            var id = each.Score.Id;
            yield return (id + ".low", PopulationOutput.Points(new NumberFormula(each.Low)));
            yield return (id + ".high", PopulationOutput.Points(new NumberFormula(each.High)));
            if (each.Value is { } value)
            {
                yield return (id + ".missing", PopulationOutput.Missing(new NumberFormula(value.Node)));
            }

            if (IsComputed(standard, each.Value) && id + ".value" != PlainCategory)
            {
                yield return (id + ".value", PopulationOutput.Number(new NumberFormula(each.Value!.Node)));
            }
        }

        yield return ("total.low", PopulationOutput.Points(new NumberFormula(standard.Low!.Value)));
        yield return ("total.high", PopulationOutput.Points(new NumberFormula(standard.High!.Value)));
        yield return ("verdict", PopulationOutput.Truth(new TruthFormula(standard.Verdict)));
    }

    private static bool IsComputed(CompiledStandard standard, CompiledValue? value) =>
        value is { Kind: CompiledValueKind.Number } && standard.Graph.Nodes[value.Node].Op != FormulaOp.Fact;

    private static Array ArrayOf(PopulationOutputKind kind, int rows) => kind switch
    {
        PopulationOutputKind.Number => new double[rows],
        PopulationOutputKind.Missing => new ulong[rows],
        _ => new byte[rows],
    };
}
