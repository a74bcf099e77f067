using Tidu.Engine.Periods;

namespace Tidu.Engine.Targets;

/// <summary>One unit's targets of one indicator in one plan, by due date.</summary>
public sealed record TargetSeries
{
    /// <summary>What the stated values count.</summary>
    public TargetKind Kind { get; init; } = TargetKind.Level;

    /// <summary>The plan's first day, inclusive: from there a cumulative target accrues.</summary>
    public required DateOnly PlanFrom { get; init; }

    /// <summary>The base date and value; null where there is no baseline.</summary>
    public DatedValue? Base { get; init; }

    /// <summary>The values as the plan states them, in base units, at their due dates, ascending. Leave out what has no value.</summary>
    /// <remarks>A minimum per year is stated once for each of its years, at 31 December.</remarks>
    public required IReadOnlyList<DatedValue> Stated { get; init; }

    /// <summary>Where progress starts: a cumulative target at 0 the day before the plan, a minimum per year and a cohort nowhere.</summary>
    public DatedValue? Start => Kind switch
    {
        TargetKind.Cumulative => new DatedValue(PlanFrom.AddDays(-1), 0),
        TargetKind.Level or TargetKind.Increment => Base,
        _ => null,
    };

    /// <summary>The targets as values to be held against an actual: an increment stands on its base, and is unknown without one.</summary>
    public IReadOnlyList<DatedValue> Targets => Kind == TargetKind.Increment
        ? Base is { } start ? [.. Stated.Select(stated => stated with { Value = start.Value + stated.Value })] : []
        : Stated;

    /// <summary>The target of the day's year, else of the next year that has one; null after the last.</summary>
    /// <remarks>Of several in the day's year the first not yet past counts, else the year's last.</remarks>
    public DatedValue? TargetOn(DateOnly day)
    {
        var targets = Targets;
        var ofYear = targets.Where(target => target.On.Year == day.Year).ToList();
        var candidates = ofYear.Count > 0 ? ofYear.Where(target => target.On >= day).Append(ofYear[^1]) : targets.Where(target => target.On > day);
        foreach (var target in candidates)
        {
            return target;
        }

        return null;
    }

    /// <summary>The way from <see cref="Start"/> through <see cref="Targets"/>; a target due on or before the start is no milestone.</summary>
    /// <param name="kind">The plan table's kind, else the indicator's.</param>
    /// <param name="batches">The indicator's batches.</param>
    /// <param name="history">The observations of the years before.</param>
    public Trajectory Trajectory(TrajectoryKind kind, IReadOnlyList<BatchShare>? batches = null, IEnumerable<DatedValue>? history = null)
    {
        var start = Start;
        return new(kind, start, [.. Targets.Where(target => start is not { } from || target.On > from.On)], batches, history);
    }
}
