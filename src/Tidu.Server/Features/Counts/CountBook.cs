using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Attribution;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Counts;

/// <summary>What counts are asked by: units of all plans, rules of attribution, and which indicators are counted from the registry. One immutable value.</summary>
public sealed class CountBook
{
    private readonly IReadOnlyDictionary<string, ActionPlan> _plans;
    private readonly ILookup<(string, string), AttributionRule> _unitRules;
    private readonly ILookup<(string, string), OwnRule> _ownRules;
    private readonly HashSet<(string, string)> _lost;
    private readonly Dictionary<(string, string), CountingRule> _counting;

    private CountBook(CountPlans plans, IReadOnlyList<AttributionRule> rules, IReadOnlyDictionary<string, int> enterprises, IReadOnlyList<CountingRule> counting)
    {
        _plans = plans.ById;
        _unitRules = rules.Where(rule => rule.Subject == AttributionSubject.Unit).ToLookup(rule => (rule.PlanId, rule.IndicatorCode));
        _ownRules = rules.Where(rule => rule.Subject == AttributionSubject.Enterprise && enterprises.ContainsKey(rule.SubjectId))
            .ToLookup(rule => (rule.PlanId, rule.IndicatorCode), rule => new OwnRule(enterprises[rule.SubjectId], rule));
        _lost = rules.Where(rule => rule.Subject == AttributionSubject.Enterprise && !enterprises.ContainsKey(rule.SubjectId)).Select(rule => (rule.PlanId, rule.IndicatorCode)).ToHashSet();
        Rules = counting;
        _counting = counting.ToDictionary(rule => (rule.PlanId, rule.IndicatorCode));
    }

    private static long _made;

    /// <summary>Another number for every reading of this process: part of the keys of what is computed from it.</summary>
    public long Number { get; } = Interlocked.Increment(ref _made);

    /// <summary>Bodies of data it is read from.</summary>
    public static IReadOnlyList<string> Stamps { get; } = [LoadPlans.Stamp, AttributionChanges.Stamp, RegistryChanges.Stamp, CountingRules.Stamp];

    /// <summary>All indicators that are counted from the registry.</summary>
    public IReadOnlyList<CountingRule> Rules { get; }

    /// <summary>The rule of a plan's indicator; null where it is reported.</summary>
    public CountingRule? RuleOf(string plan, string indicator) => _counting.GetValueOrDefault((plan, indicator));

    /// <summary>True where a change of these enterprises may have changed which one an own rule means: codes are entered, enterprises merged.</summary>
    public bool MayMean(string plan, string indicator, IReadOnlySet<int> enterprises) =>
        _lost.Contains((plan, indicator)) || _ownRules[(plan, indicator)].Any(rule => enterprises.Contains(rule.EnterpriseId));

    /// <summary>With its addends and targets' indicators; null for an unknown one.</summary>
    public ActionPlan? FindPlan(string id) => _plans.GetValueOrDefault(id);

    /// <summary>The units of a plan for an indicator; null for an unknown plan.</summary>
    public CountPlan? PlanOf(string planId, string indicator)
    {
        if (FindPlan(planId) is not { } plan)
        {
            return null;
        }

        var addends = plan.Addends.Where(addend => addend.IndicatorCode == indicator && !addend.TargetOnly).OrderBy(addend => addend.SortOrder).Select(addend => addend.UnitId).Distinct(StringComparer.Ordinal).ToList();
        return new CountPlan(plan.Id, plan.UnitId, plan.Issued, addends.Count == 0 ? [plan.UnitId] : addends, [.. _unitRules[(planId, indicator)]], [.. _ownRules[(planId, indicator)]]);
    }

    /// <summary>Reads everything beside the plans: rules are few.</summary>
    public static async Task<CountBook> ReadAsync(TiduDb db, CountPlans plans, CancellationToken cancel)
    {
        var rules = await db.Set<AttributionRule>().AsNoTracking().OrderBy(rule => rule.Id).ToListAsync(cancel);
        var enterprises = await (
            from rule in db.Set<AttributionRule>()
            join enterprise in db.Set<Enterprise>() on rule.SubjectId equals enterprise.CreditCode
            where rule.Subject == AttributionSubject.Enterprise
            select new { enterprise.CreditCode, Id = enterprise.MergedIntoId ?? enterprise.Id }).Distinct().ToListAsync(cancel);
        var counting = await db.Set<CountingRule>().AsNoTracking().OrderBy(rule => rule.Id).ToListAsync(cancel);
        return new CountBook(plans, rules, enterprises.ToDictionary(row => row.CreditCode, row => row.Id, StringComparer.Ordinal), counting);
    }
}

/// <summary>The plans with their addends, by id: kept while enterprises change.</summary>
public sealed record CountPlans(IReadOnlyDictionary<string, ActionPlan> ById)
{
    /// <summary>Reads all.</summary>
    public static async Task<CountPlans> ReadAsync(TiduDb db, CancellationToken cancel) =>
        new(await db.Set<ActionPlan>().AsNoTracking().Include(plan => plan.Addends).ToDictionaryAsync(plan => plan.Id, StringComparer.Ordinal, cancel));
}
