using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

internal sealed partial class BlockCompiler
{
    private readonly Dictionary<int, MaskForm> _masks = [];
    private readonly Dictionary<MaskInputs, BlockBuffer> _inputMasks = [];

    /// <summary>The missing mask of a node: it has no bit where the node has a value.</summary>
    private MaskForm MaskOf(int node) => Once(_masks, node, EmitMask);

    private MaskForm EmitMask(int at)
    {
        var node = graph.Nodes[at];
        if (_nodes[at].Op is FormulaOp.True or FormulaOp.False)
        {
            return new MaskForm(MaskInputs.None, null);
        }

        switch (node.Op)
        {
            case FormulaOp.Fact or FormulaOp.FactTruth:
                return new MaskForm(new MaskInputs(1UL << node.Detail, []), null);
            case FormulaOp.Constant or FormulaOp.Missing or FormulaOp.Undefined or FormulaOp.True or FormulaOp.False or FormulaOp.Unknown or FormulaOp.IsPresent:
                return new MaskForm(MaskInputs.None, null);
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

        var (masks, truth) = (BuffersOf(joined), Truth(_nodes.Resolved(at)));
        return new MaskForm(MaskInputs.None, Write(Scratch(BufferKind.Mask), y => new JoinMasksStep(y, masks, truth)));
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
        switch (_nodes[node.A].Op)
        {
            case FormulaOp.True:
                return MaskOf(node.B);
            case FormulaOp.False:
                return MaskOf(node.C);
            case FormulaOp.Unknown:
                return MaskOf(node.A);
        }

        var (own, then, otherwise) = (MaskOf(node.A), MaskOf(node.B), MaskOf(node.C));
        if (then.IsEmpty && otherwise.IsEmpty)
        {
            return own;
        }

        if (then.IsPlain && otherwise.IsPlain && HasNumbersOnly(then.Inputs.Plain | otherwise.Inputs.Plain) && ExactOperands(_nodes.Resolved(node.A)) is not null)
        {
            var guard = _nodes.Resolved(node.A);
            return Joined([own, new MaskForm(new MaskInputs(0, [new(guard, true, then.Inputs.Plain), new(guard, false, otherwise.Inputs.Plain)]), null)]);
        }

        var (condition, a, b, c) = (Truth(_nodes.Resolved(node.A)), Materialize(own), Materialize(then), Materialize(otherwise));
        return new MaskForm(MaskInputs.None, Write(Scratch(BufferKind.Mask), y => new SelectMasksStep(y, condition, a, b, c)));
    }

    private MaskForm Joined(List<MaskForm> masks)
    {
        var inputs = masks.Aggregate(MaskInputs.None, (all, mask) => all.With(mask.Inputs));
        BlockBuffer[] buffers = [.. masks.Select(mask => mask.Buffer).OfType<BlockBuffer>().Distinct()];
        return new MaskForm(inputs, buffers.Length switch
        {
            0 => null,
            1 => buffers[0],
            _ => Write(Scratch(BufferKind.Mask), y => new JoinMasksStep(y, buffers, null)),
        });
    }

    private BlockBuffer[] BuffersOf(MaskForm mask) =>
        mask.Buffer is null ? [InputMask(mask.Inputs, null)]
        : mask.Inputs.IsEmpty ? [mask.Buffer]
        : [InputMask(mask.Inputs, null), mask.Buffer];

    /// <summary>A mask in one buffer; in the target where one is given.</summary>
    private BlockBuffer Materialize(MaskForm mask, BlockBuffer? target = null)
    {
        if (mask.Buffer is null)
        {
            return InputMask(mask.Inputs, target);
        }

        return mask.Inputs.IsEmpty && target is null ? mask.Buffer
            : Write(target ?? Scratch(BufferKind.Mask), y => new JoinMasksStep(y, BuffersOf(mask), null));
    }

    private BlockBuffer InputMask(MaskInputs inputs, BlockBuffer? target)
    {
        if (_inputMasks.TryGetValue(inputs, out var made))
        {
            return target is null ? made : Write(target, y => new JoinMasksStep(y, [made], null));
        }

        var always = Places(inputs.Plain).Where(input => columns[input] is null).Aggregate(0UL, (all, input) => all | 1UL << input);
        GuardedInput[] terms =
        [
            .. Places(inputs.Plain).Where(input => columns[input] is not null).Select(input => new GuardedInput(InputBuffer(input), input, null, true)),
            .. inputs.Guarded.SelectMany(guarded => Guarded(guarded, ExactOperands(guarded.Guard)!)),
        ];
        return _inputMasks[inputs] = Write(target ?? Scratch(BufferKind.Mask), y => new MissingInputsStep(y, terms, always));
    }

    private IEnumerable<GuardedInput> Guarded(GuardedBits guarded, ExactComparison guard) =>
        Places(guarded.Bits).Select(input => new GuardedInput(InputBuffer(input), input, guard, guarded.WhereItHolds));

    private BlockBuffer InputBuffer(int input) =>
        columns[input] is null ? Number(double.NaN) : new BlockBuffer(columns[input] is NumberColumn ? BufferKind.Number : BufferKind.Byte, BufferPlace.Input, input);

    private bool HasNumbersOnly(ulong bits) => Places(bits).All(input => columns[input] is not TruthColumn && graph.Inputs[input].Kind != FormulaInputKind.Truth);

    private static IEnumerable<int> Places(ulong bits) => Enumerable.Range(0, FormulaGraph.MaximumInputs).Where(input => (bits >> input & 1) != 0);
}
