using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>The steps that compute the outputs of one block of rows, for the columns of one population.</summary>
internal sealed class BlockProgram
{
    private readonly int[] _largeRows;

    public BlockProgram(FormulaGraph graph, IReadOnlyList<FactColumn?> columns, int rows, IReadOnlyList<BlockStep> steps, IReadOnlyList<BlockBuffer> constants)
    {
        (Graph, Columns, Rows, Steps, Constants) = (graph, columns, rows, [.. steps], constants);
        _largeRows = [.. columns.OfType<NumberColumn>().SelectMany(column => column.Large.Keys).Distinct().Order()];
        (NumberBuffers, ByteBuffers, BitBuffers) = BufferPlaces.Assign(Steps, constants);
    }

    public FormulaGraph Graph { get; }

    public IReadOnlyList<FactColumn?> Columns { get; }

    public int Rows { get; }

    public BlockStep[] Steps { get; }

    public IReadOnlyList<BlockBuffer> Constants { get; }

    public int NumberBuffers { get; }

    /// <summary>Constant numbers have a place of their own, four elements each.</summary>
    public int NumberConstants => Constants.Count(constant => constant.Kind == BufferKind.Number);

    public int ByteBuffers { get; }

    public int BitBuffers { get; }

    /// <summary>The rows of a block that have a value too large for its column: all their outputs are computed exactly.</summary>
    public ReadOnlySpan<int> LargeRowsFrom(int start, int rows)
    {
        var from = Array.BinarySearch(_largeRows, start);
        from = from < 0 ? ~from : from;
        var to = Array.BinarySearch(_largeRows, start + rows);
        to = to < 0 ? ~to : to;
        return _largeRows.AsSpan(from, to - from);
    }
}
