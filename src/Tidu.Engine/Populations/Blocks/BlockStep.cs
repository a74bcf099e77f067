namespace Tidu.Engine.Populations.Blocks;

/// <summary>An operation on one block of rows.</summary>
internal abstract class BlockStep(BlockBuffer[] writes, BlockBuffer?[] reads)
{
    /// <summary>What it writes.</summary>
    public IReadOnlyList<BlockBuffer> Writes => writes;

    /// <summary>What it reads.</summary>
    public IEnumerable<BlockBuffer> Reads => reads.OfType<BlockBuffer>();

    /// <summary>Does it for the rows of the block, filled up to whole vectors.</summary>
    public abstract void Run(BlockMemory block);
}
