using Shouldly;
using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;
using Tidu.Engine.Tests.Packs;
using Xunit;

namespace Tidu.Engine.Tests.Standards;

/// <summary>Every standard over a chance population full of boundary values, zeros and gaps: each row's columns equal the enterprise evaluated alone.</summary>
public class PopulationTests
{
    private const int Rows = 1_200;

    public static TheoryData<string, string> Versions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var version in RealPacks.Reading.Packs.Standards.Versions)
            {
                data.Add(version.Standard, version.Version);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Population_ChanceFacts_EqualsEveryRowAlone(string standard, string version)
    {
        var found = RealPacks.Reading.Packs.Standards.Find(standard, version)!;
        var compiled = StandardCompiler.Compile(found, found.InForce[0].From.AddDays(40), found.InForce[0].Kind);
        var random = new Random(standard.Length * 1000 + version.Length);
        var numbers = Boundaries(found);
        var rows = Enumerable.Range(0, Rows).Select(_ => Enterprise(compiled, numbers, random)).ToList();
        var outputs = new StandardOutputs(compiled);
        var columns = compiled.Inputs.Select(input => Column(input, rows)).ToList();
        var result = new PopulationEvaluation(compiled.Graph, columns, Rows, outputs.All).Run();
        var evaluator = new StandardEvaluator(compiled);
        for (var row = 0; row < Rows; row++)
        {
            Compare(outputs, result, row, evaluator.Evaluate(rows[row]), compiled);
        }
    }

    private static void Compare(StandardOutputs outputs, PopulationResult result, int row, StandardOutcome alone, CompiledStandard compiled)
    {
        ((Verdict)result.BytesOf(outputs.Verdict)[row]).ShouldBe(alone.Verdict);
        compiled.Paths[result.BytesOf(outputs.Path)[row]].ShouldBe(alone.Path);
        Columns(result.MasksOf(outputs.Missing)[row], compiled).ShouldBe(Columns(alone.Missing));
        for (var i = 0; i < outputs.Criteria.Count; i++)
        {
            var (columns, came) = (outputs.Criteria[i], alone.Criteria[i]);
            ((Verdict)result.BytesOf(columns.Verdict)[row]).ShouldBe(came.Verdict, columns.Criterion.Criterion.Id);
            (columns.Value?.At(result, row) ?? double.NaN).ShouldBe(came.Value ?? double.NaN, columns.Criterion.Criterion.Id);
            columns.GapAt(result, row).ShouldBe(came.Gap ?? double.NaN, columns.Criterion.Criterion.Id);
            Columns(result.MasksOf(columns.Missing)[row], compiled).ShouldBe(Columns(came.Missing));
        }
        for (var i = 0; i < outputs.Scores.Count; i++)
        {
            var (columns, came) = (outputs.Scores[i], alone.Scores[i]);
            outputs.PointsAt(result, columns.Low, row).ShouldBe(came.Low.ToDouble(), columns.Score.Score.Id);
            outputs.PointsAt(result, columns.High, row).ShouldBe(came.High.ToDouble(), columns.Score.Score.Id);
        }
        for (var i = 0; i < outputs.Results.Count; i++)
        {
            outputs.Results[i].Value.At(result, row).ShouldBe(alone.Results[i].Value ?? double.NaN, alone.Results[i].Result.Result.Id);
        }
    }

    /// <summary>The numbers that parameters and tables hold, and some that are always awkward.</summary>
    private static List<decimal> Boundaries(StandardVersion version) =>
    [
        0, 1, 2, 3, 100, 0.01m,
        .. version.Parameters.SelectMany(parameter => parameter.Values).SelectMany(value => value.Table.Select(row => row.Low).Append(value.Value ?? 1)),
        .. version.Parameters.SelectMany(parameter => parameter.Values).SelectMany(value => Bounds(value.Table)),
        .. version.EveryScore.SelectMany(score => Bounds(score.Table)),
    ];

    private static IEnumerable<decimal> Bounds(IEnumerable<BandRow> table) => table.SelectMany(row => new[] { row.Band.From, row.Band.To }).OfType<decimal>();

    private static Dictionary<string, FactValue> Enterprise(CompiledStandard compiled, List<decimal> numbers, Random random)
    {
        var (scale, facts) = (random.Next(4) switch { 0 => 1m, 1 => 1_000m, 2 => 10_000_000m, _ => 200_000_000m }, new Dictionary<string, FactValue>());
        foreach (var input in compiled.Inputs.Where(_ => random.Next(8) > 0))
        {
            facts[input.Column] = input.Input.Kind switch
            {
                FormulaInputKind.Truth => FactValue.Of(random.Next(2) == 0),
                FormulaInputKind.Date => FactValue.Of(compiled.AsOf.AddDays(-random.Next(364, 367) * random.Next(0, 5))),
                _ => FactValue.Of(Number(input.Fact, numbers, scale, random)),
            };
        }
        return facts;
    }

    private static decimal Number(FactDefinition fact, List<decimal> numbers, decimal scale, Random random)
    {
        var number = numbers[random.Next(numbers.Count)];
        return fact.Unit switch
        {
            FactUnit.Money or FactUnit.Usd => number < 1_000 ? number * scale : number + random.Next(-1, 2) * 0.01m,
            FactUnit.Count or FactUnit.Points => random.Next(0, 31),
            FactUnit.Ratio => number <= 1 ? number : 0.5m,
            _ => number is > 1 and < 1_000_000 ? decimal.Truncate(number) : random.Next(0, 1000),
        };
    }

    private static FactColumn Column(CompiledInput input, List<Dictionary<string, FactValue>> rows)
    {
        if (input.Input.Kind == FormulaInputKind.Truth)
        {
            var truths = new TruthColumnBuilder();
            rows.ForEach(row => truths.Add(row.TryGetValue(input.Column, out var value) ? value.Truth : null));
            return truths.Build();
        }
        return NumberColumn.Of(rows.Select(row => row.TryGetValue(input.Column, out var value) ? input.NumberOf(value)?.ToDecimal() : null));
    }

    private static string Columns(ulong mask, CompiledStandard compiled) => Columns([.. compiled.Inputs.Where((_, place) => (mask >> place & 1) != 0)]);

    private static string Columns(IReadOnlyList<CompiledInput> inputs) => string.Join(' ', inputs.Select(input => input.Column).Order(StringComparer.Ordinal));
}
