using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Observations;

/// <summary>Rows of the grid from cells.</summary>
internal static class EntryRows
{
    public static EntryRow Of(Scope scope, Indicator indicator, Cell cell, WriteVerdict verdict, IReadOnlyDictionary<string, string> names)
    {
        var unit = scope.Tree.Find(cell.UnitId)!;
        var shown = cell.Current ?? cell.Values.FirstOrDefault(value => value.Used);
        return new EntryRow(
            unit.Id,
            unit.Name,
            PlanCodes.Of(unit.Kind),
            shown?.Value,
            shown is null ? null : PlanCodes.Of(shown.State),
            shown is null ? null : PlanCodes.Of(shown.Source),
            shown?.SourceText,
            shown?.SourceDate,
            shown?.Note,
            shown?.Id,
            shown?.Version,
            shown?.Batch is { } batch ? names.GetValueOrDefault(batch.EnteredBy, batch.EnteredBy) : null,
            shown?.Batch?.EnteredAt,
            cell.Last,
            cell.Last is { } last ? ValueLeaps.FactorOf(indicator, cell.Period, last) : null,
            shown?.Late ?? false,
            cell.Sources,
            verdict.Allowed,
            verdict.Refusal);
    }

    public static EntryReporting? Reporting(WriteVerdict? verdict, DateOnly today) => verdict?.Governs is not { } row
        ? null
        : new EntryReporting(row.Id, PlanCodes.Of(row.State), row.OpensOn, row.ClosesOn, row.ClosesOn?.DayNumber - today.DayNumber, row.UnitId, row.Period);

    /// <summary>The people behind the values shown.</summary>
    public static IEnumerable<string> Enterers(IEnumerable<Cell> cells) =>
        cells.SelectMany(cell => cell.Values).Select(value => value.Batch?.EnteredBy).OfType<string>().Distinct();
}
