using Shouldly;
using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Xunit;

namespace Tidu.Engine.Tests.Populations;

public class PopulationEvaluationTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 2)]
    [InlineData(255, 1)]
    [InlineData(256, 1)]
    [InlineData(257, 2)]
    [InlineData(511, 1)]
    [InlineData(512, 2)]
    [InlineData(513, 3)]
    [InlineData(2047, 1)]
    [InlineData(2048, 1)]
    [InlineData(2049, 2)]
    [InlineData(5000, 2)]
    public void Blocks_OfAnyNumberOfRows_EqualExactRows(int rows, int threads)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var formulas = new RandomFormulas(seed + rows * 1000, operations: 40);
            EqualsExactRows(formulas, RandomColumns.Of(seed, rows), rows, threads);
        }
    }

    [Fact]
    public void Blocks_ManyRandomFormulas_EqualExactRows()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            EqualsExactRows(new RandomFormulas(seed, operations: 5 + seed % 60), RandomColumns.Of(seed * 7, 130), 130, threads: 1);
        }
    }

    [Fact]
    public void Threads_AnyNumber_GiveTheSameBytes()
    {
        const int Rows = 60_000;
        var (formulas, columns) = (new RandomFormulas(4, operations: 40), RandomColumns.Of(5, Rows));
        var outputs = formulas.Outputs();
        var evaluation = new PopulationEvaluation(formulas.Graph, columns, Rows, outputs);
        var one = evaluation.Run(threads: 1);

        foreach (var threads in (int?[])[2, 3, 7, null])
        {
            var several = evaluation.Run(threads);
            for (var at = 0; at < outputs.Count; at++)
            {
                Bytes(several, outputs[at], at).SequenceEqual(Bytes(one, outputs[at], at)).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Rows_InAnotherOrder_GiveTheSameResults()
    {
        const int Rows = 2000;
        for (var seed = 0; seed < 10; seed++)
        {
            var (formulas, columns) = (new RandomFormulas(seed + 50, operations: 40), RandomColumns.Of(seed, Rows));
            var order = Enumerable.Range(0, Rows).ToArray();
            new Random(seed).Shuffle(order);
            var outputs = formulas.Outputs();

            var straight = new PopulationEvaluation(formulas.Graph, columns, Rows, outputs).Run(2);
            var shuffled = new PopulationEvaluation(formulas.Graph, RandomColumns.Reordered(columns, order), Rows, outputs).Run(2);

            for (var at = 0; at < outputs.Count; at++)
            {
                for (var row = 0; row < Rows; row++)
                {
                    Cell(shuffled, outputs[at], at, row).ShouldBe(Cell(straight, outputs[at], at, order[row]));
                }
            }
        }
    }

    [Fact]
    public void Growth_ThatDoublesMistake_IsExact()
    {
        var build = new FormulaBuilder();
        var (first, second, third) = (build.Fact("r", -3), build.Fact("r", -2), build.Fact("r", -1));
        var growth = build.Subtract(build.Multiply(build.Constant(0.5m), build.Add(build.Divide(second, first), build.Divide(third, second))), build.Constant(1));
        var met = build.GreaterOrEqual(growth, build.Constant(0.15m));
        var columns = new FactColumn?[] { NumberColumn.Of([1000m, 1000m]), NumberColumn.Of([1150m, 1150m]), NumberColumn.Of([1322.5m, 1322.4999m]) };

        var result = new PopulationEvaluation(build.Build(), columns, 2, [PopulationOutput.Truth(met), PopulationOutput.Number(growth)]).Run();

        result.BytesOf(0).ToArray().ShouldBe([1, 0]);
        result.NumbersOf(1)[0].ShouldBe(0.15);
        ((1150.0 / 1000 + 1322.5 / 1150) / 2 - 1).ShouldNotBe(0.15);
    }

    [Fact]
    public void Series_ThatBeginWithTheEnterprise_EqualExactRows()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            const int Rows = 3000;
            var build = new FormulaBuilder();
            var columns = RandomColumns.Of(seed, Rows).Take(RandomColumns.Numbers + 1).ToList();
            var facts = Enumerable.Range(0, RandomColumns.Numbers).Select(at => build.Fact("n" + at)).ToList();
            var began = build.Fact("day", null, FormulaInputKind.Date);
            var there = Enumerable.Range(2017, 3).Select(year => build.LessOrEqual(began, build.Constant(new DateOnly(year, 12, 31)))).ToList();
            NumberFormula Sum(int from) => build.Sum(there.Select((isThere, at) => build.Choose(isThere, facts[(from + at) % facts.Count], build.Constant(0))));
            NumberFormula Growth(int from) => build.Subtract(
                build.Divide(build.Add(build.Divide(facts[from], facts[from + 1]), build.Divide(facts[from + 1], facts[from + 2])), build.Constant(2)), build.Constant(1));
            var ratio = build.Divide(Sum(seed % 7), Sum(seed % 5));
            var outputs = new List<PopulationOutput> { PopulationOutput.Number(ratio), PopulationOutput.Missing(ratio), PopulationOutput.Number(Growth(0)), PopulationOutput.Number(Growth(3)) };
            outputs.Add(PopulationOutput.Truth(build.GreaterOrEqual(Growth(1), build.Constant(0.15m))));

            EqualsExactRows(build.Build(), outputs, columns, Rows, threads: 2);
        }
    }

    [Fact]
    public void Quotients_OfYearsThatASeriesMayNotHold_EqualExactRows()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            const int Rows = 1500;
            var build = new FormulaBuilder();
            var columns = RandomColumns.Of(seed, Rows).Take(RandomColumns.Numbers + 1).ToList();
            var facts = Enumerable.Range(0, RandomColumns.Numbers).Select(at => build.Fact("n" + at)).ToList();
            var began = build.Fact("day", null, FormulaInputKind.Date);
            NumberFormula Year(int at) =>
                build.Choose(build.LessOrEqual(began, build.Constant(new DateOnly(2017 + at % 3, 12, 31))), facts[(seed + at) % facts.Count], build.Missing());
            NumberFormula Ratio(int at) => build.Divide(Year(at), Year(at + 1));
            NumberFormula AtLeastZero(NumberFormula value) => build.Maximum(value, build.Constant(0));
            var growth = build.Subtract(build.Divide(build.Add(Ratio(0), Ratio(1)), build.Constant(2)), build.Constant(1));
            NumberFormula[] numbers =
            [
                Ratio(0), growth, build.Subtract(Ratio(1), Ratio(3)), build.Subtract(Ratio(0), Year(2)), AtLeastZero(build.Subtract(build.Constant(0.6m), Ratio(2))),
                AtLeastZero(build.Subtract(build.Constant(3), build.Add(Year(0), Year(1)))), AtLeastZero(build.Subtract(build.Constant(0.05m), growth)),
            ];
            List<PopulationOutput> outputs = [.. numbers.SelectMany(number => new[] { PopulationOutput.Number(number), PopulationOutput.Missing(number) })];

            EqualsExactRows(build.Build(), outputs, columns, Rows, threads: 2);
        }
    }

    [Fact]
    public void Masks_OfAPopulationBeyondTheCaches_EqualThoseOfItsParts()
    {
        const int Rows = 262_144 + 100;
        var build = new FormulaBuilder();
        var facts = Enumerable.Range(0, 40).Select(at => build.Fact("n" + at)).ToList();
        var columns = Enumerable.Range(0, 40).Select(at => (FactColumn?)NumberColumn.Of(Enumerable.Range(0, Rows).Select(row => row % (at + 2) == 0 ? (decimal?)null : row))).ToList();
        List<PopulationOutput> outputs = [.. facts.Select((fact, at) => PopulationOutput.Missing(build.Add(fact, facts[(at + 1) % 40])))];

        var result = new PopulationEvaluation(build.Build(), columns, Rows, outputs).Run();

        for (var at = 0; at < 40; at++)
        {
            var (first, second) = (at, (at + 1) % 40);
            var expected = Enumerable.Range(0, Rows).Select(row => (row % (first + 2) == 0 ? 1UL << first : 0) | (row % (second + 2) == 0 ? 1UL << second : 0));
            result.MasksOf(at).SequenceEqual([.. expected]).ShouldBeTrue();
        }
    }

    [Fact]
    public void Columns_OfWrongLengthOrKind_AreRefused()
    {
        var build = new FormulaBuilder();
        var number = build.Add(build.Fact("a"), build.Constant(1));
        var graph = build.Build();

        Should.Throw<ArgumentException>(() => new PopulationEvaluation(graph, [NumberColumn.Of([1m])], 2, []));
        Should.Throw<ArgumentException>(() => new PopulationEvaluation(graph, [TruthColumn.Of([true])], 1, []));
        Should.Throw<ArgumentException>(() => new PopulationEvaluation(graph, [], 0, []));
        Should.Throw<ArgumentException>(() => new PopulationEvaluation(graph, [NumberColumn.Of(Array.Empty<decimal?>())], 0, [PopulationOutput.Points(number)]));
    }

    private static void EqualsExactRows(RandomFormulas formulas, List<FactColumn?> columns, int rows, int threads) =>
        EqualsExactRows(formulas.Graph, formulas.Outputs(), columns, rows, threads);

    private static void EqualsExactRows(FormulaGraph graph, List<PopulationOutput> outputs, List<FactColumn?> columns, int rows, int threads)
    {
        var result = new PopulationEvaluation(graph, columns, rows, outputs).Run(threads);
        for (var row = 0; row < rows; row++)
        {
            var exact = new RowEvaluation(graph, new ColumnFacts(columns, row));
            for (var at = 0; at < outputs.Count; at++)
            {
                var (expected, actual) = (Expected(exact, outputs[at]), Cell(result, outputs[at], at, row));
                if (!expected.Equals(actual))
                {
                    actual.ShouldBe(expected, $"row {row}, node {outputs[at].Node} {graph.Nodes[outputs[at].Node]}, {outputs[at].Kind}");
                }
            }
        }
    }

    private static object Expected(RowEvaluation exact, PopulationOutput output) => output.Kind switch
    {
        PopulationOutputKind.Number => exact.Number(output.Node)?.ToDouble() ?? double.NaN,
        PopulationOutputKind.Missing => exact[output.Node].Missing,
        PopulationOutputKind.Points => exact.Number(output.Node) is { } points ? (byte)points.Numerator : (byte)255,
        _ => (byte)((output.Applies < 0 ? true : exact.Truth(output.Applies)) switch
        {
            false => 3,
            null => 2,
            true => exact.Truth(output.Node) switch { false => 0, true => 1, null => 2 },
        }),
    };

    private static object Cell(PopulationResult result, PopulationOutput output, int at, int row) => output.Kind switch
    {
        PopulationOutputKind.Number => result.NumbersOf(at)[row],
        PopulationOutputKind.Missing => result.MasksOf(at)[row],
        _ => result.BytesOf(at)[row],
    };

    private static ReadOnlySpan<byte> Bytes(PopulationResult result, PopulationOutput output, int at) => output.Kind switch
    {
        PopulationOutputKind.Number => System.Runtime.InteropServices.MemoryMarshal.AsBytes(result.NumbersOf(at)),
        PopulationOutputKind.Missing => System.Runtime.InteropServices.MemoryMarshal.AsBytes(result.MasksOf(at)),
        _ => result.BytesOf(at),
    };

    private sealed class ColumnFacts(List<FactColumn?> columns, int row) : IRowFacts
    {
        public Rational? Number(int input) => (columns[input] as NumberColumn)?[row];

        public bool? Truth(int input) => (columns[input] as TruthColumn)?[row];
    }
}
