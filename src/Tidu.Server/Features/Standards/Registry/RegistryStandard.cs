using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Server.Features.Standards.Registry;

/// <summary>A compiled standard with what rows of verdicts are made from: its result columns, those of thresholds, the pass mark, and which inputs a person judges.</summary>
public sealed class RegistryStandard
{
    private readonly List<PopulationOutput> _all;

    internal RegistryStandard(CompiledStandard standard)
    {
        Standard = standard;
        Outputs = new StandardOutputs(standard);
        _all = [.. Outputs.All];
        Thresholds = [.. standard.Criteria.Select(criterion => criterion is { Gap: not null, Threshold: { } node } ? Number(node) : -1)];
        Mark = PassMark.Of(standard);
        MarkColumn = Mark is null ? -1 : Number(Mark.Parameter.Node);
        Top = [.. Enumerable.Range(0, standard.Criteria.Count).Where(at => standard.Criteria[at] is { Parent: null, IsDirect: false })];
        Branches = [.. Enumerable.Range(0, standard.Criteria.Count).Select(parent => Enumerable.Range(0, standard.Criteria.Count).Where(at => standard.Criteria[at].Parent == parent).ToArray())];
        TopScores = [.. Enumerable.Range(0, standard.Scores.Count).Where(at => standard.Scores[at].Parent is null)];
        for (var place = 0; place < standard.Inputs.Count; place++)
        {
            JudgedInputs |= standard.Inputs[place].Fact.IsJudged ? 1UL << place : 0;
        }
    }

    /// <summary>The compiled standard.</summary>
    public CompiledStandard Standard { get; }

    /// <summary>Id of the standard.</summary>
    public string Id => Standard.Version.Standard;

    /// <summary>Its result columns.</summary>
    public StandardOutputs Outputs { get; }

    /// <summary>What the total is compared with; null without scores.</summary>
    public PassMark? Mark { get; }

    /// <summary>Places of the conditions at the top, direct paths not among them: the bits of <see cref="StandardVerdict.Failed"/>.</summary>
    public IReadOnlyList<int> Top { get; }

    /// <summary>By the place of a criterion the places of its branches.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Branches { get; }

    /// <summary>Places of the scores at the top.</summary>
    public IReadOnlyList<int> TopScores { get; }

    /// <summary>Bits of the inputs that record a person's judgement.</summary>
    public ulong JudgedInputs { get; }

    /// <summary>By the place of a criterion the column of its threshold; -1 where it has none.</summary>
    internal IReadOnlyList<int> Thresholds { get; }

    /// <summary>The column of the mark; -1 without one.</summary>
    internal int MarkColumn { get; }

    /// <summary>What a population evaluation is asked for.</summary>
    internal IReadOnlyList<PopulationOutput> All => _all;

    private int Number(int node)
    {
        _all.Add(PopulationOutput.Number(new NumberFormula(node)));
        return _all.Count - 1;
    }
}
