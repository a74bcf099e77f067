using System.Buffers;
using System.Text;
using Tidu.Engine.Packs;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading;

/// <summary>Cells as numbers, times, yes or no, in all the ways in which people write them. What cannot be read comes back with a sentence that names the value and the mend.</summary>
/// <param name="packs">With the lexicon of imports and the measure units.</param>
public sealed class CellValues(PackSet packs)
{
    private readonly NumberText _numbers = new(packs);
    private readonly PeriodText _periods = new(packs.Imports.Periods);
    private readonly HashSet<string> _missing = [.. packs.Imports.Missing.Select(Key)];
    private readonly HashSet<string> _notApplicable = [.. packs.Imports.NotApplicable.Select(Key)];
    private readonly HashSet<string> _yes = [.. packs.Imports.Yes.Select(Key)];
    private readonly HashSet<string> _no = [.. packs.Imports.No.Select(Key)];
    private readonly MeasureUnit? _percent = packs.FindMeasureUnit("%");

    /// <summary>A number, with its measure unit where the cell has one.</summary>
    public NumberReading Number(FileCell cell) => Unusable(cell) is { } problem ? BadNumber(problem) : cell.Kind switch
    {
        CellKind.Blank => new NumberReading(NumberKind.Missing),
        CellKind.Number => cell.Percent ? new NumberReading(NumberKind.Value, cell.Number * 100, _percent) : new NumberReading(NumberKind.Value, cell.Number),
        CellKind.Text when _missing.Contains(Key(cell.Text!)) => new NumberReading(NumberKind.Missing),
        CellKind.Text when _notApplicable.Contains(Key(cell.Text!)) => new NumberReading(NumberKind.NotApplicable),
        CellKind.Text => _numbers.Read(cell.Text!),
        _ => BadNumber(Texts.Of("cell-problem.number", ("value", cell.Shown))),
    };

    /// <summary>A period or a day.</summary>
    public PeriodReading Period(FileCell cell) => Unusable(cell) is { } problem ? new PeriodReading(Problem: problem) : cell.Kind switch
    {
        CellKind.Blank => default,
        CellKind.Date when cell.WholeMonth => new PeriodReading(Engine.Periods.Period.OfMonth(cell.Date!.Value.Year, cell.Date.Value.Month)),
        CellKind.Date => new PeriodReading(Day: DateOnly.FromDateTime(cell.Date!.Value)),
        CellKind.Number => _periods.ReadNumber(cell),
        CellKind.Text when _missing.Contains(Key(cell.Text!)) => default,
        CellKind.Text => _periods.Read(cell.Text!),
        _ => new PeriodReading(Problem: PeriodText.Bad(cell.Shown)),
    };

    /// <summary>A day; a period is refused, since its day would be guessed.</summary>
    public PeriodReading Day(FileCell cell) => Period(cell) is var reading && reading.Period is not null ? new PeriodReading(Problem: Texts.Of("cell-problem.day", ("value", cell.Shown))) : reading;

    /// <summary>Yes or no.</summary>
    public TruthReading Truth(FileCell cell) => Unusable(cell) is { } problem ? new TruthReading(Problem: problem)
        : cell.Kind == CellKind.Boolean ? new TruthReading(cell.Number != 0)
        : _yes.Contains(Key(cell.Shown)) ? new TruthReading(true)
        : _no.Contains(Key(cell.Shown)) ? new TruthReading(false)
        : cell.IsBlank || _missing.Contains(Key(cell.Shown)) ? default
        : new TruthReading(Problem: Texts.Of("cell-problem.truth", ("value", cell.Shown)));

    /// <summary>Why no value can be taken from the cell at all: an error, or a formula that was never worked out; null where one can.</summary>
    public static string? Unusable(FileCell cell) => cell.Kind switch
    {
        CellKind.Error => Texts.Of("cell-problem.error", ("value", cell.Text)),
        CellKind.FormulaWithoutValue => Texts.Of("cell-problem.formula"),
        _ => null,
    };

    private static readonly SearchValues<char> InForm = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz-.,:");

    private static NumberReading BadNumber(string problem) => new(NumberKind.Bad, Problem: problem);

    /// <summary>Most cells are in that form already.</summary>
    private static string Key(string text) => text.AsSpan().ContainsAnyExcept(InForm) ? Normal(text) : text;

    private static string Normal(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
}
