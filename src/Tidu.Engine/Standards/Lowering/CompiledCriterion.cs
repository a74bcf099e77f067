using Tidu.Engine.Feel.Syntax;

namespace Tidu.Engine.Standards.Lowering;

/// <summary>A criterion, direct path or branch in the graph. Numbers are nodes.</summary>
public sealed record CompiledCriterion
{
    /// <summary>The criterion.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>The place of its parent in <see cref="CompiledStandard.Criteria"/>; null at the top.</summary>
    public required int? Parent { get; init; }

    /// <summary>True for a direct path or a branch of one.</summary>
    public required bool IsDirect { get; init; }

    /// <summary>Truth: whether it applies.</summary>
    public required int Applicable { get; init; }

    /// <summary>Truth: whether it holds, were it to apply.</summary>
    public required int Verdict { get; init; }

    /// <summary>Truth: unknown while it is unknown whether it applies, then <see cref="Verdict"/> where it does and true where it does not. Its missing facts are the criterion's.</summary>
    public required int Decision { get; init; }

    /// <summary>What is compared; null for groups, judged and unmodelled ones.</summary>
    public CompiledValue? Value { get; init; }

    /// <summary>The comparison, with the value on its left; null where the test is no single comparison.</summary>
    public FeelOperator? Comparison { get; init; }

    /// <summary>Number: what the value is compared with; null where the test is no single comparison of numbers or dates.</summary>
    public int? Threshold { get; init; }

    /// <summary>Number: what is lacking to the threshold, 0 where nothing is; null where there is no threshold, and for a root.</summary>
    public int? Gap { get; init; }

    /// <summary>Places of the inputs that its value, test and condition hang on.</summary>
    public required IReadOnlyList<int> Inputs { get; init; }

    /// <summary>Places of the inputs a person would move.</summary>
    public required IReadOnlyList<int> Levers { get; init; }

    /// <summary>The parameters that its value, test and condition use.</summary>
    public required IReadOnlyList<CompiledParameter> Parameters { get; init; }
}
