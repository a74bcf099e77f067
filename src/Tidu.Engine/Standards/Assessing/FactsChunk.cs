using System.Text;
using System.Text.Unicode;
using Tidu.Engine.Formulas;
using Tidu.Engine.Populations;
using Tidu.Engine.Populations.Blocks;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>The rows of a stretch of a file as columns. Rows are counted from 0 in the chunk; problems name records of the chunk, from 0 too.</summary>
public sealed class FactsChunk
{
    /// <summary>Bytes of a cell and its separator, to guess the rows of a stretch by.</summary>
    private const int UsualCell = 6;

    private readonly Dictionary<string, FactColumn> _columns;
    private readonly byte[] _bytes;
    private readonly List<CellPlace> _codes = [];
    private readonly List<CellPlace> _units = [];
    private readonly List<int> _records = [];
    private readonly List<FactProblem> _problems = [];

    private FactsChunk(byte[] bytes, int length, FactsHeader header)
    {
        _bytes = bytes;
        var cells = Array.ConvertAll(header.Columns, input => input is null ? null : new FactCells(input, length / (header.Columns.Length * UsualCell)));
        var validText = Utf8.IsValid(bytes.AsSpan(0, length));
        var hasQuotes = bytes.AsSpan(0, length).Contains((byte)'"');
        for (var at = 0; at < length;)
        {
            var end = at + (hasQuotes ? CsvRecords.EndOf(bytes.AsSpan(at, length - at), header.Separator, isLast: true) : CsvRecords.EndOfLine(bytes.AsSpan(at, length - at)));
            var record = CsvCells.WithoutLineBreak(bytes.AsSpan(at, end - at));
            if (!record.IsEmpty)
            {
                Read(record, at, header, cells, validText);
            }
            Records++;
            at = end;
        }
        _columns = header.Columns.Select((input, at) => (input, at)).Where(each => each.input is not null).ToDictionary(each => each.input!.Column, each => cells[each.at]!.Build(), StringComparer.Ordinal);
    }

    /// <summary>How many enterprises there are.</summary>
    public int Rows => _codes.Count;

    /// <summary>How many records there are, empty lines included.</summary>
    public int Records { get; private set; }

    /// <summary>What is wrong in it.</summary>
    internal List<FactProblem> Problems => _problems;

    /// <summary>Reads whole records.</summary>
    /// <param name="bytes">UTF-8; kept, and not to be changed while the chunk is used.</param>
    /// <param name="length">How many of the bytes count.</param>
    /// <param name="header">The file's header.</param>
    public static FactsChunk Read(byte[] bytes, int length, FactsHeader header) => new(bytes, length, header);

    /// <summary>The credit code of a row as it stands in the file, quotes inside doubled.</summary>
    public ReadOnlySpan<byte> CodeOf(int row) => _bytes.AsSpan(_codes[row].Start, _codes[row].Length);

    /// <summary>The unit of a row; empty where there is none.</summary>
    public ReadOnlySpan<byte> UnitOf(int row) => _units.Count == 0 ? [] : _bytes.AsSpan(_units[row].Start, _units[row].Length);

    /// <summary>The record of a row in the chunk, from 0.</summary>
    public int RecordOf(int row) => _records[row];

    /// <summary>What is wrong in a row; its record is counted from 0 in the chunk.</summary>
    public IEnumerable<FactProblem> ProblemsOf(int row) => _problems.Where(problem => problem.Row == _records[row]);

    /// <summary>The columns of a compiled standard's inputs; null where the file has none.</summary>
    public IReadOnlyList<FactColumn?> ColumnsOf(CompiledStandard standard) => [.. standard.Inputs.Select(input => _columns.GetValueOrDefault(input.Column))];

    /// <summary>The facts of a row, for exact evaluation.</summary>
    public IRowFacts FactsOf(CompiledStandard standard, int row) => new ColumnRow(ColumnsOf(standard)) { Row = row };

    private void Read(ReadOnlySpan<byte> record, int offset, FactsHeader header, FactCells?[] columns, bool validText)
    {
        var (code, unit, at) = (default(CellPlace), default(CellPlace), 0);
        for (var cells = new CsvCells(record, header.Separator); cells.MoveNext(); at++)
        {
            if (cells.IsBroken)
            {
                Report(FactProblemKind.UnclosedQuote, header, at, cells.Text);
            }
            if (at >= columns.Length)
            {
                continue;
            }
            if (at == header.CodeColumn)
            {
                code = new CellPlace(offset + cells.Start, cells.Length);
            }
            else if (at == header.UnitColumn)
            {
                unit = new CellPlace(offset + cells.Start, cells.Length);
            }
            if (!validText && (columns[at] is not null || at == header.CodeColumn) && !Utf8.IsValid(cells.Text))
            {
                Report(FactProblemKind.WrongEncoding, header, at, cells.Text);
                columns[at]?.AddMissing();
            }
            else if (columns[at] is { } column && column.Add(cells.Text) is { } problem)
            {
                Report(problem, header, at, cells.Text);
            }
        }
        End(header, columns, at);
        Keep(header, code, unit);
    }

    private void End(FactsHeader header, FactCells?[] columns, int cells)
    {
        for (var rest = cells; rest < columns.Length; rest++)
        {
            columns[rest]?.AddMissing();
        }
        if (cells != columns.Length)
        {
            var kind = cells < columns.Length ? FactProblemKind.TooFewCells : FactProblemKind.TooManyCells;
            _problems.Add(new FactProblem(kind, Records, null, null, FactProblems.Counts(cells, header.Names.Count)));
        }
    }

    private void Keep(FactsHeader header, CellPlace code, CellPlace unit)
    {
        _codes.Add(code);
        _records.Add(Records);
        if (header.UnitColumn >= 0)
        {
            _units.Add(unit);
        }
        var text = _bytes.AsSpan(code.Start, code.Length);
        if (text.Trim((byte)' ').IsEmpty)
        {
            _problems.Add(new FactProblem(FactProblemKind.NoCode, Records, FactsHeader.CreditCode, null, null));
        }
        else if (!CreditCode.IsValid(text))
        {
            _problems.Add(new FactProblem(FactProblemKind.CodeCheck, Records, FactsHeader.CreditCode, FactProblems.Shown(text), null));
        }
    }

    private void Report(FactProblemKind kind, FactsHeader header, int column, ReadOnlySpan<byte> text)
    {
        var input = column < header.Columns.Length ? header.Columns[column] : null;
        var name = column < header.Names.Count ? header.Names[column] : null;
        _problems.Add(new FactProblem(kind, Records, name, FactProblems.Shown(text), input is null ? null : FactProblems.Detail(kind, input.Fact)));
    }

    private readonly record struct CellPlace(int Start, int Length);
}
