using Tidu.Engine.Standards;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Reads facts and vetoes of a row. A blank cell says nothing.</summary>
internal sealed class ReadFacts(LineReading reading, SheetColumns columns)
{
    private const int EarliestYear = 1990;
    private const decimal Most = 1_000_000_000_000_000m;
    private static readonly string MoneyBase = Texts.Of("enterprise-import.money");
    private static readonly string PersonsBase = Texts.Of("enterprise-import.persons");

    private readonly bool _needsYear = columns.Facts.Any(column => column.Fact.IsSeries && column.Year is null);

    /// <summary>Puts facts and vetoes into the line.</summary>
    public void Read(EnterpriseLine line, FileRow row)
    {
        var year = _needsYear ? columns.Year ?? YearOf(line.Place, row) : null;
        DateOnly? asOf = null;
        foreach (var column in columns.Facts)
        {
            var cell = row[column.Column];
            if (cell.IsBlank || ValueOf(line.Place, column, cell) is not { } value)
            {
                continue;
            }

            if (column.Fact.IsSeries)
            {
                AddYearly(line, column, column.Year ?? year, value, cell);
            }
            else
            {
                asOf ??= DayOf(line.Place, row, Columns.AsOf) ?? reading.Defaults.AsOf;
                line.Facts.Add(new FactLine(column.Column, 0, asOf.Value, column.Fact, value));
            }
        }

        ReadVetoes(line, row);
    }

    private void AddYearly(EnterpriseLine line, FactColumn column, int? year, FactValue value, FileCell cell)
    {
        if (year is null)
        {
            if (!reading.Remarks.IsBad(line.Place))
            {
                reading.Remarks.Error(line.Place, columns.Of(Columns.Year), null, "year-missing", ("fact", column.Fact.Label));
            }
        }
        else if (year > reading.Scope.Today.Year || year < EarliestYear)
        {
            reading.Remarks.Error(line.Place, column.Year is null ? columns.Of(Columns.Year) : column.Column, cell.Shown, year < EarliestYear ? "year-early" : "year-future", ("year", year), ("earliest", EarliestYear));
        }
        else
        {
            line.Facts.Add(new FactLine(column.Column, year.Value, new DateOnly(year.Value, 12, 31), column.Fact, value));
        }
    }

    private int? YearOf(LinePlace place, FileRow row)
    {
        var at = columns.Of(Columns.Year);
        if (at == 0 || row[at].IsBlank)
        {
            return null;
        }

        var read = reading.Values.Period(row[at]);
        if (read.Problem is { } problem)
        {
            reading.Remarks.Refuse(place, at, row[at].Shown, problem);
            return null;
        }

        if (read.Period is { } period && period.Kind == Engine.Periods.PeriodKind.Year)
        {
            return period.Year;
        }

        if (!read.IsMissing)
        {
            reading.Remarks.Error(place, at, row[at].Shown, "year-none", ("value", row[at].Shown));
        }

        return null;
    }

    private FactValue? ValueOf(LinePlace place, FactColumn column, FileCell cell) => column.Fact.Unit switch
    {
        FactUnit.YesNo => TruthOf(place, column.Column, cell) is { } truth ? FactValue.Of(truth) : null,
        FactUnit.Date => DayAt(place, column.Column, cell) is { } day ? FactValue.Of(day) : null,
        FactUnit.Code => CodeOf(place, column, cell),
        _ => NumberOf(place, column, cell) is { } number ? FactValue.Of(number) : null,
    };

