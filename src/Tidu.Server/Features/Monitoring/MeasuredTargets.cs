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

    /// <param name="own">Target that goes before all others, with its kind; null where none does.</param>
    public MeasuredTargets(ActionPlan plan, IEnumerable<Target> targets, DatedValue? start, Target? own = null)
    {
        var measurable = targets.Where(IsMeasurable).ToList();
        var kind = own?.Kind ?? Preference.Cast<TargetKind?>().FirstOrDefault(kind => measurable.Any(target => target.Kind == kind));
        foreach (var target in measurable.Where(target => target.Kind == kind).OrderByDescending(target => target == own).ThenBy(target => target.Origin))
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

    /// <summary>True for a target of the whole unit with a value, a year and a kind that can be measured.</summary>
    public static bool IsMeasurable(Target target) => target is { Scope: null, Value: not null, Year: not null } && Preference.Contains(target.Kind);

    public TargetSeries Series { get; }

    public bool Any => _byDue.Count > 0;

    /// <summary>The target of a due date.</summary>
    public Target At(DateOnly due) => _byDue[due];

    /// <summary>A target as the value to be held against an actual; null where it is unknown, as an increment without a base.</summary>
    public DatedValue? Due(Target target)
    {
        var due = new DateOnly(target.Year!.Value, 12, 31);
        return Series.Targets.Where(stated => stated.On == due).Select(stated => (DatedValue?)stated).FirstOrDefault();
    }

    /// <summary>The last target: where the plan wants to end.</summary>
    public DatedValue? Final => Series.Targets is { Count: > 0 } all ? all[^1] : null;
}
