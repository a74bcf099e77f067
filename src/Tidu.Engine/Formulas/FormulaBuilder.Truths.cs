namespace Tidu.Engine.Formulas;

public sealed partial class FormulaBuilder
{
    /// <summary>a &lt; b.</summary>
    public TruthFormula Less(NumberFormula a, NumberFormula b) => Compared(FormulaOp.Less, a, b, order => order < 0);

    /// <summary>a ≤ b.</summary>
    public TruthFormula LessOrEqual(NumberFormula a, NumberFormula b) => Compared(FormulaOp.LessOrEqual, a, b, order => order <= 0);

    /// <summary>a &gt; b.</summary>
    public TruthFormula Greater(NumberFormula a, NumberFormula b) => Less(b, a);

    /// <summary>a ≥ b.</summary>
    public TruthFormula GreaterOrEqual(NumberFormula a, NumberFormula b) => LessOrEqual(b, a);

    /// <summary>a = b.</summary>
    public TruthFormula Equal(NumberFormula a, NumberFormula b) =>
        a.Node <= b.Node ? Compared(FormulaOp.Equal, a, b, order => order == 0) : Equal(b, a);

    /// <summary>Both are true; false as soon as one is false.</summary>
    public TruthFormula And(TruthFormula a, TruthFormula b) =>
        (_nodes[a.Node].Op, _nodes[b.Node].Op) switch
        {
            (FormulaOp.False, _) or (_, FormulaOp.False) => Constant(false),
            (FormulaOp.True, _) => b,
            (_, FormulaOp.True) => a,
            _ when a == b => a,
            _ => Truth(Ordered(FormulaOp.And, a.Node, b.Node)),
        };

    /// <summary>All are true; true of none.</summary>
    public TruthFormula And(IEnumerable<TruthFormula> items) => items.Aggregate(Constant(true), And);

    /// <summary>One is true; true as soon as one is true.</summary>
    public TruthFormula Or(TruthFormula a, TruthFormula b) =>
        (_nodes[a.Node].Op, _nodes[b.Node].Op) switch
        {
            (FormulaOp.True, _) or (_, FormulaOp.True) => Constant(true),
            (FormulaOp.False, _) => b,
            (_, FormulaOp.False) => a,
            _ when a == b => a,
            _ => Truth(Ordered(FormulaOp.Or, a.Node, b.Node)),
        };

    /// <summary>One is true; false of none.</summary>
    public TruthFormula Or(IEnumerable<TruthFormula> items) => items.Aggregate(Constant(false), Or);

    /// <summary>The opposite; unknown stays unknown.</summary>
    public TruthFormula Not(TruthFormula a) => _nodes[a.Node].Op switch
    {
        FormulaOp.True => Constant(false),
        FormulaOp.False => Constant(true),
        FormulaOp.Unknown => a,
        FormulaOp.Not => new(_nodes[a.Node].A),
        _ => Truth(new FormulaNode(FormulaOp.Not, a.Node)),
    };

    /// <summary>Whether a number has a value: neither missing nor undefined.</summary>
    public TruthFormula IsPresent(NumberFormula a) => Present(a.Node);

    /// <summary>Whether a truth is known.</summary>
    public TruthFormula IsPresent(TruthFormula a) => Present(a.Node);

    /// <summary>then where the condition is true, otherwise where it is false, unknown where it is unknown.</summary>
    public TruthFormula Choose(TruthFormula condition, TruthFormula then, TruthFormula otherwise) => _nodes[condition.Node].Op switch
    {
        FormulaOp.True => then,
        FormulaOp.False => otherwise,
        FormulaOp.Unknown => condition,
        FormulaOp.Not => Choose(new TruthFormula(_nodes[condition.Node].A), otherwise, then),
        _ => Truth(new FormulaNode(FormulaOp.ChooseTruth, condition.Node, then.Node, otherwise.Node)),
    };

    private TruthFormula Present(int node) => _nodes[node].Op switch
    {
        FormulaOp.Constant or FormulaOp.True or FormulaOp.False or FormulaOp.IsPresent => Constant(true),
        FormulaOp.Missing or FormulaOp.Undefined or FormulaOp.Unknown => Constant(false),
        _ => Truth(new FormulaNode(FormulaOp.IsPresent, node)),
    };

    private TruthFormula Compared(FormulaOp op, NumberFormula a, NumberFormula b, Func<int, bool> holds) =>
        (ConstantOf(a), ConstantOf(b)) is ({ } left, { } right) ? Constant(holds(left.CompareTo(right)))
        : HasNone(a) && HasNone(b) ? Constant((bool?)null)
        : Truth(new FormulaNode(op, a.Node, b.Node));
}
