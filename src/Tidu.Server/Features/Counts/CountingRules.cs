using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Engine.Ladders;
using Tidu.Server.Data;
using Tidu.Server.Features.Organizations;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Counts;

/// <summary>/api/counting-rules: which indicators of a plan are counted from the registry, from which day, on which basis.</summary>
internal static class CountingRules
{
    /// <summary>Stamp that every change of a rule raises.</summary>
    public const string Stamp = "counting-rules";

    public const string Action = "counting-rule";

    /// <summary>GET: every indicator of the plan that could be counted, with its rule.</summary>
    public static async Task<IResult> List(string plan, CountSource source, TiduDb db, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (counts, scope) = (await source.OpenAsync(cancel), await scopes.OpenAsync(cancel));
        if (counts.Book.FindPlan(plan) is not { } found || !found.IsSeenIn(scope))
        {
            return await audit.NotFoundAsync(counts.Book.FindPlan(plan) is not null, "plan-not-found", "plan", plan);
        }

        var codes = await db.Set<Target>().Where(target => target.PlanId == plan).Select(target => target.IndicatorCode).Distinct().ToListAsync(cancel);
        codes = [.. found.Addends.Select(addend => addend.IndicatorCode).Concat(codes).Distinct(StringComparer.Ordinal).Where(code => counts.Ladder.MeasureOf(code) is not null)];
        var mayEdit = MayEdit(scope, found);
        return Results.Ok(codes.Order(StringComparer.Ordinal).Select(code => CountableView.Of(counts, found, code, scope.Today, mayEdit)).ToList());
    }

    /// <summary>PUT: sets or changes the rule.</summary>
    public static async Task<IResult> Set(
        string plan, string indicator, CountingRuleBody body, CountSource source, TiduDb db, ScopeSource scopes, AuditTrail audit, TimeProvider clock, IEnumerable<IFollowCounting> followers, CancellationToken cancel)
    {
        var (act, problem) = await OpenAsync(plan, indicator, body.Basis, source, scopes, audit, cancel);
        if (act is null || Refuse(act, indicator, body) is { } refused && (problem = refused) is not null)
        {
            return problem!;
        }

        return await db.InTransactionAsync(
            async () =>
            {
                await db.TakeTurnAsync(Stamp, cancel);
                var rule = await db.Set<CountingRule>().SingleOrDefaultAsync(row => row.PlanId == plan && row.IndicatorCode == indicator, cancel);
                if ((rule?.Version ?? 0) != (body.Version ?? 0))
                {
                    return Problems.Conflict("version-conflict", ("yours", body.Version), ("current", rule?.Version));
                }

                var before = rule is null ? null : StandOf(rule);
                rule = Write(rule ?? db.Add(New(plan, indicator, body, act.Scope.Caller)).Entity, body, act.Scope.Caller, clock.GetUtcNow());
                await SaveAsync(db, audit, rule, before, StandOf(rule), followers, cancel);
                return Results.Ok(CountingRuleView.Of(rule));
            },
            cancel);
    }

    /// <summary>POST …/clear: the indicator is reported again.</summary>
    public static async Task<IResult> Clear(
        string plan, string indicator, CountingRuleClearing body, CountSource source, TiduDb db, ScopeSource scopes, AuditTrail audit, IEnumerable<IFollowCounting> followers, CancellationToken cancel)
    {
        var (act, problem) = await OpenAsync(plan, indicator, body.Reason, source, scopes, audit, cancel);
        if (act is null)
        {
            return problem!;
        }

        return await db.InTransactionAsync(
            async () =>
            {
                await db.TakeTurnAsync(Stamp, cancel);
                var rule = await db.Set<CountingRule>().SingleOrDefaultAsync(row => row.PlanId == plan && row.IndicatorCode == indicator, cancel);
                if (rule is null)
                {
                    return (IResult)Problems.NotFound("counting-rule-not-found", ("plan", plan), ("indicator", indicator));
                }

                if (rule.Version != body.Version)
                {
                    return Problems.Conflict("version-conflict", ("yours", body.Version), ("current", rule.Version));
                }

                db.Remove(rule);
                await SaveAsync(db, audit, rule, StandOf(rule), new { body.Reason }, followers, cancel);
                return Results.NoContent();
            },
            cancel);
    }

    private static bool MayEdit(Scope scope, ActionPlan plan) => Policies.Allow(Policies.GovernRegistry, scope.Caller) && scope.Contains(plan.UnitId, scope.Today);

    private static async Task<(Opened? Act, ProblemHttpResult? Problem)> OpenAsync(
        string plan, string indicator, string? reason, CountSource source, ScopeSource scopes, AuditTrail audit, CancellationToken cancel)
    {
        var (counts, scope) = (await source.OpenAsync(cancel), await scopes.OpenAsync(cancel));
        if (counts.Book.FindPlan(plan) is not { } found || !found.IsSeenIn(scope))
        {
            return (null, await audit.NotFoundAsync(counts.Book.FindPlan(plan) is not null, "plan-not-found", "plan", plan));
        }

        if (!MayEdit(scope, found))
        {
            return (null, Problems.Of(403, "plan-not-yours"));
        }

        var problem = counts.Ladder.MeasureOf(indicator) is null ? Problems.RuleBroken("not-countable", ("indicator", indicator)) : ReasonRule.Check(reason, CountingRule.LongestBasis);
        return (problem is null ? new Opened(counts, scope, found) : null, problem);
    }

    private static ProblemHttpResult? Refuse(Opened act, string indicator, CountingRuleBody body)
    {
        if (body.From > body.Through)
        {
            return Problems.RuleBroken("dates-reversed", ("from", body.From), ("to", body.Through));
        }

        return act.Counts.IsKnown(act.Plan.Id, indicator, act.Scope.Today) ? null : Problems.RuleBroken("registry-empty", ("indicator", indicator), ("plan", act.Plan.ShortTitle));
    }

    private static CountingRule New(string plan, string indicator, CountingRuleBody body, CurrentUser user) =>
        new() { PlanId = plan, IndicatorCode = indicator, Basis = body.Basis!, SetBy = user.UserName, SetByName = user.DisplayName };

    private static CountingRule Write(CountingRule rule, CountingRuleBody body, CurrentUser user, DateTimeOffset now)
    {
        (rule.From, rule.Through, rule.Basis) = (body.From, body.Through, body.Basis!.Trim());
        (rule.SetBy, rule.SetByName, rule.SetAt) = (user.UserName, user.DisplayName, now);
        return rule;
    }

    private static async Task SaveAsync(TiduDb db, AuditTrail audit, CountingRule rule, object? before, object after, IEnumerable<IFollowCounting> followers, CancellationToken cancel)
    {
        audit.Add(Action, "counting-rule", $"{rule.PlanId}/{rule.IndicatorCode}", before, after);
        await db.TouchAsync(Stamp, cancel);
        await db.SaveChangesAsync(cancel);
        foreach (var follower in followers)
        {
            await follower.FollowAsync(db, rule.PlanId, rule.IndicatorCode, cancel);
        }
    }

    private static object StandOf(CountingRule rule) => new { rule.From, rule.Through, rule.Basis };

    private sealed record Opened(CountAccess Counts, Scope Scope, ActionPlan Plan);
}
