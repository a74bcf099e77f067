using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>
/// Asks for the memory of the next block while the steps of this one run. Steps go over short stretches of many columns, which the processor does not foresee
/// by itself as it does long ones; without this most of the time is waiting for memory. Only hints: nothing is read.
/// </summary>
internal sealed class MemoryAhead
{
    private const int Line = 64;

    private readonly nint[] _addresses;
    private readonly int[] _lines;
    private readonly int _linesPerStep;
    private int _stream;
    private int _line;

    /// <summary>Plans for buffers of some bytes each.</summary>
    public MemoryAhead(IReadOnlyList<int> bytes, int steps)
    {
        _addresses = new nint[bytes.Count];
        _lines = [.. bytes.Select(size => size / Line)];
        _linesPerStep = _lines.Sum() / Math.Max(1, steps) + 1;
        _stream = bytes.Count;
    }

    /// <summary>Starts on the buffers of a block; each must be told with <see cref="Begin{T}(int, ref T)"/>.</summary>
    public void Restart() => (_stream, _line) = (0, 0);

    /// <summary>Where a buffer of the next block begins.</summary>
    public unsafe void Begin<T>(int buffer, ref T first) => _addresses[buffer] = (nint)Unsafe.AsPointer(ref first);

    /// <summary>Asks for the share of one step.</summary>
    public unsafe void Ask()
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        for (var left = _linesPerStep; left > 0 && _stream < _addresses.Length; left--)
        {
            Sse.Prefetch1((void*)(_addresses[_stream] + _line * Line));
            if (++_line >= _lines[_stream])
            {
                (_stream, _line) = (_stream + 1, 0);
            }
        }
    }
}
