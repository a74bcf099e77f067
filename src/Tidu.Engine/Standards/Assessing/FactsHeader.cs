using System.Text;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Which column of a file of facts holds what.</summary>
public sealed class FactsHeader
{
    /// <summary>The column that names the enterprise.</summary>
    public const string CreditCode = "credit_code";

    /// <summary>An optional column: the unit by which flips are counted.</summary>
    public const string Unit = "unit";

    private FactsHeader(byte separator, IReadOnlyList<string> names, IReadOnlyList<CompiledInput> inputs)
    {
        (Separator, Names) = (separator, names);
        var problems = new List<FactProblem>();
        var byColumn = inputs.DistinctBy(input => input.Column).ToDictionary(input => input.Column, StringComparer.Ordinal);
        Columns = new CompiledInput?[names.Count];
        for (var at = 0; at < names.Count; at++)
        {
            if (names.Take(at).Contains(names[at]))
            {
                problems.Add(new FactProblem(FactProblemKind.DuplicateColumn, 1, names[at], null, null));
            }
            else if (byColumn.TryGetValue(names[at], out var input))
            {
                Columns[at] = input;
            }
            else if (names[at] is not (CreditCode or Unit))
            {
                problems.Add(new FactProblem(FactProblemKind.UnknownColumn, 1, names[at], null, Nearest.Of(names[at], byColumn.Keys.Except(names).Append(CreditCode))));
            }
        }
        CodeColumn = names.ToList().IndexOf(CreditCode);
        UnitColumn = names.ToList().IndexOf(Unit);
        problems.AddRange(byColumn.Values.Where(input => !names.Contains(input.Column)).Select(input => new FactProblem(FactProblemKind.MissingColumn, 1, input.Column, null, input.Fact.Label)));
        Problems = problems;
    }

    /// <summary>What parts cells: a comma, a semicolon or a tab.</summary>
    public byte Separator { get; }

    /// <summary>The names in the file's order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What each column holds; null where nothing is read from it.</summary>
    internal CompiledInput?[] Columns { get; }

    /// <summary>The place of the credit code; -1 where there is none.</summary>
    public int CodeColumn { get; }

    /// <summary>The place of the unit; -1 where there is none.</summary>
    public int UnitColumn { get; }

    /// <summary>Columns that are unknown, missing or there twice.</summary>
    public IReadOnlyList<FactProblem> Problems { get; }

    /// <summary>Reads the first record of a file.</summary>
    /// <param name="record">UTF-8 without a byte order mark.</param>
    /// <param name="inputs">The columns that are read.</param>
    public static FactsHeader Read(ReadOnlySpan<byte> record, IReadOnlyList<CompiledInput> inputs)
    {
        record = CsvCells.WithoutLineBreak(record);
        var separator = SeparatorOf(record);
        var names = new List<string>();
        for (var cells = new CsvCells(record, separator); cells.MoveNext();)
        {
            names.Add(Encoding.UTF8.GetString(cells.Text).Replace("\"\"", "\"", StringComparison.Ordinal).Trim());
        }
        return new FactsHeader(separator, names, inputs);
    }

    private static byte SeparatorOf(ReadOnlySpan<byte> record)
    {
        var (comma, semicolon, tab) = (record.Count((byte)','), record.Count((byte)';'), record.Count((byte)'\t'));
        return comma >= semicolon && comma >= tab ? (byte)',' : semicolon >= tab ? (byte)';' : (byte)'\t';
    }
}
