namespace Tidu.Engine.Formulas;

/// <summary>
/// Exact evaluation of one row: rational arithmetic, three-valued truths. Nodes are computed when asked for, each once; what hangs on a branch not taken
/// is never computed. Not for use by several threads at once.
/// </summary>
public sealed class RowEvaluation(FormulaGraph graph)
{
    private readonly NodeValue[] _values = new NodeValue[graph.Nodes.Length];
    private readonly int[] _computedIn = new int[graph.Nodes.Length];
    private IRowFacts _facts = NoFacts.Instance;
    private int _row = 1;

    /// <summary>Evaluates one row.</summary>
    public RowEvaluation(FormulaGraph graph, IRowFacts facts)
        : this(graph) => Begin(facts);

    /// <summary>The graph that is evaluated.</summary>
    public FormulaGraph Graph => graph;

    /// <summary>Turns to another row.</summary>
    public void Begin(IRowFacts facts)
    {
        _facts = facts;
        _row++;
    }

    /// <summary>The value of any node in the row.</summary>
    public NodeValue this[int node]
    {
        get
        {
            if (_computedIn[node] != _row)
            {
                _values[node] = Compute(graph.Nodes[node]);
                _computedIn[node] = _row;
            }

            return _values[node];
        }
    }

    /// <summary>The number of a node; null without a value.</summary>
    public Rational? Number(int node) => this[node].NumberOrNull;

    /// <summary>The truth of a node; null where unknown.</summary>
    public bool? Truth(int node) => this[node].TruthOrNull;

    /// <summary>The inputs that must be known before the node has a value; none where it has one.</summary>
    public IEnumerable<FormulaInput> Missing(int node) => graph.InputsOf(this[node].Missing);

    private NodeValue Compute(FormulaNode node) => node.Op switch
    {
        FormulaOp.Fact => _facts.Number(node.Detail) is { } number ? NodeValue.Of(number) : Without(node),
        FormulaOp.FactTruth => _facts.Truth(node.Detail) is { } truth ? NodeValue.Of(truth) : Without(node),
        FormulaOp.Constant => NodeValue.Of(graph.Constants[node.Detail]),
        FormulaOp.True => NodeValue.Of(true),
        FormulaOp.False => NodeValue.Of(false),
        FormulaOp.Missing or FormulaOp.Unknown => new NodeValue(ValueState.Missing, default, 0),
        FormulaOp.Undefined => new NodeValue(ValueState.Undefined, default, 0),
        FormulaOp.Negate or FormulaOp.Floor or FormulaOp.Not or FormulaOp.Bands or FormulaOp.Lookup or FormulaOp.AddMonths => Unary(node, this[node.A]),
        FormulaOp.IsPresent => NodeValue.Of(this[node.A].IsKnown),
        FormulaOp.And => Joined(this[node.A], this[node.B], decisive: false),
        FormulaOp.Or => Joined(this[node.A], this[node.B], decisive: true),
        FormulaOp.Choose or FormulaOp.ChooseTruth => Chosen(node, this[node.A]),
        _ => Binary(node.Op, this[node.A], this[node.B]),
    };

    private static NodeValue Without(FormulaNode fact) => new(ValueState.Missing, default, 1UL << fact.Detail);

    private NodeValue Unary(FormulaNode node, NodeValue a)
    {
        if (!a.IsKnown)
        {
            return a;
        }

        return node.Op switch
        {
            FormulaOp.Negate => NodeValue.Of(-a.Number),
            FormulaOp.Floor => NodeValue.Of(a.Number.Floor()),
            FormulaOp.Not => NodeValue.Of(a.Number.Sign == 0),
            FormulaOp.Bands => NodeValue.Of(graph.BandTables[node.Detail].BandOf(a.Number)),
            FormulaOp.Lookup => Known(graph.LookupTables[node.Detail].Values[(int)a.Number.Numerator], ValueState.Missing),
            _ => Known(FormulaBuilder.MonthsLater(a.Number, node.Detail), ValueState.Undefined),
        };
    }

    private static NodeValue Known(Rational? value, ValueState otherwise) => value is { } known ? NodeValue.Of(known) : new(otherwise, default, 0);

    private static NodeValue Binary(FormulaOp op, NodeValue a, NodeValue b)
    {
        if (!a.IsKnown || !b.IsKnown)
        {
            return Neither(a, b);
        }

        return op switch
        {
            FormulaOp.Add => NodeValue.Of(a.Number + b.Number),
            FormulaOp.Subtract => NodeValue.Of(a.Number - b.Number),
            FormulaOp.Multiply => NodeValue.Of(a.Number * b.Number),
            FormulaOp.Divide => b.Number.Sign == 0 ? new NodeValue(ValueState.Undefined, default, 0) : NodeValue.Of(a.Number / b.Number),
            FormulaOp.Minimum => NodeValue.Of(Rational.Min(a.Number, b.Number)),
            FormulaOp.Maximum => NodeValue.Of(Rational.Max(a.Number, b.Number)),
            FormulaOp.Less => NodeValue.Of(a.Number < b.Number),
            FormulaOp.LessOrEqual => NodeValue.Of(a.Number <= b.Number),
            FormulaOp.Equal => NodeValue.Of(a.Number == b.Number),
            _ => throw new InvalidOperationException(op.ToString()),
        };
    }

    private static NodeValue Joined(NodeValue a, NodeValue b, bool decisive)
    {
        if (a.TruthOrNull == decisive || b.TruthOrNull == decisive)
        {
            return NodeValue.Of(decisive);
        }

        return a.IsKnown && b.IsKnown ? NodeValue.Of(!decisive) : Neither(a, b);
    }

    private NodeValue Chosen(FormulaNode node, NodeValue condition) =>
        condition.TruthOrNull switch { true => this[node.B], false => this[node.C], null => condition };

    private static NodeValue Neither(NodeValue a, NodeValue b) =>
        new(a.State == ValueState.Missing || b.State == ValueState.Missing ? ValueState.Missing : ValueState.Undefined, default, a.Missing | b.Missing);

    private sealed class NoFacts : IRowFacts
    {
        public static readonly NoFacts Instance = new();

        public Rational? Number(int input) => null;

        public bool? Truth(int input) => null;
    }
}
