using Tidu.Engine.Packs;
using Tidu.Engine.Periods;
using Tidu.Server.Features.Counts;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations.Counting;

/// <summary>A value that the registry gives for a unit at a period's end.</summary>
internal sealed record CountedValue(string UnitId, Period Period, decimal Value, ObservationState State, string SourceText, string? Note);

/// <summary>All values a rule brings: at every quarter's end it covers, for the plan's units and the plan as a whole. Pure.</summary>
internal static class CountedValues
{
    private const int EarliestYear = 2000;

    public static IReadOnlyList<CountedValue> Of(CountAccess counts, CountingRule rule, DateOnly today) => Of(counts, rule, PeriodsOf(rule, today));

    /// <summary>Those of some periods.</summary>
    public static IReadOnlyList<CountedValue> Of(CountAccess counts, CountingRule rule, IEnumerable<Period> periods)
    {
        var values = new List<CountedValue>();
        foreach (var period in periods)
        {
            if (counts.CountOf(rule.PlanId, rule.IndicatorCode, period.Last) is { } count)
            {
                AddTo(values, counts, rule, period, count);
            }
        }

        return values;
    }

    /// <summary>A year's last quarter stands for the year.</summary>
    public static IEnumerable<Period> PeriodsOf(CountingRule rule, DateOnly today)
    {
        var last = rule.Through is { } through && through < today ? through : today;
        var first = rule.From.Year < EarliestYear ? new DateOnly(EarliestYear, 1, 1) : rule.From;
        for (var quarter = Period.Holding(first, PeriodKind.Quarter); quarter.Last <= last; quarter = quarter.Next())
        {
            yield return quarter.Number == 4 ? Period.OfYear(quarter.Year) : quarter;
        }
    }

    private static void AddTo(List<CountedValue> values, CountAccess counts, CountingRule rule, Period period, TitleCount count)
    {
        var plan = counts.Book.FindPlan(rule.PlanId)!;
        var source = CountTexts.Source(plan.ShortTitle, count.All.Any(enterprise => counts.Registry.Synthetic[enterprise]));
        var state = period.Kind == PeriodKind.Year ? ObservationState.AnnualReport : ObservationState.Flash;
        for (var addend = 0; addend < count.Addends.Count; addend++)
        {
            values.Add(new CountedValue(count.Addends[addend], period, count.Of(addend).Count, state, source, null));
        }

        if (!count.Addends.Contains(plan.UnitId))
        {
            values.Add(new CountedValue(plan.UnitId, period, count.Total, state, source, count.NotAttributed.Count > 0 ? CountTexts.NotAttributed(count.NotAttributed.Count) : null));
        }
    }
}
