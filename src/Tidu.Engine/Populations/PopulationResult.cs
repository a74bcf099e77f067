using System.Collections.Immutable;
using Tidu.Engine.Formulas;
using Tidu.Engine.Populations.Blocks;

namespace Tidu.Engine.Populations;

/// <summary>The columns of results, in the order in which they were asked for.</summary>
public sealed class PopulationResult
{
    /// <summary>More than any cache of a processor keeps until the results are read.</summary>
    private const long CacheBytes = 64L << 20;

    private readonly ImmutableArray<PopulationOutput> _outputs;
    private readonly object[] _columns;
    private readonly int _capacity;

    internal PopulationResult(ImmutableArray<PopulationOutput> outputs, int rows)
    {
        (_outputs, Rows) = (outputs, rows);
        var length = FactColumn.Padded(rows);
        _capacity = length;
        _columns = [.. outputs.Select(output => Column(output.Kind, length))];
        IsBeyondCaches = outputs.Sum(output => (long)length * (output.Kind is PopulationOutputKind.Number or PopulationOutputKind.Missing ? 8 : 1)) > CacheBytes;
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>Makes room for another number of rows in the same memory; false where it has too little. What was in it is gone.</summary>
    public bool TryReuse(int rows)
    {
        if (FactColumn.Padded(rows) > _capacity)
        {
            return false;
        }

        Rows = rows;
        return true;
    }

    /// <summary>A column of truths, verdicts or points.</summary>
    public ReadOnlySpan<byte> BytesOf(int output) => Bytes(output).First(Rows);

    /// <summary>A column of numbers.</summary>
    public ReadOnlySpan<double> NumbersOf(int output) => Numbers(output).First(Rows);

    /// <summary>A column of missing masks.</summary>
    public ReadOnlySpan<ulong> MasksOf(int output) => Masks(output).First(Rows);

    /// <summary>True where results go to memory before anybody can read them, so that writing them past the caches costs nothing.</summary>
    internal bool IsBeyondCaches { get; }

    internal AlignedArray<byte> Bytes(int output) => (AlignedArray<byte>)_columns[output];

    internal AlignedArray<double> Numbers(int output) => (AlignedArray<double>)_columns[output];

    internal AlignedArray<ulong> Masks(int output) => (AlignedArray<ulong>)_columns[output];

    /// <summary>Puts what exact evaluation found for a row.</summary>
    internal void Put(int row, RowEvaluation exact)
    {
        for (var at = 0; at < _outputs.Length; at++)
        {
            var output = _outputs[at];
            switch (output.Kind)
            {
                case PopulationOutputKind.Number:
                    Numbers(at)[row] = exact.Number(output.Node)?.ToDouble() ?? double.NaN;
                    break;
                case PopulationOutputKind.Missing:
                    Masks(at)[row] = exact[output.Node].Missing;
                    break;
                default:
                    Bytes(at)[row] = ExactByte(output, exact);
                    break;
            }
        }
    }

    private static byte ExactByte(PopulationOutput output, RowEvaluation exact)
    {
        if (output.Kind == PopulationOutputKind.Points)
        {
            return exact.Number(output.Node) is { } points ? (byte)points.Numerator : (byte)255;
        }

        bool? applies = output.Applies < 0 ? true : exact.Truth(output.Applies);
        return applies switch
        {
            false => 3,
            null => 2,
            true => exact.Truth(output.Node) switch { false => 0, true => 1, null => 2 },
        };
    }

    private static object Column(PopulationOutputKind kind, int length) => kind switch
    {
        PopulationOutputKind.Number => new AlignedArray<double>(length),
        PopulationOutputKind.Missing => new AlignedArray<ulong>(length),
        _ => new AlignedArray<byte>(length),
    };
}
