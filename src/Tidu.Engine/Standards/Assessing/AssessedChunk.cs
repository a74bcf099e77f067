namespace Tidu.Engine.Standards.Assessing;

/// <summary>The answer for a chunk of a file.</summary>
/// <param name="Facts">What was read.</param>
/// <param name="Rows">The rows of the result as UTF-8 text.</param>
/// <param name="Verdicts">How many rows have each <see cref="Verdict"/>, by its number.</param>
/// <param name="Flips">Rows whose verdict replaced parameters change.</param>
public sealed record AssessedChunk(FactsChunk Facts, ReadOnlyMemory<byte> Rows, IReadOnlyList<int> Verdicts, IReadOnlyDictionary<VerdictFlip, int> Flips)
{
    /// <summary>What is wrong in the chunk, in the order of the file, once it is known which record of the file its first is.</summary>
    /// <param name="firstRecord">The number of the chunk's first record in the file, the header being 1.</param>
    /// <param name="codes">The credit codes of the chunks before it; those of this one are added.</param>
    public IEnumerable<FactProblem> Problems(int firstRecord, CodeRegister codes)
    {
        var duplicates = new List<FactProblem>();
        for (var row = 0; row < Facts.Rows; row++)
        {
            var record = firstRecord + Facts.RecordOf(row);
            var code = Facts.CodeOf(row);
            if (!code.IsEmpty && codes.Before(code, record) is { } before)
            {
                duplicates.Add(new FactProblem(
                    FactProblemKind.DuplicateCode, record, FactsHeader.CreditCode, FactProblems.Shown(code), before.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }
        }
        var own = Facts.Problems.Select(problem => problem with { Row = problem.Row + firstRecord });
        return duplicates.Count == 0 ? own : own.Concat(duplicates).OrderBy(problem => problem.Row);
    }
}
