using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Indicators;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>POST /api/plans/{planId}/breakdowns: a first version, worked out at once; with /preview the same without keeping it.</summary>
internal static class CreateBreakdown
{
    public static async Task<Results<Created<BreakdownView>, ProblemHttpResult>> Handle(
        string planId, BreakdownCreation creation, BreakdownDoor door, CurrentUser caller, TimeProvider clock, TiduDb db, AuditTrail audit, CancellationToken cancel)
    {
        var (open, problem) = await WorkOutAsync(planId, creation, door, caller, clock, cancel);
        if (open is null)
        {
            return problem!;
        }

        var breakdown = open.Breakdown;
        var last = await db.Set<TargetBreakdown>().AsNoTracking()
            .Where(row => row.PlanId == planId && row.IndicatorCode == breakdown.IndicatorCode && row.UnitId == breakdown.UnitId)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        if (last is not null)
        {
            return Problems.Conflict("breakdown-exists", ("id", last.Id), ("state", PlanCodes.Of(last.State)), ("title", last.Title));
        }

        db.Add(breakdown);
        audit.Add("create-breakdown", "breakdown", $"{planId}/{breakdown.IndicatorCode}/{breakdown.UnitId}/1", null, new { breakdown.Title, breakdown.Method, breakdown.Years, units = breakdown.Units.Count });
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/breakdowns/{breakdown.Id}", BuildBreakdown.View(open, [new BreakdownVersion(breakdown.Id, 1, PlanCodes.Of(breakdown.State), null)], null));
    }

    /// <summary>POST /api/plans/{planId}/breakdowns/preview</summary>
    public static async Task<Results<Ok<BreakdownView>, ProblemHttpResult>> Preview(
        string planId, BreakdownCreation creation, BreakdownDoor door, CurrentUser caller, TimeProvider clock, CancellationToken cancel)
    {
        var (open, problem) = await WorkOutAsync(planId, creation, door, caller, clock, cancel);
        return open is null ? problem! : TypedResults.Ok(BuildBreakdown.View(open, [], null));
    }

    private static async Task<(OpenBreakdown? Open, ProblemHttpResult? Problem)> WorkOutAsync(
        string planId, BreakdownCreation creation, BreakdownDoor door, CurrentUser caller, TimeProvider clock, CancellationToken cancel)
    {
        var (plan, access, problem) = await door.PlanAsync(planId, toEdit: true, cancel);
        if (plan is null)
        {
            return (null, problem);
        }

        var unitId = creation.UnitId ?? plan.UnitId;
        if (!access.Programmes.Indicators.TryGetValue(creation.Indicator, out var indicator))
        {
            return (null, Problems.NotFound("indicator-not-found", ("id", creation.Indicator), ("plan", planId)));
        }

        if (unitId != plan.UnitId && access.UnitOf(plan, unitId, access.Scope.Today) != unitId)
        {
            return (null, Problems.NotFound("unit-not-found", ("id", unitId)));
        }

        return RefusalOf(access, plan, indicator, unitId, creation) is { } refused ? (null, refused) : (Draft(door, access, plan, indicator, unitId, creation, caller, clock), null);
    }

    private static ProblemHttpResult? RefusalOf(ProgrammeAccess access, ActionPlan plan, Indicator indicator, string unitId, BreakdownCreation creation)
    {
        if (SetupRules.Check(access, plan, indicator, unitId, creation) is { } broken)
        {
            return broken;
        }

        return creation.Units is null && SetUp.UnitsBelow(access, unitId).Count == 0
            ? Problems.RuleBroken("no-units-below", ("unit", access.Programmes.Units.Find(unitId)?.Name), ("most", SetupRules.MostUnits))
            : null;
    }

    private static OpenBreakdown Draft(BreakdownDoor door, ProgrammeAccess access, ActionPlan plan, Indicator indicator, string unitId, BreakdownCreation creation, CurrentUser caller, TimeProvider clock)
    {
        var breakdown = new TargetBreakdown
        {
            PlanId = plan.Id,
            IndicatorCode = indicator.Code,
            UnitId = unitId,
            Number = 1,
            Title = "",
            Years = "",
            CreatedBy = caller.UserName,
            CreatedByName = caller.DisplayName,
            CreatedAt = clock.GetUtcNow(),
        };
        SetUp.Apply(breakdown, access, plan, indicator, creation, creation.Title is { Length: > 0 } title ? title : BreakdownTexts.Title(indicator.Name));
        var open = door.Of(access, plan, breakdown);
        WorkOut.Fill(breakdown, open.Parent);
        return open;
    }
}