    private decimal? NumberOf(LinePlace place, FactColumn column, FileCell cell)
    {
        var read = reading.Values.Number(cell);
        if (read.Kind is NumberKind.Missing or NumberKind.NotApplicable)
        {
            return null;
        }

        if (read.Kind == NumberKind.Bad)
        {
            reading.Remarks.Refuse(place, column.Column, cell.Shown, read.Problem!);
            return null;
        }

        var fact = column.Fact;
        if ((read.Unit ?? column.Unit) is { } unit && unit.Base != BaseOf(fact.Unit) && BaseOf(fact.Unit) is { } wanted)
        {
            reading.Remarks.Error(place, column.Column, cell.Shown, "measure-unit-wrong", ("value", unit.Name), ("fact", fact.Label), ("wanted", wanted));
            return null;
        }

        return Plausible(place, column, cell, Math.Abs(read.Number!.Value) < Most ? read.InBase(column.Unit)!.Value : decimal.MaxValue);
    }

    private decimal? Plausible(LinePlace place, FactColumn column, FileCell cell, decimal value)
    {
        var fact = column.Fact;
        var code = Math.Abs(value) > Most ? "number-too-large"
            : fact.Minimum is { } least && value < least ? (value < 0 ? "negative" : "too-small")
            : fact.Maximum is { } most && value > most ? "too-large"
            : fact.Unit is FactUnit.Count or FactUnit.Persons && fact.IsWhole && value != decimal.Truncate(value) ? "not-whole"
            : fact.Unit == FactUnit.Ratio && value > 1 ? "ratio-over-one"
            : null;
        if (code is null)
        {
            return value;
        }

        reading.Remarks.Error(place, column.Column, cell.Shown, code, ("value", cell.Shown), ("fact", fact.Label), ("least", fact.Minimum), ("most", fact.Maximum ?? Most));
        return null;
    }

    private static string? BaseOf(FactUnit unit) => unit switch
    {
        FactUnit.Money => MoneyBase,
        FactUnit.Persons => PersonsBase,
        FactUnit.Ratio => "fraction",
        _ => null,
    };

    private FactValue? CodeOf(LinePlace place, FactColumn column, FileCell cell)
    {
        var code = column.Fact.Codes.FirstOrDefault(each => each.Code == cell.Shown || each.Label == cell.Shown);
        if (code is null)
        {
            reading.Remarks.Error(place, column.Column, cell.Shown, "code-value-unknown", ("value", cell.Shown), ("known", string.Join(Texts.Of("list-comma"), column.Fact.Codes.Select(each => each.Label))));
        }

        return code is null ? null : FactValue.Of(code.Code);
    }

    private bool? TruthOf(LinePlace place, int column, FileCell cell)
    {
        var read = reading.Values.Truth(cell);
        if (read.Problem is { } problem)
        {
            reading.Remarks.Refuse(place, column, cell.Shown, problem);
        }

        return read.Value;
    }

    private DateOnly? DayOf(LinePlace place, FileRow row, string field) => columns.Of(field) is > 0 and var at ? DayAt(place, at, row[at]) : null;

    private DateOnly? DayAt(LinePlace place, int column, FileCell cell)
    {
        var read = reading.Values.Period(cell);
        if (read.Problem is { } problem)
        {
            reading.Remarks.Refuse(place, column, cell.Shown, problem);
        }

        return read.Last;
    }

    private void ReadVetoes(EnterpriseLine line, FileRow row)
    {
        foreach (var (field, kind) in Columns.OfVetoes)
        {
            var at = columns.Of(field);
            if (at == 0 || row[at].IsBlank || TruthOf(line.Place, at, row[at]) is not { } found)
            {
                continue;
            }

            var (on, until) = (DayOf(line.Place, row, Columns.VetoOn) ?? reading.Defaults.AsOf, DayOf(line.Place, row, Columns.VetoUntil));
            if (until < on)
            {
                reading.Remarks.Error(line.Place, columns.Of(Columns.VetoUntil), IdentityField.Day(until), "veto-ends-before", ("on", IdentityField.Day(on)));
                continue;
            }

            var basis = columns.Of(Columns.VetoBasis) is > 0 and var basisAt && !row[basisAt].IsBlank ? row[basisAt].Shown : reading.Defaults.SourceText;
            line.Vetoes.Add(new VetoLine(at, kind, found, on, until, basis.Length > 400 ? basis[..400] : basis));
        }
    }
}
