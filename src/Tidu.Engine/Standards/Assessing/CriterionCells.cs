using Tidu.Engine.Populations;
using Tidu.Engine.Populations.Blocks;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>The result columns of a criterion in a chunk, found once.</summary>
internal sealed class CriterionCells(CriterionColumns columns, PopulationResult result)
{
    public CriterionColumns Columns => columns;

    public AlignedArray<byte> Verdicts { get; } = result.Bytes(columns.Verdict);

    /// <summary>What is compared, where it is a truth.</summary>
    public AlignedArray<byte>? Truths { get; } = columns.Value is { Value.Kind: CompiledValueKind.Truth } value ? result.Bytes(value.Column) : null;

    /// <summary>What is compared, where it is a number and no root.</summary>
    public AlignedArray<double>? Numbers { get; } = columns.Value is { Value: { Kind: CompiledValueKind.Number, Root: <= 1 } } value ? result.Numbers(value.Column) : null;

    /// <summary>What is lacking; null where it is not a column.</summary>
    public AlignedArray<double>? Gaps { get; } = columns.Gap is { } gap ? result.Numbers(gap) : null;

    public AlignedArray<ulong> Masks { get; } = result.Masks(columns.Missing);
}
