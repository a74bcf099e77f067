using Tidu.Engine.Formulas;
using MaskTerms = System.Collections.Immutable.ImmutableSortedDictionary<int, Tidu.Engine.Populations.Blocks.BlockBuffer>;

namespace Tidu.Engine.Populations.Blocks;

/// <remarks>
/// A missing mask is kept as a bit per row for each input that it may name, so that branches and unknown truths cost a few operations on sixty-four rows each.
/// Only a mask that is asked for is written as a number per row.
/// </remarks>
internal sealed partial class BlockCompiler
{
    /// <summary>The bits of rows that are all set; no step reads them.</summary>
    private static readonly BlockBuffer Everywhere = new(BufferKind.Bits, BufferPlace.Constant);

    private readonly Dictionary<int, MaskTerms> _masks = [];
    private readonly Dictionary<int, BlockBuffer> _missing = [];
    private readonly Dictionary<(BlockBuffer, byte), BlockBuffer> _rowsOfCode = [];
    private readonly Dictionary<(bool, BlockBuffer, BlockBuffer), BlockBuffer> _joinedRows = [];
    private readonly List<RowsJoin> _pendingJoins = [];

    /// <summary>The missing mask of a node: it has no bit where the node has a value.</summary>
    private MaskTerms MaskOf(int node) => Once(_masks, node, EmitMask);

    private MaskTerms EmitMask(int at)
    {
        var node = graph.Nodes[at];
        if (_nodes[at].Op is FormulaOp.True or FormulaOp.False)
        {
            return MaskTerms.Empty;
        }

        return node.Op switch
        {
            FormulaOp.Fact or FormulaOp.FactTruth => MaskTerms.Empty.Add(node.Detail, Once(_missing, node.Detail, EmitMissing)),
            FormulaOp.Constant or FormulaOp.Missing or FormulaOp.Undefined or FormulaOp.True or FormulaOp.False or FormulaOp.Unknown or FormulaOp.IsPresent => MaskTerms.Empty,
            FormulaOp.And or FormulaOp.Or => WhereUnknown(at, node.Op),
            FormulaOp.Choose or FormulaOp.ChooseTruth => OfBranch(node),
            _ => node.B < 0 ? MaskOf(node.A) : United(MaskOf(node.A), MaskOf(node.B)),
        };
    }

    private BlockBuffer EmitMissing(int input)
    {
        if (columns[input] is null)
        {
            return Everywhere;
        }

        return columns[input] is NumberColumn ? Write(Scratch(BufferKind.Bits), y => new MissingRowsStep(y, new BlockBuffer(BufferKind.Number, BufferPlace.Input, input)))
            : RowsOfCode(new BlockBuffer(BufferKind.Byte, BufferPlace.Input, input), 2)!;
    }

    /// <summary>
    /// Of a chain of one operation the masks of its members together, where the whole is unknown: then none of them decides it, and those that are known
    /// have no bits.
    /// </summary>
    private MaskTerms WhereUnknown(int at, FormulaOp op)
    {
        var members = new List<MaskTerms>();
        CollectMembers(at, op, members);
        var joined = members.Aggregate(United);
        return joined.IsEmpty ? joined : Where(joined, Truth(_nodes.Resolved(at)), 2);
    }

    private void CollectMembers(int at, FormulaOp op, List<MaskTerms> members)
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

    /// <summary>The mask of the branch a truth takes; the truth's own where it is unknown, for one that is known has none.</summary>
    private MaskTerms OfBranch(FormulaNode node)
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

        var condition = Truth(_nodes.Resolved(node.A));
        return United(own, United(Where(then, condition, 1), Where(otherwise, condition, 0)));
    }

    private MaskTerms United(MaskTerms a, MaskTerms b) =>
        b.Aggregate(a, (all, term) => all.SetItem(term.Key, all.TryGetValue(term.Key, out var other) ? Joined(or: true, other, term.Value) : term.Value));

    /// <summary>The bits of a mask where a truth has a code.</summary>
    private MaskTerms Where(MaskTerms mask, BlockBuffer truth, byte code)
    {
        if (mask.IsEmpty || RowsOfCode(truth, code) is not { } rows)
        {
            return MaskTerms.Empty;
        }

        return mask.Aggregate(mask, (all, term) => all.SetItem(term.Key, Joined(or: false, term.Value, rows)));
    }

    /// <summary>The rows in which a truth has a code; null where it has it in none.</summary>
    private BlockBuffer? RowsOfCode(BlockBuffer truth, byte code)
    {
        if (truth.Place == BufferPlace.Constant)
        {
            return truth.Value == code ? Everywhere : null;
        }

        if (!_rowsOfCode.TryGetValue((truth, code), out var rows))
        {
            rows = Write(Scratch(BufferKind.Bits), y => new RowsOfCodeStep(y, truth, code));
            _rowsOfCode.Add((truth, code), rows);
        }

        return rows;
    }

    private BlockBuffer Joined(bool or, BlockBuffer a, BlockBuffer b)
    {
        if (a == b)
        {
            return a;
        }

        if (a == Everywhere || b == Everywhere)
        {
            return or ? Everywhere : a == Everywhere ? b : a;
        }

        if (!_joinedRows.TryGetValue((or, a, b), out var joined))
        {
            joined = Scratch(BufferKind.Bits);
            _pendingJoins.Add(new RowsJoin(or, joined, a, b));
            _joinedRows.Add((or, a, b), joined);
        }

        return joined;
    }

    private void EmitMask(MaskTerms mask, BlockBuffer target)
    {
        if (_pendingJoins.Count > 0)
        {
            _steps.Add(new JoinRowsStep([.. _pendingJoins]));
            _pendingJoins.Clear();
        }

        var always = mask.Where(term => term.Value == Everywhere).Aggregate(0UL, (all, term) => all | 1UL << term.Key);
        MaskBit[] bits = [.. mask.Where(term => term.Value != Everywhere).Select(term => new MaskBit(term.Key, term.Value))];
        _steps.Add(new MaskStep(target, bits, always));
    }
}
