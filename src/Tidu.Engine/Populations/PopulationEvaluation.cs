using System.Collections.Immutable;
using Tidu.Engine.Formulas;
using Tidu.Engine.Populations.Blocks;

namespace Tidu.Engine.Populations;

/// <summary>
/// Formulas compiled for the columns of one population. Results equal those of <see cref="RowEvaluation"/> in every row: doubles decide what they can decide
/// for certain, rational arithmetic the rest. They do not depend on the number of threads or on the order of rows.
/// </summary>
public sealed class PopulationEvaluation
{
    private const int MostBlocksAtOnce = 32;

    private readonly BlockProgram _program;
    private readonly ImmutableArray<PopulationOutput> _outputs;

    /// <summary>Compiles the outputs asked for.</summary>
    /// <param name="graph">The formulas.</param>
    /// <param name="columns">A column for every input of the graph, in its order; null where the population has none, so that all rows miss it.</param>
    /// <param name="rows">How many rows every column has.</param>
    /// <param name="outputs">The columns of results, in the order of the answer.</param>
    /// <exception cref="ArgumentException">Columns are too few, of another kind or another length; an output of points is not whole or not from 0 to 254.</exception>
    public PopulationEvaluation(FormulaGraph graph, IReadOnlyList<FactColumn?> columns, int rows, IEnumerable<PopulationOutput> outputs)
    {
        Check(graph, columns, rows);
        _outputs = [.. outputs];
        _program = new BlockCompiler(graph, columns, rows).Compile(_outputs);
    }

    /// <summary>How many rows are evaluated.</summary>
    public int Rows => _program.Rows;

    /// <summary>Evaluates all rows.</summary>
    /// <param name="threads">How many threads at most; all processors where null.</param>
    public PopulationResult Run(int? threads = null)
    {
        var result = new PopulationResult(_outputs, Rows);
        Run(result, threads);
        return result;
    }

    /// <summary>Evaluates all rows into columns of an earlier run, which are overwritten.</summary>
    public void Run(PopulationResult into, int? threads = null)
    {
        var blocks = (Rows + BlockMemory.Rows - 1) / BlockMemory.Rows;
        var atOnce = Math.Clamp(blocks / 64, 1, MostBlocksAtOnce);
        var parts = (blocks + atOnce - 1) / atOnce;
        var next = -1;
        void Work()
        {
            BlockMemory? memory = null;
            for (var part = Interlocked.Increment(ref next); part < parts; part = Interlocked.Increment(ref next))
            {
                memory ??= new BlockMemory(_program, into);
                for (var block = part * atOnce; block < Math.Min((part + 1) * atOnce, blocks); block++)
                {
                    memory.Run(block);
                }
            }
        }

        if (threads == 1 || parts <= 1)
        {
            Work();
            return;
        }

        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1 }, [.. Enumerable.Repeat(Work, Math.Min(threads ?? 64, parts))]);
    }

    private static void Check(FormulaGraph graph, IReadOnlyList<FactColumn?> columns, int rows)
    {
        if (columns.Count != graph.Inputs.Length)
        {
            throw new ArgumentException($"{graph.Inputs.Length} inputs and {columns.Count} columns.", nameof(columns));
        }

        for (var at = 0; at < columns.Count; at++)
        {
            var (column, input) = (columns[at], graph.Inputs[at]);
            if (column is not null && (column.Rows != rows || column is TruthColumn != (input.Kind == FormulaInputKind.Truth)))
            {
                throw new ArgumentException($"The column of {input.Fact} is of another kind or length.", nameof(columns));
            }
        }
    }
}
