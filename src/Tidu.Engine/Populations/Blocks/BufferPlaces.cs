namespace Tidu.Engine.Populations.Blocks;

/// <summary>Gives scratch buffers their places, so that a place is used again when what was in it has been read for the last time.</summary>
internal static class BufferPlaces
{
    /// <summary>Returns how many places of numbers, bytes and bits are needed.</summary>
    public static (int Numbers, int Bytes, int Bits) Assign(BlockStep[] steps, IReadOnlyList<BlockBuffer> constants)
    {
        var next = new int[4];
        var free = new[] { new Stack<int>(), new Stack<int>(), new Stack<int>(), new Stack<int>() };
        var numbers = 0;
        foreach (var constant in constants)
        {
            constant.Index = constant.Kind == BufferKind.Number ? numbers++ : next[(int)constant.Kind]++;
        }

        var lastRead = LastReads(steps);
        for (var at = 0; at < steps.Length; at++)
        {
            foreach (var buffer in steps[at].Writes.Where(buffer => buffer is { Place: BufferPlace.Scratch, Index: < 0 }))
            {
                buffer.Index = free[(int)buffer.Kind].TryPop(out var place) ? place : next[(int)buffer.Kind]++;
            }

            foreach (var buffer in steps[at].Reads.Concat(steps[at].Writes).Distinct().Where(buffer => buffer.Place == BufferPlace.Scratch && lastRead.GetValueOrDefault(buffer, -1) <= at))
            {
                free[(int)buffer.Kind].Push(buffer.Index);
            }
        }

        return (next[(int)BufferKind.Number], next[(int)BufferKind.Byte], next[(int)BufferKind.Bits]);
    }

    private static Dictionary<BlockBuffer, int> LastReads(BlockStep[] steps)
    {
        var last = new Dictionary<BlockBuffer, int>();
        for (var at = 0; at < steps.Length; at++)
        {
            foreach (var buffer in steps[at].Reads)
            {
                last[buffer] = at;
            }
        }

        return last;
    }
}
