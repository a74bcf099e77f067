using Tidu.Engine.Periods;
using Tidu.Server.Features.Counts;

namespace Tidu.Server.Features.Observations.Counting;

/// <summary>Of a change of some enterprises: at which ends of periods one of them counts otherwise than before, so that a rule's other values stay as they are. Pure.</summary>
internal sealed class ChangedPeriods(CountShift shift, IReadOnlySet<int> enterprises)
{
    private readonly CountAccess _before = shift.Before with { Registry = BuildSnapshot.Only(shift.Before.Registry, enterprises) };
    private readonly CountAccess _after = shift.After with { Registry = BuildSnapshot.Only(shift.After.Registry, enterprises) };

    /// <summary>In order; all of them where the change may say of which enterprise an own rule speaks.</summary>
    public IEnumerable<Period> Of(CountingRule rule, DateOnly today)
    {
        var periods = CountedValues.PeriodsOf(rule, today);
        return shift.After.Book.MayMean(rule.PlanId, rule.IndicatorCode, enterprises) ? periods : periods.Where(period => Differs(rule, period.Last));
    }

    private bool Differs(CountingRule rule, DateOnly on) =>
        !Counted(_before, rule, on).SequenceEqual(Counted(_after, rule, on))
        || shift.Before.IsKnown(rule.PlanId, rule.IndicatorCode, on) != shift.After.IsKnown(rule.PlanId, rule.IndicatorCode, on);

    /// <summary>Who counts, for which unit, and whether the sources' text must say that it does not exist.</summary>
    private static IEnumerable<(int Id, int? Addend, bool Synthetic)> Counted(CountAccess counts, CountingRule rule, DateOnly on) =>
        counts.CountOf(rule.PlanId, rule.IndicatorCode, on) is { } count
            ? count.All.Select(position => (counts.Registry.Ids[position], count.AddendOf(position), counts.Registry.Synthetic[position])).OrderBy(each => each.Item1)
            : [];
}
