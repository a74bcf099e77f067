namespace Tidu.Engine.Standards.Lowering;

/// <summary>A score or a branch of one in the graph. Numbers are nodes.</summary>
public sealed record CompiledScore
{
    /// <summary>The score.</summary>
    public required Score Score { get; init; }

    /// <summary>The place of its parent in <see cref="CompiledStandard.Scores"/>; null at the top.</summary>
    public required int? Parent { get; init; }

    /// <summary>Number: the least points; always there.</summary>
    public required int Low { get; init; }

    /// <summary>Number: the most points; always there.</summary>
    public required int High { get; init; }

    /// <summary>Number: the points once they are settled. Its missing facts are the score's.</summary>
    public required int Settled { get; init; }

    /// <summary>What the table tests; null where there is no table.</summary>
    public CompiledValue? Value { get; init; }

    /// <summary>Number, of a best-of: the place of the branch that counts, from 0; null for other kinds.</summary>
    public int? Branch { get; init; }

    /// <summary>Places of the inputs its points hang on.</summary>
    public required IReadOnlyList<int> Inputs { get; init; }

    /// <summary>Places of the inputs a person would move.</summary>
    public required IReadOnlyList<int> Levers { get; init; }
}
