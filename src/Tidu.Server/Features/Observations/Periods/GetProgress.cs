using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Indicators;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>How far the reporting of a period is: the reporting units of the jurisdiction's plans, by indicator.</summary>
/// <param name="Overdue">The deadline has passed: what is missing is late already.</param>
public sealed record PeriodProgress(ReportingPeriodView Period, bool Overdue, int Done, int Late, int Missing, IReadOnlyList<PlanProgress> Plans);

/// <summary>One plan's part.</summary>
public sealed record PlanProgress(string PlanId, string Plan, IReadOnlyList<ProgressIndicator> Indicators, IReadOnlyList<UnitProgress> Units, int Done, int Late, int Missing);

/// <summary>A column.</summary>
public sealed record ProgressIndicator(string Code, string Name);

/// <summary>A row.</summary>
public sealed record UnitProgress(string UnitId, string Unit, IReadOnlyList<ProgressCell> Cells, int Done, int Late, int Missing);

/// <summary>Whether a unit reported an indicator; a demonstration value is no report.</summary>
public sealed record ProgressCell(string Indicator, [Codes("done", "late", "missing", "not-asked")] string State);

/// <summary>GET /api/periods/{id}/progress</summary>
internal static class GetProgress
{
    public static async Task<IResult> Handle(int id, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var row = await db.Set<ReportingPeriod>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel);
        if (row is null || !ListPeriods.Holds(scope, row))
        {
            return await audit.NotFoundAsync(row is not null, "period-not-found", "reporting-period", $"{id}");
        }

        var period = Period.Parse(row.Period);
        var plans = await db.Set<ActionPlan>().AsNoTracking().Include(plan => plan.Addends)
            .Where(plan => plan.From <= period.Last && plan.To >= period.Last).OrderBy(plan => plan.Id).ToListAsync(cancel);
        var indicators = await db.Set<Indicator>().AsNoTracking().OrderBy(each => each.SortOrder).ToListAsync(cancel);
        var reported = await db.Set<Observation>().AsNoTracking()
            .Where(value => value.PeriodEnd == period.Last && value.Used && value.Source != SourceKind.Demo)
            .Select(value => new Reported(value.IndicatorCode, value.UnitId, value.Late)).ToListAsync(cancel);
        var table = new ProgressTable(scope, period, [.. indicators.Where(each => IsReportedFor(each, period))], reported.ToLookup(each => (each.Indicator, each.UnitId)));
        var parts = plans.Where(plan => scope.Tree.IsWithin(plan.UnitId, row.UnitId, scope.Today)).Select(table.Of).OfType<PlanProgress>().ToList();
        return Results.Ok(new PeriodProgress(
            ReportingPeriodView.Of(row, scope), row.ClosesOn < scope.Today, parts.Sum(part => part.Done), parts.Sum(part => part.Late), parts.Sum(part => part.Missing), parts));
    }

    /// <summary>At the end of a year everything is due; within it stocks and what is counted from January on.</summary>
    internal static bool IsReportedFor(Indicator indicator, Period period) =>
        period.Last is { Month: 12 } || indicator.Kind == IndicatorKind.Stock || indicator is { Kind: IndicatorKind.Flow, OverTime: TimeAggregation.YearToDate };
}

/// <summary>A value that was reported.</summary>
internal sealed record Reported(string Indicator, string UnitId, bool Late);

/// <summary>Builds the tables of progress.</summary>
internal sealed class ProgressTable(Scope scope, Period period, IReadOnlyList<Indicator> asked, ILookup<(string Indicator, string UnitId), Reported> reported)
{
    /// <summary>Null for a plan without a split indicator that is due, or without a row the caller sees.</summary>
    public PlanProgress? Of(ActionPlan plan)
    {
        var columns = asked.Select(indicator => (Indicator: indicator, Units: GetEntry.Units(scope, plan, indicator.Code, period, null)))
            .Where(column => plan.Addends.Any(addend => addend.IndicatorCode == column.Indicator.Code) && column.Units.Count > 0).ToList();
        var units = columns.SelectMany(column => column.Units).Distinct().Select(unit => UnitOf(unit, columns)).ToList();
        return units.Count == 0 ? null : new PlanProgress(
            plan.Id,
            plan.ShortTitle,
            [.. columns.Select(column => new ProgressIndicator(column.Indicator.Code, column.Indicator.Name))],
            units,
            units.Sum(unit => unit.Done),
            units.Sum(unit => unit.Late),
            units.Sum(unit => unit.Missing));
    }

    private UnitProgress UnitOf(string unit, List<(Indicator Indicator, List<string> Units)> columns)
    {
        var cells = columns.Select(column => new ProgressCell(column.Indicator.Code, column.Units.Contains(unit) ? StateOf(column.Indicator.Code, unit) : "not-asked")).ToList();
        return new UnitProgress(
            unit,
            scope.Tree.Find(unit)?.Name ?? unit,
            cells,
            cells.Count(cell => cell.State == "done"),
            cells.Count(cell => cell.State == "late"),
            cells.Count(cell => cell.State == "missing"));
    }

    private string StateOf(string indicator, string unit) => reported[(indicator, unit)].FirstOrDefault() switch
    {
        null => "missing",
        { Late: true } => "late",
        _ => "done",
    };
}
