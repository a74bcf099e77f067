using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>Two versions of a breakdown, cell by cell.</summary>
/// <param name="Rows">Every unit of either version; <c>same</c> rows included.</param>
public sealed record BreakdownComparison(BreakdownVersion From, BreakdownVersion To, IReadOnlyList<int> Years, IReadOnlyList<ComparedRow> Rows, int Changed);

public sealed record ComparedRow(string UnitId, string Unit, IReadOnlyList<ComparedCell> Cells);

/// <param name="Change">to − from; null where either is missing.</param>
public sealed record ComparedCell(int Year, decimal? From, decimal? To, decimal? Change);

/// <summary>GET /api/breakdowns/{id}/compare?with= : this version against another one of the same breakdown.</summary>
internal static class CompareBreakdowns
{
    public static async Task<Results<Ok<BreakdownComparison>, ProblemHttpResult>> Handle(int id, int with, BreakdownDoor door, CancellationToken cancel)
    {
        var (to, problem) = await door.ReadAsync(id, cancel);
        if (to is null)
        {
            return problem!;
        }

        var (from, other) = await door.ReadAsync(with, cancel);
        if (from is null)
        {
            return other!;
        }

        return (from.Breakdown.PlanId, from.Breakdown.IndicatorCode, from.Breakdown.UnitId) == (to.Breakdown.PlanId, to.Breakdown.IndicatorCode, to.Breakdown.UnitId)
            ? TypedResults.Ok(Compare(from, to))
            : Problems.RuleBroken("other-breakdown");
    }

    private static BreakdownComparison Compare(OpenBreakdown from, OpenBreakdown to)
    {
        var years = WorkOut.YearsOf(from.Breakdown).Union(WorkOut.YearsOf(to.Breakdown)).Order().ToList();
        var units = WorkOut.Ordered(to.Breakdown).Concat(WorkOut.Ordered(from.Breakdown)).Select(unit => unit.UnitId).Distinct().Where(to.Sees);
        var rows = units.Select(unit => new ComparedRow(unit, BuildBreakdown.UnitOf(to, unit).Name, [.. years.Select(year => CellOf(from, to, unit, year))])).ToList();
        return new BreakdownComparison(VersionOf(from.Breakdown), VersionOf(to.Breakdown), years, rows, rows.SelectMany(row => row.Cells).Count(cell => cell.From != cell.To));
    }

    private static ComparedCell CellOf(OpenBreakdown from, OpenBreakdown to, string unitId, int year)
    {
        var (before, after) = (ValueOf(from, unitId, year), ValueOf(to, unitId, year));
        return new ComparedCell(year, before, after, after - before);
    }

    private static decimal? ValueOf(OpenBreakdown open, string unitId, int year) =>
        open.Breakdown.Cells.Find(cell => cell.UnitId == unitId && cell.Year == year)?.Value;

    private static BreakdownVersion VersionOf(TargetBreakdown breakdown) =>
        new(breakdown.Id, breakdown.Number, PlanCodes.Of(breakdown.State), breakdown.AssignedOn);
}
