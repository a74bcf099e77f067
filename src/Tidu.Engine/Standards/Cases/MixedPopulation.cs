using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Cases;

/// <summary>All cases of a version, day and kind as one population, shuffled and repeated over more than one block, against what each gives alone.</summary>
internal static class MixedPopulation
{
    private const int LeastRows = 1_500;
    private const int Seed = 20_260_615;

    /// <summary>The first difference of each case; nothing where there is none.</summary>
    public static IEnumerable<CaseFailure> Differences(IReadOnlyList<StandardCase> cases, StandardEvaluator evaluator)
    {
        var standard = evaluator.Standard;
        var order = Order(cases.Count);
        var rows = cases.Select(each => new EnterpriseRow(standard, each.Facts)).ToList();
        var columns = standard.Inputs.Select((input, place) => Column(input, order.Select(at => rows[at]), place)).ToList();
        var outputs = new StandardOutputs(standard);
        var result = new PopulationEvaluation(standard.Graph, columns, order.Length, outputs.All).Run();
        var alone = cases.Select(each => evaluator.Evaluate(each.Facts)).ToList();
        var told = new HashSet<int>();
        for (var row = 0; row < order.Length; row++)
        {
            if (!told.Contains(order[row]) && RowDifference.Of(outputs, result, row, alone[order[row]]) is { } what)
            {
                told.Add(order[row]);
                yield return new CaseFailure(cases[order[row]], true, CaseTexts.Differs(what));
            }
        }
    }

    /// <summary>Places of cases: all of them several times, in a chance order that is always the same.</summary>
    private static int[] Order(int cases)
    {
        var rows = Enumerable.Range(0, Math.Max(LeastRows, cases)).Select(row => row % cases).ToArray();
        new Random(Seed).Shuffle(rows);
        return rows;
    }

    private static FactColumn Column(CompiledInput input, IEnumerable<EnterpriseRow> rows, int place)
    {
        if (input.Input.Kind == FormulaInputKind.Truth)
        {
            var truths = new TruthColumnBuilder();
            foreach (var row in rows)
            {
                truths.Add(row.Truth(place));
            }
            return truths.Build();
        }
        var numbers = new NumberColumnBuilder();
        foreach (var row in rows)
        {
            numbers.Add(row.Number(place)?.ToDecimal());
        }
        return numbers.Build();
    }
}
