using Tidu.Engine.Formulas;

namespace Tidu.Engine.Populations.Blocks;

/// <summary>
/// Turns a graph into steps over blocks. Every number that a step hands on as a double is the one nearest to the exact number, which makes comparisons certain
/// wherever two doubles differ; where they are equal, the shapes of both tell whether the numbers must be equal too.
/// </summary>
internal sealed partial class BlockCompiler(FormulaGraph graph, IReadOnlyList<FactColumn?> columns, int rows)
{
    private readonly PresentInputs _nodes = new(graph, columns);
    private readonly List<BlockStep> _steps = [];
    private readonly Dictionary<(BufferKind, long), BlockBuffer> _constants = [];
    private readonly NumberShape?[] _shapes = new NumberShape?[graph.Nodes.Length];
    private readonly Dictionary<int, BlockBuffer> _numberTargets = [];
    private readonly Dictionary<int, BlockBuffer> _byteTargets = [];

    /// <summary>The steps for the outputs asked for.</summary>
    public BlockProgram Compile(IReadOnlyList<PopulationOutput> outputs)
    {
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            _shapes[node] = _nodes[node].Kind == FormulaKind.Number ? ShapeOf(_nodes[node]) : null;
        }

        var targets = outputs.Select((output, at) => new BlockBuffer(KindOf(output), BufferPlace.Output, at)).ToList();
        for (var at = 0; at < outputs.Count; at++)
        {
            if (outputs[at].Kind is PopulationOutputKind.Number)
            {
                _numberTargets.TryAdd(_nodes.Resolved(outputs[at].Node), targets[at]);
            }
            else if (outputs[at] is { Kind: not PopulationOutputKind.Missing, Applies: < 0 })
            {
                _byteTargets.TryAdd(_nodes.Resolved(outputs[at].Node), targets[at]);
            }
        }

        for (var at = 0; at < outputs.Count; at++)
        {
            Emit(outputs[at], targets[at]);
        }

        return new BlockProgram(graph, columns, rows, _steps, [.. _constants.Values]);
    }

    private void Emit(PopulationOutput output, BlockBuffer target)
    {
        switch (output.Kind)
        {
            case PopulationOutputKind.Number:
                EmitNumber(Real(_nodes.Resolved(output.Node)), target);
                break;
            case PopulationOutputKind.Missing:
                EmitMask(MaskOf(output.Node), target);
                break;
            case PopulationOutputKind.Points:
                EmitByte(Points(_nodes.Resolved(output.Node)), target);
                break;
            default:
                if (output.Applies < 0)
                {
                    EmitByte(Truth(_nodes.Resolved(output.Node)), target);
                }
                else
                {
                    _steps.Add(ByteSteps.Of(TruthOp.Verdict, target, Truth(_nodes.Resolved(output.Node)), Truth(_nodes.Resolved(output.Applies))));
                }

                break;
        }
    }

    private void EmitNumber(BlockBuffer found, BlockBuffer target)
    {
        if (found != target)
        {
            _steps.Add(new CopyNumbersStep(target, found));
        }
    }

    private void EmitByte(BlockBuffer found, BlockBuffer target)
    {
        if (found != target)
        {
            _steps.Add(ByteSteps.Of(TruthOp.Copy, target, found, found));
        }
    }

    private static BufferKind KindOf(PopulationOutput output) => output.Kind switch
    {
        PopulationOutputKind.Number => BufferKind.Number,
        PopulationOutputKind.Missing => BufferKind.Mask,
        _ => BufferKind.Byte,
    };

    /// <summary>The value of a node that is constant; null where it is not, or has no value.</summary>
    private Rational? ConstantOf(int node) => _nodes[node].Op == FormulaOp.Constant ? _nodes.Constants[_nodes[node].Detail] : null;

    private BlockBuffer Constant(BufferKind kind, double value)
    {
        var key = (kind, BitConverter.DoubleToInt64Bits(value));
        if (!_constants.TryGetValue(key, out var buffer))
        {
            buffer = new BlockBuffer(kind, BufferPlace.Constant, -1, value);
            _constants.Add(key, buffer);
        }

        return buffer;
    }

    private BlockBuffer Number(double value) => Constant(BufferKind.Number, value);

    private static BlockBuffer Scratch(BufferKind kind) => new(kind, BufferPlace.Scratch);

    /// <summary>Adds a step that writes a buffer, and returns the buffer.</summary>
    private BlockBuffer Write(BlockBuffer to, Func<BlockBuffer, BlockStep> step)
    {
        _steps.Add(step(to));
        return to;
    }

    private BlockBuffer NewBytes(int node) => _byteTargets.TryGetValue(node, out var target) ? target : Scratch(BufferKind.Byte);

    private BlockBuffer NewReal(int node) => _numberTargets.TryGetValue(node, out var target) ? target : Scratch(BufferKind.Number);
}
