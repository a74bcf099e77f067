using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations;

/// <summary>A column of results that is asked for.</summary>
public sealed record PopulationOutput
{
    private PopulationOutput(PopulationOutputKind kind, int node, int applies = -1) => (Kind, Node, Applies) = (kind, node, applies);

    /// <summary>What the column holds.</summary>
    public PopulationOutputKind Kind { get; }

    /// <summary>The node whose results they are.</summary>
    public int Node { get; }

    /// <summary>Of a verdict the node that says whether the criterion applies; -1 where it always does.</summary>
    public int Applies { get; }

    /// <summary>A truth.</summary>
    public static PopulationOutput Truth(TruthFormula truth) => new(PopulationOutputKind.Truth, truth.Node);

    /// <summary>A verdict: not applicable where the second is false, unknown where that is unknown, else the truth.</summary>
    public static PopulationOutput Verdict(TruthFormula truth, TruthFormula? applies = null) => new(PopulationOutputKind.Verdict, truth.Node, applies?.Node ?? -1);

    /// <summary>A number.</summary>
    public static PopulationOutput Number(NumberFormula number) => new(PopulationOutputKind.Number, number.Node);

    /// <summary>A number that can only be whole, from 0 to 254.</summary>
    public static PopulationOutput Points(NumberFormula number) => new(PopulationOutputKind.Points, number.Node);

    /// <summary>The missing mask of a number.</summary>
    public static PopulationOutput Missing(NumberFormula number) => new(PopulationOutputKind.Missing, number.Node);

    /// <summary>The missing mask of a truth.</summary>
    public static PopulationOutput Missing(TruthFormula truth) => new(PopulationOutputKind.Missing, truth.Node);
}
