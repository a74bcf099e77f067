using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;

namespace Tidu.Engine.Tests.Populations;

/// <summary>Graphs of all operations over seven numbers, a day and three truths, with the outputs of every node that can be an output.</summary>
public sealed class RandomFormulas
{
    private readonly Random _random;
    private readonly FormulaBuilder _build = new();
    private readonly List<NumberFormula> _numbers = [];
    private readonly List<NumberFormula> _points = [];
    private readonly List<TruthFormula> _truths = [];

    public RandomFormulas(int seed, int operations)
    {
        _random = new Random(seed);
        for (var at = 0; at < RandomColumns.Numbers; at++)
        {
            _numbers.Add(_build.Fact("n" + at, -1 - at));
        }

        _numbers.Add(_build.Fact("day", null, FormulaInputKind.Date));
        for (var at = 0; at < RandomColumns.Truths; at++)
        {
            _truths.Add(_build.FactTruth("t" + at));
        }

        for (var at = 0; at < operations; at++)
        {
            Grow();
        }

        Graph = _build.Build();
    }

    public FormulaGraph Graph { get; }

    public List<PopulationOutput> Outputs() =>
    [
        .. _numbers.Concat(_points).Distinct().Select(PopulationOutput.Number), .. _numbers.Concat(_points).Distinct().Select(PopulationOutput.Missing),
        .. _points.Distinct().Select(PopulationOutput.Points), .. _truths.Distinct().Select(PopulationOutput.Truth), .. _truths.Distinct().Select(PopulationOutput.Missing),
        .. _truths.Distinct().Select(truth => PopulationOutput.Verdict(truth, Pick(_truths))),
    ];

    private void Grow()
    {
        switch (_random.Next(12))
        {
            case 0 or 1 or 2:
                _numbers.Add(Arithmetic());
                break;
            case 3:
                _numbers.Add(_build.Divide(Operand(), Operand()));
                break;
            case 4:
                _numbers.Add(_build.Choose(Pick(_truths), Operand(), Operand()));
                break;
            case 5:
                _points.Add(_build.Lookup(_build.Bands(Operand(), Table(out var count)), [.. Enumerable.Range(0, count).Select(_ => _random.Next(9) == 0 ? (Rational?)null : (Rational)(long)_random.Next(30))]));
                break;
            case 6:
                _numbers.Add(_build.Lookup(_build.Bands(Operand(), Table(out count)), [.. Enumerable.Range(0, count).Select(_ => (Rational?)Threshold())]));
                break;
            case 7 when _points.Count > 0:
                _points.Add(PointsArithmetic());
                break;
            case 8:
                _truths.Add(Joined());
                break;
            default:
                _truths.Add(Compared());
                break;
        }
    }

    private NumberFormula Arithmetic()
    {
        var (a, b) = (Operand(), Operand());
        return _random.Next(9) switch
        {
            0 => _build.Subtract(a, b),
            1 => _build.Multiply(a, b),
            2 => _build.Multiply(_build.Constant(Threshold()), a),
            3 => _build.Minimum(a, b),
            4 => _build.Maximum(_build.Constant(0), a),
            5 => _build.Floor(a),
            6 => _build.AddMonths(a, _random.Next(-30, 200)),
            7 => _build.Negate(a),
            _ => _build.Add(a, b),
        };
    }

    private NumberFormula PointsArithmetic()
    {
        var (a, b) = (Pick(_points), Pick(_points));
        return _random.Next(4) switch
        {
            0 => _build.Minimum(a, _build.Constant(_random.Next(30))),
            1 => _build.Maximum(a, b),
            2 => _build.Choose(Pick(_truths), a, _build.Constant(_random.Next(30))),
            _ => _build.Minimum(_build.Add(a, b), _build.Constant(100)),
        };
    }

    private TruthFormula Joined()
    {
        var (a, b) = (Pick(_truths), Pick(_truths));
        return _random.Next(5) switch
        {
            0 => _build.Not(a),
            1 => _build.Or(a, b),
            2 => _build.Choose(a, b, Pick(_truths)),
            3 => _random.Next(3) switch { 0 => _build.IsPresent(a), 1 => _build.IsPresent(Operand()), _ => _build.IsPresent(_points.Count > 0 ? Pick(_points) : Operand()) },
            _ => _build.And(a, b),
        };
    }

    private TruthFormula Compared()
    {
        var a = _points.Count > 0 && _random.Next(4) == 0 ? Pick(_points) : Operand();
        var b = _random.Next(3) == 0 ? Operand() : _build.Constant(Threshold());
        (a, b) = _random.Next(2) == 0 ? (a, b) : (b, a);
        return _random.Next(3) switch { 0 => _build.Less(a, b), 1 => _build.LessOrEqual(a, b), _ => _build.Equal(a, b) };
    }

    private BandTable Table(out int count)
    {
        var table = new BandTable(Enumerable.Range(0, _random.Next(1, _random.Next(10) == 0 ? 20 : 6)).Select(_ => new BandEdge(Threshold(), _random.Next(2) == 0)));
        count = table.Count;
        return table;
    }

    /// <summary>Mostly numbers at which the columns have values exactly, or the quotients of two of them.</summary>
    private Rational Threshold() => _random.Next(6) switch
    {
        0 => Rational.FromFraction(_random.Next(-5, 40), 3),
        1 => RandomColumns.Anchors[_random.Next(RandomColumns.Anchors.Length)],
        2 => _random.Next(100) / 100m,
        3 => (long)_random.Next(20),
        4 => 0.1m,
        _ => RandomColumns.Ratios[_random.Next(RandomColumns.Ratios.Length)],
    };

    private NumberFormula Operand() => _random.Next(8) switch
    {
        0 => _build.Constant(Threshold()),
        1 or 2 => _numbers[_random.Next(RandomColumns.Numbers)],
        3 when _points.Count > 0 => Pick(_points),
        _ => Pick(_numbers),
    };

    private T Pick<T>(List<T> items) => items[_random.Next(items.Count)];
}
