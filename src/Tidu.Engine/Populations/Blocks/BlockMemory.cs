using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>The memory of one worker: scratch buffers, and the block of rows at work.</summary>
internal sealed class BlockMemory
{
    /// <summary>Rows of a block: a buffer of doubles has 16 KB, so that those in use stay in the cache of a core.</summary>
    public const int Rows = 2048;

    private readonly BlockProgram _program;
    private const int ConstantLength = 8;

    private readonly AlignedArray<double> _numbers;
    private readonly AlignedArray<double> _constants;
    private readonly AlignedArray<byte> _bytes;
    private readonly AlignedArray<ulong> _bits;
    private readonly double[]?[] _inputNumbers;
    private readonly byte[]?[] _inputTruths;
    private readonly PopulationResult _result;
    private readonly RowEvaluation _exact;
    private readonly ColumnRow _row;
    private readonly MemoryAhead _ahead;
    private readonly List<BlockBuffer> _streams;
    private int _exactRow = -1;

    public BlockMemory(BlockProgram program, PopulationResult result)
    {
        (_program, _result) = (program, result);
        _numbers = new(program.NumberBuffers * Rows);
        _constants = new(program.NumberConstants * ConstantLength);
        _bytes = new(program.ByteBuffers * Rows);
        _bits = new(program.BitBuffers * (Rows / 64));
        _inputNumbers = [.. program.Columns.Select(column => (column as NumberColumn)?.Scaled)];
        _inputTruths = [.. program.Columns.Select(column => (column as TruthColumn)?.Codes)];
        _exact = new RowEvaluation(program.Graph);
        _row = new ColumnRow(program.Columns);
        _streams = [.. program.Steps.SelectMany(step => step.Reads.Concat(step.Writes)).Where(buffer => IsForeseen(buffer)).DistinctBy(buffer => (buffer.Place, buffer.Index))];
        _ahead = new MemoryAhead([.. _streams.Select(buffer => Rows * (buffer.Kind == BufferKind.Byte ? 1 : 8))], program.Steps.Length);
        foreach (var constant in program.Constants)
        {
            Fill(constant);
        }
    }

    /// <summary>True where outputs that no step reads are written past the caches.</summary>
    public bool WritesPast => _result.IsBeyondCaches;

    /// <summary>The first row of the block.</summary>
    public int Start { get; private set; }

    /// <summary>How many elements of each buffer are computed: the rows of the block, filled up to whole vectors.</summary>
    public int Length { get; private set; }

    /// <summary>True for an element that is a row, false for one that fills up a vector.</summary>
    public bool IsRow(int at) => Start + at < _program.Rows;

    /// <summary>Computes a block.</summary>
    public void Run(int block)
    {
        LookAhead((block + 1) * Rows);
        Start = block * Rows;
        var rows = Math.Min(Rows, _program.Rows - Start);
        Length = FactColumn.Padded(rows);
        foreach (var step in _program.Steps)
        {
            step.Run(this);
            _ahead.Ask();
        }

        foreach (var row in _program.LargeRowsFrom(Start, rows))
        {
            _result.Put(row, Exact(row));
        }
    }

    /// <summary>The doubles of a buffer.</summary>
    public ref double Numbers(BlockBuffer buffer) =>
        ref buffer.Place == BufferPlace.Input ? ref At(_inputNumbers[buffer.Index]!, Start)
        : ref buffer.Place == BufferPlace.Output ? ref _result.Numbers(buffer.Index)[Start]
        : ref buffer.Place == BufferPlace.Constant ? ref _constants[buffer.Index * ConstantLength]
        : ref _numbers[buffer.Index * Rows];

    /// <summary>What the place of an element is masked with to find it: a constant has four elements only.</summary>
    public static int PlacesOf(BlockBuffer buffer) => buffer.Place == BufferPlace.Constant ? 0 : -1;

    /// <summary>The bytes of a buffer.</summary>
    public ref byte Bytes(BlockBuffer buffer) =>
        ref buffer.Place == BufferPlace.Input ? ref At(_inputTruths[buffer.Index]!, Start)
        : ref buffer.Place == BufferPlace.Output ? ref _result.Bytes(buffer.Index)[Start]
        : ref _bytes[buffer.Index * Rows];

    /// <summary>The masks of an output.</summary>
    public ref ulong Masks(BlockBuffer output) => ref _result.Masks(output.Index)[Start];

    /// <summary>The bits of a buffer, sixty-four rows each.</summary>
    public ref ulong Bits(BlockBuffer buffer) => ref _bits[PlaceOfBits(buffer)];

    /// <summary>The bits of the first buffer.</summary>
    public ref ulong AllBits => ref _bits[0];

    /// <summary>How far behind the first buffer the bits of one begin.</summary>
    public static int PlaceOfBits(BlockBuffer buffer) => buffer.Index * (Rows / 64);

    /// <summary>The double nearest to the exact number of a node; NaN without a value.</summary>
    public double ExactNumber(int node, int at) => Exact(Start + at).Number(node)?.ToDouble() ?? double.NaN;

    /// <summary>The exact truth or band of a node as a byte.</summary>
    public byte ExactByte(int node, int at, byte without) => Exact(Start + at)[node] is { IsKnown: true } value ? (byte)value.Number.Numerator : without;

    /// <summary>True for the memory of rows that is read, or that is read before it is written over; masks of a large population are written past the caches.</summary>
    private bool IsForeseen(BlockBuffer buffer) =>
        buffer.Place == BufferPlace.Input || (buffer.Place == BufferPlace.Output && !(buffer.Kind == BufferKind.Mask && WritesPast));

    private void LookAhead(int start)
    {
        if (start + Rows > _program.Rows)
        {
            return;
        }

        Start = start;
        for (var at = 0; at < _streams.Count; at++)
        {
            switch (_streams[at].Kind)
            {
                case BufferKind.Number:
                    _ahead.Begin(at, ref Numbers(_streams[at]));
                    break;
                case BufferKind.Mask:
                    _ahead.Begin(at, ref Masks(_streams[at]));
                    break;
                default:
                    _ahead.Begin(at, ref Bytes(_streams[at]));
                    break;
            }
        }

        _ahead.Restart();
    }

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
            _constants.First((constant.Index + 1) * ConstantLength)[(constant.Index * ConstantLength)..].Fill(constant.Value);
        }
        else
        {
            _bytes.First((constant.Index + 1) * Rows)[(constant.Index * Rows)..].Fill((byte)constant.Value);
        }
    }
}
