using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Engine.Ladders;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>What a count is asked for, as the address has it.</summary>
public sealed record CountRequest
{
    /// <summary>Id of the plan.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Code of the indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The day; absent is today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The day that additions and losses are counted from; absent is none.</summary>
    public DateOnly? Since { get; init; }
}

/// <summary>The question, resolved for a caller.</summary>
/// <param name="SeesAll">True for one who sees every unit of the plan.</param>
internal sealed record CountQuestion(CountAccess Counts, Scope Scope, ActionPlan Plan, RegistryMeasure Measure, DateOnly On, DateOnly? Since, bool SeesAll)
{
    /// <summary>Enterprises without a place belong to no unit: only those who see everything see them.</summary>
    public bool SeesUnlocated => SeesAll && Scope.SeesEverything;

    /// <summary>True where the caller may see the unit's number and names.</summary>
    public bool Sees(string unitId) => SeesAll || Scope.Contains(unitId, Scope.Today);

    public string Printed(string unitId) =>
        Plan.Addends.FirstOrDefault(addend => addend.IndicatorCode == Measure.Indicator && addend.UnitId == unitId)?.Printed ?? Name(unitId);

    public string Name(string unitId) => Scope.Tree.Find(unitId)?.Name ?? unitId;

    public static async Task<(CountQuestion? Question, ProblemHttpResult? Problem)> OpenAsync(CountRequest request, CountSource source, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (counts, scope) = (await source.OpenAsync(cancel), await scopes.OpenAsync(cancel));
        if (counts.Book.FindPlan(request.Plan) is not { } plan || !plan.IsSeenIn(scope))
        {
            return (null, await audit.NotFoundAsync(counts.Book.FindPlan(request.Plan) is not null, "plan-not-found", "plan", request.Plan));
        }

        if (counts.Ladder.MeasureOf(request.Indicator) is not { } measure)
        {
            return (null, Problems.RuleBroken("not-countable", ("indicator", request.Indicator)));
        }

        var on = request.On ?? scope.Today;
        return request.Since > on
            ? (null, Problems.RuleBroken("dates-reversed", ("from", request.Since), ("to", on)))
            : (new CountQuestion(counts, scope, plan, measure, on, request.Since, scope.Contains(plan.UnitId, scope.Today) && !scope.IsReporterOnly), null);
    }
}
