using System.Globalization;
using System.Text;
using Tidu.Engine.Populations;
using Tidu.Engine.Standards.Evaluating;
using Tidu.Engine.Standards.Lowering;

namespace Tidu.Engine.Standards.Assessing;

/// <summary>Writes the results of a chunk as rows of separated text.</summary>
internal sealed class ResultRows(StandardOutputs outputs, PopulationResult result)
{
    /// <summary>Bytes of a row, to begin with.</summary>
    private const int UsualRow = 256;

    private static readonly ShortText[] Verdicts = [new(",not_met"u8), new(",met"u8), new(",unknown"u8), new(",not_applicable"u8)];
    private static readonly ShortText[] Truths = [new(",false"u8), new(",true"u8), new(","u8)];
    private static readonly ShortText[] WholePoints = [.. Enumerable.Range(0, 256).Select(points => new ShortText(Encoding.UTF8.GetBytes(points == byte.MaxValue ? "," : $",{points}")))];

    private readonly RowText _text = new(result.Rows * UsualRow);
    private readonly Dictionary<ulong, byte[]> _missing = [];
    private readonly CriterionCells[] _criteria = [.. outputs.Criteria.Select(criterion => new CriterionCells(criterion, result))];
    private readonly byte[][] _paths = [.. outputs.Standard.Paths.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The header of the result.</summary>
    public static string Header(CompiledStandard standard) => string.Join(
        ',',
        new[] { FactsHeader.CreditCode, "verdict", "points_low", "points_high", "path", "missing" }
            .Concat(standard.Version.Substitutes.Count > 0 ? ["substitutes"] : [])
            .Concat(standard.Criteria.SelectMany(each => new[] { "verdict", "value", "gap", "missing" }.Select(part => $"{each.Criterion.Id}.{part}")))
            .Concat(standard.Results.SelectMany(each => new[] { "value", "missing" }.Select(part => $"{each.Result.Id}.{part}"))));

    /// <summary>All rows of the chunk.</summary>
    public ReadOnlyMemory<byte> Write(FactsChunk chunk)
    {
        for (var row = 0; row < chunk.Rows; row++)
        {
            _text.AddText(chunk.CodeOf(row));
            Head(row);
            foreach (var cells in _criteria)
            {
                Criterion(cells, row);
            }
            foreach (var each in outputs.Results)
            {
                Value(each.Value, row);
                Missing(each.Missing, row);
            }
            _text.Add((byte)'\n');
        }
        return _text.Bytes;
    }

    private void Head(int row)
    {
        Verdict(outputs.Verdict, row);
        Points(outputs.Low, row);
        Points(outputs.High, row);
        _text.Add((byte)',');
        var path = result.BytesOf(outputs.Path)[row];
        _text.Add(path < _paths.Length ? _paths[path] : []);
        Missing(outputs.Missing, row);
        if (outputs.Standard.Version.Substitutes.Count > 0)
        {
            _text.Add((byte)',');
            _text.Add(Encoding.UTF8.GetBytes(string.Join(' ', outputs.SubstitutesAt(result, row).Select(each => each.Code))));
        }
    }

    private void Criterion(CriterionCells cells, int row)
    {
        var verdict = cells.Verdicts[row];
        _text.Add(Verdicts[verdict]);
        if (cells.Truths is { } truths)
        {
            _text.Add(Truths[truths[row]]);
        }
        else if (cells.Numbers is { } numbers)
        {
            _text.Add((byte)',');
            _text.Add(numbers[row]);
        }
        else if (cells.Columns.Value is { } value)
        {
            Value(value, row);
        }
        else
        {
            _text.Add((byte)',');
        }
        _text.Add((byte)',');
        if (cells.Gaps is not { } gaps)
        {
            _text.Add(cells.Columns.GapAt(result, row));
        }
        else if (verdict <= (byte)Standards.Verdict.Met)
        {
            _text.Add(gaps[row]);
        }
        Missing(cells.Masks[row]);
    }

    private void Verdict(int output, int row)
    {
        _text.Add(Verdicts[result.BytesOf(output)[row]]);
    }

    private void Points(int? output, int row)
    {
        if (output is { } whole && outputs.HasWholePoints)
        {
            _text.Add(WholePoints[result.BytesOf(whole)[row]]);
            return;
        }
        _text.Add((byte)',');
        if (output is { } column)
        {
            _text.Add(outputs.PointsAt(result, column, row));
        }
    }

    private void Value(ValueColumns value, int row)
    {
        var number = value.At(result, row);
        if (value.Value.Kind == CompiledValueKind.Truth)
        {
            _text.Add(Truths[number switch { 0 => 0, 1 => 1, _ => 2 }]);
            return;
        }
        _text.Add((byte)',');
        if (value.Value.Kind == CompiledValueKind.Number || double.IsNaN(number))
        {
            _text.Add(number);
            return;
        }
        _text.Add(Encoding.UTF8.GetBytes(Word(value.Value, number)));
    }

    private void Missing(int output, int row) => Missing(result.MasksOf(output)[row]);

    private void Missing(ulong mask)
    {
        _text.Add((byte)',');
        if (mask == 0)
        {
            return;
        }
        if (!_missing.TryGetValue(mask, out var names))
        {
            names = Encoding.UTF8.GetBytes(string.Join(' ', outputs.Standard.Inputs.Where((_, place) => (mask >> place & 1) != 0).Select(input => input.Column)));
            _missing.Add(mask, names);
        }
        _text.Add(names);
    }

    /// <summary>A day or a code as files write it.</summary>
    private static string Word(CompiledValue value, double number) =>
        value.Kind == CompiledValueKind.Date ? Day(number) : number >= 0 && number < value.Codes.Count ? value.Codes[(int)number].Code : string.Empty;

    private static string Day(double number) => number >= 0 && number <= DateOnly.MaxValue.DayNumber
        ? DateOnly.FromDayNumber((int)Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty;
}
