using Shouldly;
using Tidu.Engine.Formulas;
using Xunit;

namespace Tidu.Engine.Tests.Formulas;

public class FormulaBuilderTests
{
    private readonly FormulaBuilder _build = new();

    [Fact]
    public void EqualNodes_AreOne()
    {
        var (a, b) = (_build.Fact("a", -1), _build.Fact("b", -1));

        _build.Add(a, b).ShouldBe(_build.Add(b, a));
        _build.Divide(a, b).ShouldNotBe(_build.Divide(b, a));
        _build.Bands(a, Table()).ShouldBe(_build.Bands(a, Table()));
    }

    [Fact]
    public void Constants_AreFoldedExactly()
    {
        var third = _build.Divide(_build.Constant(1), _build.Constant(3));

        _build.ConstantOf(_build.Multiply(third, _build.Constant(3))).ShouldBe(Rational.One);
        _build.ConstantOf(_build.Power(_build.Constant(1.05m), 2)).ShouldBe(1.1025m);
        _build.ConstantOf(_build.LessOrEqual(_build.Constant(1.1025m), _build.Power(_build.Constant(1.05m), 2))).ShouldBe(true);
        _build.ConstantOf(_build.AddMonths(_build.Constant(new DateOnly(2024, 2, 29)), 12)).ShouldBe(new DateOnly(2025, 2, 28).DayNumber);
    }

    [Fact]
    public void NoughtTimesAFact_StaysAProduct() => _build.ConstantOf(_build.Multiply(_build.Constant(0), _build.Fact("a"))).ShouldBeNull();

    [Fact]
    public void Inputs_Above64_AreRefused()
    {
        for (var i = 0; i < 64; i++)
        {
            _build.Fact("fact" + i);
        }

        Should.Throw<InvalidOperationException>(() => _build.Fact("one more"));
        _build.Fact("fact63").Node.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Row_MissingList_IsMinimal()
    {
        var (a, b, c) = (_build.FactTruth("a"), _build.FactTruth("b"), _build.FactTruth("c"));
        var both = _build.And(a, _build.Or(b, c));
        var row = new RowEvaluation(_build.Build(), new FixedFacts(null, null, 0));

        row.Truth(both.Node).ShouldBeNull();
        row.Missing(both.Node).Select(input => input.Fact).ShouldBe(["a", "b"]);
        new RowEvaluation(_build.Build(), new FixedFacts(null, 1, null)).Missing(both.Node).Select(input => input.Fact).ShouldBe(["a"]);
        new RowEvaluation(_build.Build(), new FixedFacts(0, null, null))[both.Node].ShouldBe(NodeValue.Of(false));
    }

    [Fact]
    public void Row_DivisionByZero_IsUndefinedAndAsksForNothing()
    {
        var ratio = _build.Divide(_build.Fact("a"), _build.Fact("b"));
        var test = _build.GreaterOrEqual(ratio, _build.Constant(0.1m));
        var graph = _build.Build();

        new RowEvaluation(graph, new FixedFacts(1, 0))[test.Node].ShouldBe(new NodeValue(ValueState.Undefined, default, 0));
        new RowEvaluation(graph, new FixedFacts(1, null))[test.Node].ShouldBe(new NodeValue(ValueState.Missing, default, 2));
        new RowEvaluation(graph, new FixedFacts(1, 10)).Truth(test.Node).ShouldBe(true);
    }

    [Theory]
    [InlineData(49, 0)]
    [InlineData(50, 1)]
    [InlineData(51, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    public void Bands_OfIntervals_CoverTheLine(int value, int band)
    {
        var layout = BandLayout.Of([new(null, false, 50, false), new(50, true, 60, true), new(60, false, null, false)]);

        layout.IsPartition.ShouldBeTrue();
        layout.Table.BandOf(value).ShouldBe(band);
        layout.Intervals[band].ShouldBe([band]);
    }

    [Fact]
    public void Bands_GapAndOverlap_AreSeen()
    {
        BandLayout.Of([new(null, false, 50, false), new(50, false, null, false)]).Intervals.Select(each => each.Length).ShouldBe([1, 0, 1]);
        BandLayout.Of([new(null, false, 50, true), new(50, true, null, false)]).Intervals.Select(each => each.Length).ShouldBe([1, 2, 1]);
    }

    private static BandTable Table() => new([new BandEdge(0.1m, true), new BandEdge(0.2m, true)]);

    private sealed class FixedFacts(params int?[] values) : IRowFacts
    {
        public Rational? Number(int input) => values[input] is { } value ? (Rational)(long)value : null;

        public bool? Truth(int input) => values[input] is { } value ? value != 0 : null;
    }
}
