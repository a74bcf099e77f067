using System.Runtime.InteropServices;

namespace Tidu.Engine.Formulas;

/// <summary>
/// Builds a graph. Equal nodes are built once; what is constant is computed exactly at once. Nothing is simplified that would hide a missing fact:
/// nought times a fact stays a product.
/// </summary>
public sealed partial class FormulaBuilder
{
    private readonly List<FormulaNode> _nodes = [];
    private readonly Dictionary<FormulaNode, int> _numbers = [];
    private readonly Places<FormulaInput> _inputs = new();
    private readonly Places<Rational> _constants = new();
    private readonly Places<BandTable> _bandTables = new();
    private readonly Places<LookupTable> _lookupTables = new();

    /// <summary>How many different inputs there are so far.</summary>
    public int InputCount => _inputs.Items.Count;

    /// <summary>The graph of all that was built so far; building may go on.</summary>
    public FormulaGraph Build() =>
        new([.. _nodes], [.. _inputs.Items], [.. _constants.Items], [.. _bandTables.Items], [.. _lookupTables.Items]);

    /// <summary>The operation of a node built here.</summary>
    public FormulaNode this[int node] => _nodes[node];

    /// <summary>The number or day of a fact.</summary>
    /// <param name="fact">The id of the fact.</param>
    /// <param name="yearOffset">-1 for the last complete accounting year; null where the fact is no series.</param>
    /// <param name="kind"><see cref="FormulaInputKind.Number"/> or <see cref="FormulaInputKind.Date"/>.</param>
    /// <exception cref="InvalidOperationException">It would be the 65th input.</exception>
    public NumberFormula Fact(string fact, int? yearOffset = null, FormulaInputKind kind = FormulaInputKind.Number) =>
        kind == FormulaInputKind.Truth
            ? throw new ArgumentException("A yes or no is no number.", nameof(kind))
            : Number(new FormulaNode(FormulaOp.Fact, Detail: Input(new FormulaInput(fact, yearOffset, kind))));

    /// <summary>The yes or no of a fact.</summary>
    /// <exception cref="InvalidOperationException">It would be the 65th input.</exception>
    public TruthFormula FactTruth(string fact, int? yearOffset = null) =>
        Truth(new FormulaNode(FormulaOp.FactTruth, Detail: Input(new FormulaInput(fact, yearOffset, FormulaInputKind.Truth))));

    /// <summary>A constant number.</summary>
    public NumberFormula Constant(Rational value) => Number(new FormulaNode(FormulaOp.Constant, Detail: _constants.Of(value)));

    /// <summary>A constant day.</summary>
    public NumberFormula Constant(DateOnly day) => Constant(day.DayNumber);

    /// <summary>A number that is missing in every row.</summary>
    public NumberFormula Missing() => Number(new FormulaNode(FormulaOp.Missing));

    /// <summary>A number that is undefined in every row.</summary>
    public NumberFormula Undefined() => Number(new FormulaNode(FormulaOp.Undefined));

    /// <summary>A constant truth; null is unknown.</summary>
    public TruthFormula Constant(bool? value) =>
        Truth(new FormulaNode(value switch { true => FormulaOp.True, false => FormulaOp.False, null => FormulaOp.Unknown }));

    /// <summary>The constant a number is; null where it is none.</summary>
    public Rational? ConstantOf(NumberFormula a) => _nodes[a.Node] is { Op: FormulaOp.Constant } node ? _constants.Items[node.Detail] : null;

    /// <summary>The constant a truth is: true or false; null where it is none.</summary>
    public bool? ConstantOf(TruthFormula a) => _nodes[a.Node].Op switch { FormulaOp.True => true, FormulaOp.False => false, _ => null };

    private int Input(FormulaInput input)
    {
        var place = _inputs.Of(input);
        return place < FormulaGraph.MaximumInputs ? place : throw new InvalidOperationException("A graph has 64 inputs at most.");
    }

    private NumberFormula Number(FormulaNode node) => new(Add(node));

    private TruthFormula Truth(FormulaNode node) => new(Add(node));

    private int Add(FormulaNode node)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, node, out var known);
        if (!known)
        {
            number = _nodes.Count;
            _nodes.Add(node);
        }

        return number;
    }

    private static FormulaNode Ordered(FormulaOp op, int a, int b) => a <= b ? new FormulaNode(op, a, b) : new FormulaNode(op, b, a);

    private sealed class Places<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> _places = [];

        public List<T> Items { get; } = [];

        public int Of(T item)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, item, out var known);
            if (!known)
            {
                place = Items.Count;
                Items.Add(item);
            }

            return place;
        }
    }
}
