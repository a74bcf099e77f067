using Tidu.Engine.Periods;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>The targets one row is measured against: one for each due date, of one kind.</summary>
/// <remarks>Of several targets with the same due date the annex goes before its total, the total before a panel, a panel before running text. Targets for a part of the unit, and those without a value, are not measured against.</remarks>
internal sealed class MeasuredTargets
{
    private static readonly TargetKind[] Preference = [TargetKind.Level, TargetKind.MinimumPerYear, TargetKind.Increment, TargetKind.Cumulative, TargetKind.YesNo];

    private readonly Dictionary<DateOnly, Target> _byDue = [];

    public MeasuredTargets(ActionPlan plan, IEnumerable<Target> targets, DatedValue? start)
    {
        var measurable = targets.Where(target => target is { Scope: null, Value: not null, Year: not null } && Preference.Contains(target.Kind)).ToList();
        var kind = Preference.Cast<TargetKind?>().FirstOrDefault(kind => measurable.Any(target => target.Kind == kind));
        foreach (var target in measurable.Where(target => target.Kind == kind).OrderBy(target => target.Origin))
        {
            var first = target.Kind == TargetKind.MinimumPerYear ? target.FirstYear ?? plan.From.Year : target.Year!.Value;
            for (var year = first; year <= target.Year!.Value; year++)
            {
                _byDue.TryAdd(new DateOnly(year, 12, 31), target);
            }
        }

        Series = new TargetSeries
        {
            Kind = kind ?? TargetKind.Level,
            PlanFrom = plan.From,
            Base = start,
            Stated = [.. _byDue.OrderBy(pair => pair.Key).Select(pair => new DatedValue(pair.Key, pair.Value.Value!.Value))],
        };
    }

    public TargetSeries Series { get; }

    public bool Any => _byDue.Count > 0;

    /// <summary>The target of a due date.</summary>
    public Target At(DateOnly due) => _byDue[due];

    /// <summary>The last target: where the plan wants to end.</summary>
    public DatedValue? Final => Series.Targets is { Count: > 0 } all ? all[^1] : null;
}
