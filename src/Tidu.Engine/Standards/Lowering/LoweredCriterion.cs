using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>A criterion in the graph.</summary>
internal sealed record LoweredCriterion(TruthFormula Applicable, TruthFormula Verdict)
{
    /// <summary>As one of all: holds where it does not apply.</summary>
    public TruthFormula AsPart(FormulaBuilder builder) => builder.Or(builder.Not(Applicable), Verdict);

    /// <summary>As one of several: does not hold where it does not apply.</summary>
    public TruthFormula AsWay(FormulaBuilder builder) => builder.And(Applicable, Verdict);
}
