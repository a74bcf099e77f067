namespace Tidu.Engine.Populations.Blocks;

/// <summary>What the elements of a buffer are.</summary>
internal enum BufferKind
{
    /// <summary>Doubles; NaN is no value.</summary>
    Number,

    /// <summary>Truths (0, 1, 2 unknown), bands or points (255 no value).</summary>
    Byte,

    /// <summary>Missing masks: outputs only.</summary>
    Mask,

    /// <summary>One bit per row.</summary>
    Bits,
}

/// <summary>Where a buffer lies.</summary>
internal enum BufferPlace
{
    /// <summary>A part of a worker's scratch memory, shared in turn.</summary>
    Scratch,

    /// <summary>Filled once per worker with one value.</summary>
    Constant,

    /// <summary>The rows of an input column.</summary>
    Input,

    /// <summary>The rows of an output column.</summary>
    Output,
}

/// <summary>The elements of one block of rows that a step reads or writes.</summary>
internal sealed class BlockBuffer(BufferKind kind, BufferPlace place, int index = -1, double value = 0)
{
    /// <summary>What its elements are.</summary>
    public BufferKind Kind => kind;

    /// <summary>Where it lies.</summary>
    public BufferPlace Place => place;

    /// <summary>Which column, or which part of the scratch memory.</summary>
    public int Index { get; set; } = index;

    /// <summary>Of a constant, what it is filled with.</summary>
    public double Value => value;
}
