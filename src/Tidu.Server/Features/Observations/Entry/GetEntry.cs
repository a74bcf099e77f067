using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Observations;

/// <summary>GET /api/entry?plan=&amp;indicator=&amp;period=&amp;unit=</summary>
internal static class GetEntry
{
    public static async Task<IResult> Handle(string plan, string indicator, string? period, string? unit, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var scope = await scopes.OpenAsync(cancel);
        var found = await db.Set<ActionPlan>().AsNoTracking().Include(row => row.Addends).SingleOrDefaultAsync(row => row.Id == plan, cancel);
        if (found is null || !found.IsSeenIn(scope))
        {
            return await audit.NotFoundAsync(found is not null, "plan-not-found", "plan", plan);
        }

        var measured = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == indicator, cancel);
        if (measured is null || !await IsOfPlanAsync(db, found, indicator, cancel))
        {
            return Problems.NotFound("indicator-not-found", ("id", indicator), ("plan", plan));
        }

        var calendar = await ReadCalendar.ReadAsync(db, scope.Tree, cancel);
        Period asked = default;
        if (period is not null && !Period.TryParse(period, out asked))
        {
            return Problems.BadRequest("bad-period", ("value", period));
        }

        asked = period is null ? Period.Holding(Period.EndOfQuarterBefore(scope.Today), PeriodKind.Quarter) : asked;
        var units = Units(scope, found, indicator, asked, unit);
        return units.Count == 0 && unit is not null
            ? await audit.NotFoundAsync(scope.Tree.Find(unit) is not null, "unit-not-found", "unit", unit)
            : Results.Ok(await GridAsync(db, scope, found, measured, asked, units, calendar, cancel));
    }

    /// <summary>The plan's addends for the indicator, groups replaced by their members; where it has none, and where it is asked for, the plan's unit itself.</summary>
    internal static List<string> Units(Scope scope, ActionPlan plan, string indicator, Period period, string? only)
    {
        var addends = plan.Addends.Where(addend => addend.IndicatorCode == indicator && !addend.TargetOnly).OrderBy(addend => addend.SortOrder)
            .SelectMany(addend => scope.Tree.Find(addend.UnitId) is { Kind: UnitKind.Group } ? scope.Tree.MembersOf(addend.UnitId, period.Last).Select(member => member.Id) : [addend.UnitId])
            .Distinct().ToList();
        var all = addends.Count == 0 || only == plan.UnitId ? [plan.UnitId] : addends;
        return [.. all.Where(unit => Sees(scope, unit) && (only is null || unit == only))];
    }

    private static bool Sees(Scope scope, string unit) => scope.IsReporterOnly ? scope.UnitIds.Contains(unit) : scope.Contains(unit, scope.Today);

    private static async Task<bool> IsOfPlanAsync(TiduDb db, ActionPlan plan, string indicator, CancellationToken cancel) =>
        plan.Addends.Any(addend => addend.IndicatorCode == indicator)
        || await db.Set<Target>().AnyAsync(target => target.PlanId == plan.Id && target.IndicatorCode == indicator, cancel)
        || await db.Set<Baseline>().AnyAsync(baseline => baseline.PlanId == plan.Id && baseline.IndicatorCode == indicator, cancel);

    private static async Task<EntryGrid> GridAsync(
        TiduDb db, Scope scope, ActionPlan plan, Indicator indicator, Period period, List<string> units, ReportingCalendar calendar, CancellationToken cancel)
    {
        var cells = await ReadCells.ReadAsync(db, indicator.Code, period, units, false, cancel);
        var names = await UserNames.ReadAsync(db, EntryRows.Enterers(cells.Values), cancel);
        var verdicts = units.ToDictionary(unit => unit, unit => WriteRule.Of(scope, unit, period, calendar));
        var rows = units.Select(unit => EntryRows.Of(scope, indicator, cells[unit], verdicts[unit], names)).ToList();
        var governing = units.Count == 1 ? verdicts[units[0]] : WriteRule.Of(scope, plan.UnitId, period, calendar);
        var canEnter = rows.Any(row => row.CanEdit);
        return new EntryGrid(
            plan.Id,
            EntryIndicator.Of(indicator),
            period.ToString(),
            period.Last,
            EntryRows.Reporting(governing, scope.Today),
            canEnter,
            canEnter ? null : rows.Select(row => row.WhyNot).FirstOrDefault() ?? "no-unit",
            rows);
    }
}
