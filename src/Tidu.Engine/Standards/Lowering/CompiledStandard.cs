using Tidu.Engine.Formulas;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>
/// A version of a standard on a day, for a kind of application, as one graph: evaluated exactly for one row, in blocks for a population, and explained from the
/// same nodes.
/// </summary>
public sealed record CompiledStandard
{
    /// <summary>The version.</summary>
    public required StandardVersion Version { get; init; }

    /// <summary>The day of the application.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What is applied for.</summary>
    public required ApplicationKind Kind { get; init; }

    /// <summary>The graph.</summary>
    public required FormulaGraph Graph { get; init; }

    /// <summary>The graph's inputs, in its order.</summary>
    public required IReadOnlyList<CompiledInput> Inputs { get; init; }

    /// <summary>The columns a file of facts needs, in the order of the standard; a column that nothing in the graph uses is not among them.</summary>
    public required IReadOnlyList<CompiledInput> Columns { get; init; }

    /// <summary>Criteria, then direct paths, each before its branches.</summary>
    public required IReadOnlyList<CompiledCriterion> Criteria { get; init; }

    /// <summary>Scores, each before its branches.</summary>
    public required IReadOnlyList<CompiledScore> Scores { get; init; }

    /// <summary>Figures of a calculation; else empty.</summary>
    public required IReadOnlyList<CompiledResult> Results { get; init; }

    /// <summary>All parameters as they stand on the day, by id.</summary>
    public required IReadOnlyDictionary<string, CompiledParameter> Parameters { get; init; }

    /// <summary>Columns that may stand in for others, those for one column together and the nearest first.</summary>
    public IReadOnlyList<CompiledSubstitute> Substitutes { get; init; } = [];

    /// <summary>Number: the least total points; null without scores.</summary>
    public required int? Low { get; init; }

    /// <summary>Number: the most total points; null without scores.</summary>
    public required int? High { get; init; }

    /// <summary>Truth: whether the standard is met. Its missing facts are the standard's. Of a calculation: whether all its criteria hold.</summary>
    public required int Verdict { get; init; }

    /// <summary>Number: the place in <see cref="Paths"/> of the way by which it is met, 0 where there is none.</summary>
    public required int Path { get; init; }

    /// <summary>Ways: first the empty one, then <c>score</c>, or <c>criteria</c> where there are no scores, then the ids of direct paths.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The place of a column among the inputs; null where it is none.</summary>
    public int? InputOf(string column)
    {
        for (var place = 0; place < Inputs.Count; place++)
        {
            if (Inputs[place].Column == column)
            {
                return place;
            }
        }
        return null;
    }
}
