using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>The memory of one worker: scratch buffers, and the block of rows at work.</summary>
internal sealed class BlockMemory
{
    /// <summary>Rows of a block: a buffer of doubles has 4 KB, so that those in use stay in the first cache.</summary>
    public const int Rows = 512;

    private readonly BlockProgram _program;
    private readonly double[] _numbers;
    private readonly byte[] _bytes;
    private readonly ulong[] _masks;
    private readonly double[]?[] _inputNumbers;
    private readonly byte[]?[] _inputTruths;
    private readonly PopulationResult _result;
    private readonly RowEvaluation _exact;
    private readonly ColumnRow _row;
    private int _exactRow = -1;

    public BlockMemory(BlockProgram program, PopulationResult result)
    {
        (_program, _result) = (program, result);
        _numbers = new double[program.NumberBuffers * Rows];
        _bytes = new byte[program.ByteBuffers * Rows];
        _masks = new ulong[program.MaskBuffers * Rows];
        _inputNumbers = [.. program.Columns.Select(column => (column as NumberColumn)?.Scaled)];
        _inputTruths = [.. program.Columns.Select(column => (column as TruthColumn)?.Codes)];
        _exact = new RowEvaluation(program.Graph);
        _row = new ColumnRow(program.Columns);
        foreach (var constant in program.Constants)
        {
            Fill(constant);
        }
    }

    /// <summary>The first row of the block.</summary>
    public int Start { get; private set; }

    /// <summary>How many elements of each buffer are computed: the rows of the block, filled up to whole vectors.</summary>
    public int Length { get; private set; }

    /// <summary>True for an element that is a row, false for one that fills up a vector.</summary>
    public bool IsRow(int at) => Start + at < _program.Rows;

    /// <summary>Computes a block.</summary>
    public void Run(int block)
    {
        Start = block * Rows;
        var rows = Math.Min(Rows, _program.Rows - Start);
        Length = FactColumn.Padded(rows);
        foreach (var step in _program.Steps)
        {
            step.Run(this);
        }

        foreach (var row in _program.LargeRowsFrom(Start, rows))
        {
            _result.Put(row, Exact(row));
        }
    }

    /// <summary>The doubles of a buffer.</summary>
    public ref double Numbers(BlockBuffer buffer) =>
        ref buffer.Place == BufferPlace.Input ? ref At(_inputNumbers[buffer.Index]!, Start)
        : ref buffer.Place == BufferPlace.Output ? ref At(_result.Numbers(buffer.Index), Start)
        : ref At(_numbers, buffer.Index * Rows);

    /// <summary>The bytes of a buffer.</summary>
    public ref byte Bytes(BlockBuffer buffer) =>
        ref buffer.Place == BufferPlace.Input ? ref At(_inputTruths[buffer.Index]!, Start)
        : ref buffer.Place == BufferPlace.Output ? ref At(_result.Bytes(buffer.Index), Start)
        : ref At(_bytes, buffer.Index * Rows);

    /// <summary>The masks of a buffer.</summary>
    public ref ulong Masks(BlockBuffer buffer) =>
        ref buffer.Place == BufferPlace.Output ? ref At(_result.Masks(buffer.Index), Start) : ref At(_masks, buffer.Index * Rows);

    /// <summary>The double nearest to the exact number of a node; NaN without a value.</summary>
    public double ExactNumber(int node, int at) => Exact(Start + at).Number(node)?.ToDouble() ?? double.NaN;

    /// <summary>The exact truth or band of a node as a byte.</summary>
    public byte ExactByte(int node, int at, byte without) => Exact(Start + at)[node] is { IsKnown: true } value ? (byte)value.Number.Numerator : without;

    private static ref T At<T>(T[] array, int place) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), place);

    private RowEvaluation Exact(int row)
    {
        if (_exactRow != row)
        {
            _row.Row = row;
            _exact.Begin(_row);
            _exactRow = row;
        }

        return _exact;
    }

    private void Fill(BlockBuffer constant)
    {
        if (constant.Kind == BufferKind.Number)
        {
            _numbers.AsSpan(constant.Index * Rows, Rows).Fill(constant.Value);
        }
        else
        {
            _bytes.AsSpan(constant.Index * Rows, Rows).Fill((byte)constant.Value);
        }
    }
}
