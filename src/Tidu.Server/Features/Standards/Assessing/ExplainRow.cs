using System.Text;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards;
using Tidu.Engine.Standards.Assessing;
using Tidu.Engine.Standards.Explaining;
using Tidu.Engine.Standards.Lowering;
using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>Explains the row of one credit code in a file of facts.</summary>
internal sealed class ExplainRow(CommandContext context, CompiledStandard standard, FactSet dictionary)
{
    private const int FirstRecord = 2;

    /// <summary>0, or 1 where something is wrong in the row or in the header.</summary>
    /// <exception cref="CommandException">unknown-enterprise, exit code 2</exception>
    public int Run(FactsFile file, FactsHeader header, FactsReport report, string path, string code)
    {
        var (sought, first) = (Encoding.UTF8.GetBytes(code), FirstRecord);
        while (file.Next(header.Separator) is { } stretch)
        {
            var chunk = FactsChunk.Read(stretch.Bytes, stretch.Length, header);
            for (var row = 0; row < chunk.Rows; row++)
            {
                if (chunk.CodeOf(row).Trim((byte)' ').SequenceEqual(sought))
                {
                    return Explain(chunk, row, first, report, path, code);
                }
            }
            first += chunk.Records;
        }
        throw CommandException.Usage("unknown-enterprise", ("code", code), ("path", path));
    }

    private int Explain(FactsChunk chunk, int row, int first, FactsReport report, string path, string code)
    {
        foreach (var problem in chunk.ProblemsOf(row))
        {
            report.Add(problem with { Row = problem.Row + first });
        }
        var explanation = Explainer.Explain(standard, dictionary, chunk.FactsOf(standard, row), code, new FactSource(Path.GetFileName(path), first + chunk.RecordOf(row)));
        if (context.Json)
        {
            context.WriteJson(explanation);
        }
        else
        {
            context.Output.Write(ExplanationText.Of(explanation));
        }
        return report.Problems > 0 ? 1 : 0;
    }
}
