using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Monitoring;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Breakdowns;

/// <summary>A plan against the plan above it.</summary>
/// <param name="Above">Null where the plan follows none.</param>
public sealed record PlanAgainstAbove(PlanLink? Above, IReadOnlyList<AgainstAboveRow> Rows);

/// <summary>A target of the plan above for a year, and the plan's own.</summary>
/// <param name="Unit">Whom the target above is for: the plan's unit, or the area it belongs to.</param>
/// <param name="Difference">own − above; null where either is missing or the one above is for a whole area.</param>
/// <param name="State">met: the own target reaches the one above; below: it does not; missing: there is no own target; area: the one above is for a whole area.</param>
public sealed record AgainstAboveRow(
    IndicatorRef Indicator,
    int Year,
    UnitRef Unit,
    decimal? Above,
    string AbovePrinted,
    [Codes(typeof(Comparator))] string? Comparator,
    decimal? Own,
    string? OwnPrinted,
    decimal? Difference,
    [Codes("met", "below", "missing", "area")] string State);

/// <summary>GET /api/plans/{planId}/above</summary>
internal static class CompareWithAbove
{
    public static async Task<Results<Ok<PlanAgainstAbove>, ProblemHttpResult>> Handle(string planId, BreakdownDoor door, AuditTrail audit, CancellationToken cancel)
    {
        var (plan, access, problem) = await door.PlanAsync(planId, toEdit: false, cancel);
        if (plan is null)
        {
            return problem!;
        }

        if (!access.SightOf(plan).SeesAll)
        {
            return await audit.NotFoundAsync(true, "plan-not-found", "plan", planId);
        }

        var above = plan.Follows is { } id ? access.Programmes.FindPlan(id) : null;
        return TypedResults.Ok(above is null
            ? new PlanAgainstAbove(null, [])
            : new PlanAgainstAbove(
                new PlanLink(above.Id, above.ShortTitle, BuildBoard.UnitRefOf(access.Programmes, above.UnitId).Name, access.MaySee(above)),
                [.. RowsOf(access.Programmes, plan, above)]));
    }

    /// <summary>Targets above for the plan's unit; for an indicator without one those of the areas that hold the unit.</summary>
    private static IEnumerable<AgainstAboveRow> RowsOf(Programmes programmes, ActionPlan plan, ActionPlan above)
    {
        var areas = programmes.Units.Units.Where(unit => programmes.Units.MembersOf(unit.Id, plan.Issued).Any(member => member.Id == plan.UnitId)).Select(unit => unit.Id).ToHashSet();
        var asked = above.Targets.Where(target => target is { Scope: null, Year: not null, Value: not null }).ToList();
        foreach (var indicator in asked.Select(target => target.IndicatorCode).Distinct())
        {
            var own = asked.Where(target => target.IndicatorCode == indicator && target.UnitId == plan.UnitId).ToList();
            var shown = own.Count > 0 ? own : asked.Where(target => target.IndicatorCode == indicator && areas.Contains(target.UnitId)).ToList();
            foreach (var target in shown.GroupBy(target => (target.UnitId, target.Year, target.Kind)).Select(same => same.OrderBy(target => target.Origin).First()).OrderBy(target => target.Year))
            {
                yield return RowOf(programmes, plan, target);
            }
        }
    }

    private static AgainstAboveRow RowOf(Programmes programmes, ActionPlan plan, Target above)
    {
        var isArea = above.UnitId != plan.UnitId;
        var own = programmes.TargetsOf(plan.Id, above.IndicatorCode, plan.UnitId)
            .Where(target => target is { Scope: null, Value: not null } && target.Kind == above.Kind && target.Year == above.Year)
            .OrderBy(target => target.Origin).FirstOrDefault();
        var difference = isArea ? null : own?.Value - above.Value;
        var less = above.Comparator == Comparator.AtMost ? difference > 0 : difference < 0;
        return new AgainstAboveRow(
            IndicatorRef.Of(programmes.Indicators[above.IndicatorCode], plan),
            above.Year!.Value,
            BuildBoard.UnitRefOf(programmes, above.UnitId),
            above.Value,
            above.Printed,
            above.Comparator?.Code(),
            own?.Value,
            own?.Printed,
            difference,
            isArea ? "area" : own is null ? "missing" : less ? "below" : "met");
    }
}
