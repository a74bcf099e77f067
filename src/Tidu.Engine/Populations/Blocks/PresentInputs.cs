using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>The nodes of a graph as they are where some inputs have no column at all: what follows from that for every row is decided before any row is seen.</summary>
internal sealed class PresentInputs
{
    private readonly FormulaNode[] _nodes;
    private readonly int[] _same;
    private readonly List<Rational> _constants;

    public PresentInputs(FormulaGraph graph, IReadOnlyList<FactColumn?> columns)
    {
        _nodes = new FormulaNode[graph.Nodes.Length];
        _same = new int[graph.Nodes.Length];
        _constants = [.. graph.Constants];
        for (var at = 0; at < _nodes.Length; at++)
        {
            var node = graph.Nodes[at];
            node = node with { A = Resolved(node.A), B = Resolved(node.B), C = Resolved(node.C) };
            var same = Same(node);
            _same[at] = same < 0 ? at : same;
            _nodes[at] = same < 0 ? Simplified(node, columns) : _nodes[same];
        }
    }

    /// <summary>The node in place of another, its operands being such nodes too.</summary>
    public FormulaNode this[int node] => _nodes[node];

    /// <summary>The number of the node that stands for another.</summary>
    public int Resolved(int node) => node < 0 ? node : _same[node];

    /// <summary>The constants of the graph, and those that follow from them.</summary>
    public IReadOnlyList<Rational> Constants => _constants;

    private FormulaOp OpOf(int node) => _nodes[node].Op;

    /// <summary>The operand that a node is equal to; -1 where it is none.</summary>
    private int Same(FormulaNode node) => node.Op switch
    {
        FormulaOp.Choose or FormulaOp.ChooseTruth => OpOf(node.A) switch { FormulaOp.True => node.B, FormulaOp.False => node.C, _ => -1 },
        FormulaOp.And => OpOf(node.A) == FormulaOp.True ? node.B : OpOf(node.B) == FormulaOp.True ? node.A : -1,
        FormulaOp.Or => OpOf(node.A) == FormulaOp.False ? node.B : OpOf(node.B) == FormulaOp.False ? node.A : -1,
        FormulaOp.Add => ConstantOf(node.A) is { Sign: 0 } ? node.B : ConstantOf(node.B) is { Sign: 0 } ? node.A : -1,
        _ => -1,
    };

    private FormulaNode Simplified(FormulaNode node, IReadOnlyList<FactColumn?> columns) => node.Op switch
    {
        FormulaOp.Fact => columns[node.Detail] is null ? Never : node,
        FormulaOp.FactTruth => columns[node.Detail] is null ? Unknown : node,
        FormulaOp.Choose => OpOf(node.A) == FormulaOp.Unknown || (IsNever(node.B) && IsNever(node.C)) ? Never : node,
        FormulaOp.ChooseTruth => OpOf(node.A) == FormulaOp.Unknown ? Unknown : node,
        FormulaOp.And => Either(node, FormulaOp.False),
        FormulaOp.Or => Either(node, FormulaOp.True),
        FormulaOp.Not => OpOf(node.A) switch
        {
            FormulaOp.True => new FormulaNode(FormulaOp.False),
            FormulaOp.False => new FormulaNode(FormulaOp.True),
            FormulaOp.Unknown => Unknown,
            _ => node,
        },
        FormulaOp.IsPresent => IsNever(node.A) || OpOf(node.A) == FormulaOp.Unknown ? new FormulaNode(FormulaOp.False)
            : OpOf(node.A) is FormulaOp.Constant or FormulaOp.True or FormulaOp.False or FormulaOp.IsPresent ? new FormulaNode(FormulaOp.True) : node,
        FormulaOp.Less or FormulaOp.LessOrEqual or FormulaOp.Equal when ConstantOf(node.A) is { } a && ConstantOf(node.B) is { } b =>
            new FormulaNode((node.Op == FormulaOp.Less ? a < b : node.Op == FormulaOp.Equal ? a == b : a <= b) ? FormulaOp.True : FormulaOp.False),
        FormulaOp.Less or FormulaOp.LessOrEqual or FormulaOp.Equal => IsNever(node.A) || IsNever(node.B) ? Unknown : node,
        FormulaOp.Add or FormulaOp.Subtract or FormulaOp.Multiply or FormulaOp.Minimum or FormulaOp.Maximum
            when ConstantOf(node.A) is { } a && ConstantOf(node.B) is { } b => Constant(Computed(node.Op, a, b)),
        _ => IsNever(node.A) || IsNever(node.B) ? node.Op == FormulaOp.Bands ? node : Never : node,
    };

    private Rational? ConstantOf(int node) => OpOf(node) == FormulaOp.Constant ? _constants[_nodes[node].Detail] : null;

    private FormulaNode Constant(Rational value)
    {
        _constants.Add(value);
        return new FormulaNode(FormulaOp.Constant, Detail: _constants.Count - 1);
    }

    private static Rational Computed(FormulaOp op, Rational a, Rational b) => op switch
    {
        FormulaOp.Add => a + b,
        FormulaOp.Subtract => a - b,
        FormulaOp.Multiply => a * b,
        FormulaOp.Minimum => Rational.Min(a, b),
        _ => Rational.Max(a, b),
    };

    private FormulaNode Either(FormulaNode node, FormulaOp decisive) =>
        OpOf(node.A) == decisive || OpOf(node.B) == decisive ? new FormulaNode(decisive)
        : OpOf(node.A) == FormulaOp.Unknown && OpOf(node.B) == FormulaOp.Unknown ? Unknown : node;

    private static FormulaNode Never => new(FormulaOp.Missing);

    private static FormulaNode Unknown => new(FormulaOp.Unknown);

    /// <summary>True where a number or band has no value in any row.</summary>
    private bool IsNever(int node) =>
        node >= 0 && (OpOf(node) is FormulaOp.Missing or FormulaOp.Undefined || (OpOf(node) == FormulaOp.Bands && IsNever(_nodes[node].A)));
}
