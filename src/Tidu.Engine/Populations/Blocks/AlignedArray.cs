using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>Memory that begins at a cache line, so that no vector lies across two.</summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int Line = 64;

    private readonly T[] _array;
    private readonly int _first;

    public AlignedArray(int length)
    {
        var size = Unsafe.SizeOf<T>();
        _array = GC.AllocateUninitializedArray<T>(length + Line / size, pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % Line);
        _first = beyond == 0 ? 0 : (Line - beyond) / size;
    }

    /// <summary>An element.</summary>
    public ref T this[int at] => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _first + at);

    /// <summary>The first elements.</summary>
    public Span<T> First(int count) => _array.AsSpan(_first, count);
}
