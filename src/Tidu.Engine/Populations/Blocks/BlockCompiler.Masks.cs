using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

internal sealed partial class BlockCompiler
{
    private readonly Dictionary<int, MaskForm> _masks = [];
    private readonly Dictionary<ulong, BlockBuffer> _inputMasks = [];

    /// <summary>The missing mask of a node: it has no bit where the node has a value.</summary>
    private MaskForm MaskOf(int node) => Once(_masks, node, EmitMask);

    private MaskForm EmitMask(int at)
    {
        var node = graph.Nodes[at];
        switch (node.Op)
        {
            case FormulaOp.Fact or FormulaOp.FactTruth:
                return new MaskForm(1UL << node.Detail, null);
            case FormulaOp.Constant or FormulaOp.Missing or FormulaOp.Undefined or FormulaOp.True or FormulaOp.False or FormulaOp.Unknown or FormulaOp.IsPresent:
                return new MaskForm(0, null);
            case FormulaOp.And or FormulaOp.Or:
                return WhereUnknown(at, node.Op);
            case FormulaOp.Choose or FormulaOp.ChooseTruth:
                return OfBranch(node);
            default:
                return node.B < 0 ? MaskOf(node.A) : Joined([MaskOf(node.A), MaskOf(node.B)]);
        }
    }

    /// <summary>
    /// Of a chain of one operation the masks of its members together, where the whole is unknown: then none of them decides it, and those that are known
    /// have no bits.
    /// </summary>
    private MaskForm WhereUnknown(int at, FormulaOp op)
    {
        var members = new List<MaskForm>();
        CollectMembers(at, op, members);
        var joined = Joined(members);
        if (joined.IsEmpty)
        {
            return joined;
        }

        var (masks, truth) = (BuffersOf(joined), Truth(at));
        return new MaskForm(0, Write(Scratch(BufferKind.Mask), y => new JoinMasksStep(y, masks, truth)));
    }

    private void CollectMembers(int at, FormulaOp op, List<MaskForm> members)
    {
        var node = graph.Nodes[at];
        if (node.Op != op)
        {
            members.Add(MaskOf(at));
            return;
        }

        CollectMembers(node.A, op, members);
        CollectMembers(node.B, op, members);
    }

    private MaskForm OfBranch(FormulaNode node)
    {
        var (own, then, otherwise) = (MaskOf(node.A), MaskOf(node.B), MaskOf(node.C));
        if (then.IsEmpty && otherwise.IsEmpty)
        {
            return own;
        }

        var (condition, a, b, c) = (Truth(node.A), Materialize(own), Materialize(then), Materialize(otherwise));
        return new MaskForm(0, Write(Scratch(BufferKind.Mask), y => new SelectMasksStep(y, condition, a, b, c)));
    }

    private MaskForm Joined(List<MaskForm> masks)
    {
        var bits = masks.Aggregate(0UL, (all, mask) => all | mask.Inputs);
        BlockBuffer[] buffers = [.. masks.Select(mask => mask.Buffer).OfType<BlockBuffer>().Distinct()];
        return new MaskForm(bits, buffers.Length switch
        {
            0 => null,
            1 => buffers[0],
            _ => Write(Scratch(BufferKind.Mask), y => new JoinMasksStep(y, buffers, null)),
        });
    }

    private BlockBuffer[] BuffersOf(MaskForm mask) =>
        mask switch
        {
            { Buffer: null } => [InputMask(mask.Inputs, null)],
            { Inputs: 0 } => [mask.Buffer],
            _ => [InputMask(mask.Inputs, null), mask.Buffer],
        };

    /// <summary>A mask in one buffer; in the target where one is given.</summary>
    private BlockBuffer Materialize(MaskForm mask, BlockBuffer? target = null)
    {
        if (mask.Buffer is null)
        {
            return InputMask(mask.Inputs, target);
        }

        return mask.Inputs == 0 && target is null ? mask.Buffer
            : Write(target ?? Scratch(BufferKind.Mask), y => new JoinMasksStep(y, BuffersOf(mask), null));
    }

    private BlockBuffer InputMask(ulong bits, BlockBuffer? target)
    {
        if (_inputMasks.TryGetValue(bits, out var made))
        {
            return target is null ? made : Write(target, y => new JoinMasksStep(y, [made], null));
        }

        var places = Enumerable.Range(0, graph.Inputs.Length).Where(input => (bits >> input & 1) != 0).ToList();
        var always = places.Where(input => columns[input] is null).Aggregate(0UL, (all, input) => all | 1UL << input);
        int[] present = [.. places.Where(input => columns[input] is not null)];
        BlockBuffer[] inputs = [.. present.Select(input =>
            new BlockBuffer(columns[input] is NumberColumn ? BufferKind.Number : BufferKind.Byte, BufferPlace.Input, input))];
        return _inputMasks[bits] = Write(target ?? Scratch(BufferKind.Mask), y => new MissingInputsStep(y, inputs, present, always));
    }
}

/// <summary>A missing mask: the bits of a set of inputs, where these are missing, and those in a buffer.</summary>
internal sealed record MaskForm(ulong Inputs, BlockBuffer? Buffer)
{
    public bool IsEmpty => Inputs == 0 && Buffer is null;
}
