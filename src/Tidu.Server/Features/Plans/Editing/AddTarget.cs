using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Targets;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Plans;

/// <summary>POST /api/plans/{planId}/targets: a target that the document has not.</summary>
internal static class AddTarget
{
    public static async Task<Results<Created<TargetView>, ProblemHttpResult>> Handle(
        string planId, TargetAddition addition, TargetDoor door, ScopeSource scopes, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (plan, problem) = await door.PlanToEditAsync(planId, cancel);
        if (plan is null)
        {
            return problem!;
        }

        var scope = await scopes.OpenAsync(cancel);
        var comparator = Comparator.AtLeast;
        if (addition.Comparator is { } sign && !TargetCodes.Comparators.TryParse(sign, out comparator))
        {
            return Problems.BadRequest("bad-comparator", ("value", sign));
        }

        await db.Entry(plan).Collection(row => row.Tables).Query().Include(table => table.RowList).LoadAsync(cancel);
        var table = TableOf(plan, addition);
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == addition.Indicator, cancel);
        if (RefusalOf(plan, addition, table, indicator, scope) is { } refused)
        {
            return refused;
        }

        var cell = new TargetCell(addition.Indicator, addition.UnitId, addition.Year, addition.Value, table?.TableId, TargetKind.Level, comparator, MeasureUnit: table?.MeasureUnit, Clause: table?.Clause);
        if (await db.Set<Target>().AsNoTracking().Where(target => target.PlanId == planId).ToListAsync(cancel) is var stored && WriteTargets.Find(stored, cell) is { } old)
        {
            return Problems.Conflict("target-exists", ("id", old.Id), ("year", addition.Year), ("version", old.Version));
        }

        var written = await WriteTargets.ApplyAsync(db, plan, [cell], door.Author(TargetAct.Added, addition.Reason!), cancel);
        var target = written[0].Target;
        audit.Add("add-target", "target", $"{planId}/{target.Key}", null, new { value = target.Value, reason = addition.Reason });
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/plans/{planId}/targets/{target.Id}", TargetView.Of(target));
    }

    private static PlanTable? TableOf(ActionPlan plan, TargetAddition addition) => addition.TableId is { } id
        ? plan.Tables.FirstOrDefault(table => table.TableId == id)
        : plan.Tables.FirstOrDefault(table => table.Rows == TableRows.Units && table.IndicatorCode == addition.Indicator && table.RowList.Any(row => !row.IsTotal && row.UnitId == addition.UnitId));

    private static ProblemHttpResult? RefusalOf(ActionPlan plan, TargetAddition addition, PlanTable? table, Indicator? indicator, Scope scope)
    {
        if (indicator is null)
        {
            return Problems.NotFound("indicator-not-found", ("id", addition.Indicator), ("plan", plan.Id));
        }

        if (!scope.Contains(addition.UnitId, scope.Today) || !scope.Tree.IsWithin(addition.UnitId, plan.UnitId, scope.Today))
        {
            return Problems.NotFound("unit-not-found", ("id", addition.UnitId));
        }

        if (addition.TableId is not null && (table is null || !table.RowList.Any(row => row.UnitId == addition.UnitId && row.IndicatorCode == addition.Indicator)))
        {
            return Problems.NotFound("table-not-found", ("id", addition.TableId), ("plan", plan.Id));
        }

        if (addition.Year < plan.From.Year || addition.Year > plan.To.Year)
        {
            return Problems.RuleBroken("year-outside-plan", ("year", addition.Year), ("from", plan.From.Year), ("to", plan.To.Year));
        }

        return ReasonRule.Check(addition.Reason) is { } reason
            ? reason
            : TargetRules.Check(indicator, TargetKind.Level, addition.Value) is { } broken ? Refusals.OfValue(broken.Code, broken.Params) : null;
    }
}
