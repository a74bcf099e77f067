using System.Collections.Concurrent;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Evaluates a standard over a file of facts, chunk by chunk. Chunks may be assessed by several threads at once; the answers do not depend on how a file is cut.</summary>
public sealed class Assessment
{
    private readonly StandardOutputs _outputs;
    private readonly StandardOutputs? _before;

    /// <summary>Memory for the results of a chunk, used again for another.</summary>
    private readonly ConcurrentBag<PopulationResult> _results = [];

    /// <summary>Prepares for a standard.</summary>
    /// <param name="standard">What decides, with what-if parameters where there are such.</param>
    /// <param name="inForce">Where parameters were replaced: the standard as it is, to compare with; else null.</param>
    /// <param name="header">The file's header, read for <see cref="InputsOf"/>.</param>
    public Assessment(CompiledStandard standard, CompiledStandard? inForce, FactsHeader header)
    {
        (Standard, Header) = (standard, header);
        _outputs = new StandardOutputs(standard);
        _before = inForce is null ? null : new StandardOutputs(inForce);
    }

    /// <summary>What decides.</summary>
    public CompiledStandard Standard { get; }

    /// <summary>The file's header.</summary>
    public FactsHeader Header { get; }

    /// <summary>The first line of the result, without a line break.</summary>
    public string ResultHeader => ResultRows.Header(Standard);

    /// <summary>The columns to read from a file.</summary>
    public static IReadOnlyList<CompiledInput> InputsOf(CompiledStandard standard, CompiledStandard? inForce) =>
        [.. standard.Columns.Concat(inForce?.Columns ?? []).DistinctBy(input => input.Column)];

    /// <summary>Assesses whole records.</summary>
    /// <param name="bytes">UTF-8; not to be changed until the answer has been used.</param>
    /// <param name="length">How many of the bytes count.</param>
    public AssessedChunk Assess(byte[] bytes, int length)
    {
        var chunk = FactsChunk.Read(bytes, length, Header);
        var result = Evaluate(_outputs, chunk, _results.TryTake(out var former) && former.TryReuse(chunk.Rows) ? former : null);
        var counts = new int[4];
        foreach (var verdict in result.BytesOf(_outputs.Verdict))
        {
            counts[verdict]++;
        }
        var flips = _before is null ? [] : Flips(chunk, Evaluate(_before, chunk, null).BytesOf(_before.Verdict), result.BytesOf(_outputs.Verdict));
        var rows = new ResultRows(_outputs, result).Write(chunk);
        _results.Add(result);
        return new AssessedChunk(chunk, rows, counts, flips);
    }

    private static PopulationResult Evaluate(StandardOutputs outputs, FactsChunk chunk, PopulationResult? into)
    {
        var evaluation = new PopulationEvaluation(outputs.Standard.Graph, chunk.ColumnsOf(outputs.Standard), chunk.Rows, outputs.All);
        if (into is null)
        {
            return evaluation.Run(threads: 1);
        }
        evaluation.Run(into, threads: 1);
        return into;
    }

    private static Dictionary<VerdictFlip, int> Flips(FactsChunk chunk, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var flips = new Dictionary<VerdictFlip, int>();
        for (var row = 0; row < before.Length; row++)
        {
            if (before[row] != after[row])
            {
                var flip = new VerdictFlip(System.Text.Encoding.UTF8.GetString(chunk.UnitOf(row)), (Verdict)before[row], (Verdict)after[row]);
                flips[flip] = flips.GetValueOrDefault(flip) + 1;
            }
        }
        return flips;
    }
}
